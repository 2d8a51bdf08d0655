/**
 * The rules of a station bind as they stand in the chain, not as station.yaml says today: whoever can write that file
 * must not free themselves of quiet hours, or of the second person, by a line in it (laws 3, 4, 5).
 */
import type { StationConfig, StationRules } from '../model/station.ts';
import { nfcJson } from '../record/nfc-json.ts';
import { sameJson } from '../record/same-json.ts';
import type { RightsState } from './rights-state.ts';

type Confirmed = Pick<RightsState, 'stationRules'>;

/** What is laid before the second person. */
export function stationRulesOf(station: StationConfig): StationRules {
  const { zone, demo, rules, solePersonBasis, priorityCutsNormal } = station;
  return { zone, demo, rules, solePersonBasis, priorityCutsNormal };
}

/** Whether station.yaml says something else than what was confirmed; reading the same document again is no change. */
export function rulesChanged({ stationRules }: Confirmed, station: StationConfig): boolean {
  if (stationRules === null) return false;
  return !sameJson(comparable(stationRules), comparable(stationRulesOf(station)));
}

/** The station as its confirmed rules have it. */
export function boundStation({ stationRules }: Confirmed, station: StationConfig): StationConfig {
  return stationRules === null ? station : { ...station, ...stationRules };
}

function comparable(confirmed: StationRules): unknown {
  const rules = { ...confirmed.rules, verifiedOn: '' };
  return JSON.parse(nfcJson({ ...confirmed, rules }));
}
