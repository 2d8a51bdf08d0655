/** What station.yaml says otherwise than the chain: who the station is never changes, its rules by two people only. */
import type { Problem } from '../model/problem.ts';
import type { StationConfig } from '../model/station.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { rulesChanged } from '../rights/station-rules.ts';

/** All at the first line of station.yaml. */
export function stationProblems(
  rights: Pick<RightsState, 'stationRules'>,
  station: StationConfig,
): readonly Problem[] {
  const confirmed = rights.stationRules;
  if (confirmed === null) return [];
  const problems: Problem[] = [];
  const found = (code: string, severity: Problem['severity'], params: Problem['params'] = {}) =>
    problems.push({ code, severity, params, place: { file: 'station.yaml', line: 1, column: 1 } });
  // Confirmed hours are hours of the zone in which they were confirmed.
  if (station.zone !== confirmed.zone) found('station.zone-changed', 'error', { zone: confirmed.zone });
  if (station.demo !== confirmed.demo) found('station.demo-changed', 'error');
  if (problems.length === 0 && rulesChanged(rights, station)) found('station.rules-changed', 'waiting');
  return problems;
}
