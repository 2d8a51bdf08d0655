/**
 * The rules of a station bind as they stand in the chain, not as station.yaml says today: whoever can write that file
 * must not free themselves of quiet hours, or of the second person, by a line in it (laws 3, 4, 5).
 */
import type { Rules, StationConfig, StationRules } from '../model/station.ts';
import { nfcJson } from '../record/nfc-json.ts';
import { sameJson } from '../record/same-json.ts';
import type { RightsState } from './rights-state.ts';

type Confirmed = Pick<RightsState, 'stationRules'>;

/** What is laid before the second person. */
export function stationRulesOf(station: StationConfig): StationRules {
  const { zone, demo, rules, solePersonBasis, priorityCutsNormal } = station;
  return { zone, demo, rules, solePersonBasis, priorityCutsNormal };
}

/** What of them a person confirms, side by side; when the document was last read again is no rule. */
type BoundRules = Omit<Rules, 'verifiedOn'> & Omit<StationRules, 'rules'>;

/** One rule that station.yaml has otherwise than it was confirmed. */
export type RuleChange = {
  readonly [Rule in keyof BoundRules]: {
    readonly rule: Rule;
    readonly was: BoundRules[Rule];
    readonly now: BoundRules[Rule];
  };
}[keyof BoundRules];

/** Every rule in which station.yaml says something else than what was confirmed. */
export function ruleChanges({ stationRules }: Confirmed, station: StationConfig): readonly RuleChange[] {
  if (stationRules === null) return [];
  const was = comparable(stationRules);
  const now = comparable(stationRulesOf(station));
  const rules = new Set([...Object.keys(was), ...Object.keys(now)]) as ReadonlySet<keyof BoundRules>;
  return [...rules]
    .filter((rule) => !sameJson(was[rule], now[rule]))
    .map((rule) => ({ rule, was: was[rule], now: now[rule] }) as RuleChange);
}

/** Whether station.yaml says something else than what was confirmed. */
export function rulesChanged(confirmed: Confirmed, station: StationConfig): boolean {
  return ruleChanges(confirmed, station).length > 0;
}

/** The station as its confirmed rules have it. */
export function boundStation({ stationRules }: Confirmed, station: StationConfig): StationConfig {
  return stationRules === null ? station : { ...station, ...stationRules };
}

function comparable({ rules, ...others }: StationRules): BoundRules {
  const { verifiedOn: _, ...bound } = rules;
  return JSON.parse(nfcJson({ ...bound, ...others })) as BoundRules;
}
