/** What can be said of a station whose daemon does not run: from the record and the schedule. */
import type { Ward } from '../model/ports/ward.ts';
import type { StationStatus } from '../model/status.ts';
import { DAY_MS } from '../model/time.ts';
import { readRights } from '../rights/fold.ts';
import { skipCause } from '../schedule/skip-orders.ts';
import { Agenda } from './agenda.ts';
import { clockFacts, clockProblem } from './clock-trust.ts';
import { reviewFiles } from './in-force.ts';
import { OutputBoard } from './output-board.ts';
import { plannedLengths } from './planned-lengths.ts';
import { currentVersion } from './schedule-version.ts';
import { stationStatus } from './status.ts';

const NEXT_AHEAD_MS = 7 * DAY_MS;

export function statusAtRest(ward: Ward): StationStatus {
  const nowMs = ward.clock.nowMs();
  const rights = readRights(ward.records);
  const inForce = currentVersion(ward.records);
  const agenda = new Agenda();
  agenda.follow(inForce === null ? [] : [inForce]);
  const [next] = agenda.slots(nowMs, nowMs + NEXT_AHEAD_MS, ({ id }) => ward.records.airing(id) !== null);
  const cause = next === undefined ? null : skipCause(rights.skips, next.slot);
  const preparation = { state: 'waiting', mix: null, problem: null } as const;
  const verdict = cause === null ? null : ({ outcome: 'skipped', cause } as const);
  return stationStatus({
    station: ward.station.name,
    nowMs,
    onAir: null,
    next:
      next === undefined || inForce === null
        ? null
        : {
            bound: next,
            outlook: { preparation, verdict, unready: null },
            plannedMs: plannedLengths(ward, inForce.schedule, inForce.station)(next.slot),
          },
    outputs: new OutputBoard(ward.station.loudspeakers).states(),
    review: reviewFiles(ward, rights),
    version: inForce?.version ?? null,
    clockProblem: clockProblem(clockFacts(ward.records, nowMs)),
    fault: null,
  });
}
