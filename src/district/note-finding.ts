/** What a person has to know about a station is noted once as long as it is the same. */
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { StationFinding } from '../model/received.ts';
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { sameJson } from '../record/same-json.ts';
import { CLOCK_SLACK_MS } from './take-clock.ts';

type FindingStore = Pick<SuperiorStore, 'findings' | 'addFinding'>;

/** How many findings are looked through: whoever makes up ever new ones is not given an ever longer search. */
const FINDINGS_COMPARED = 100;

/** Unless it is what was noted last, or was noted within a day. */
export async function noteFinding(store: FindingStore, finding: StationFinding): Promise<void> {
  const noted = (await store.findings(finding.station)).slice(-FINDINGS_COMPARED);
  const known = noted.findLast(
    ({ code, params }) => code === finding.code && sameJson(params, finding.params),
  );
  if (known !== undefined && (known === noted.at(-1) || finding.atMs - known.atMs < DAY_MS)) return;
  await store.addFinding(finding);
}

/** By how much the clocks differ while both are connected; `theirMs` null: the station did not say. Once a day. */
export async function noteClocks(
  store: FindingStore,
  station: string,
  theirMs: InstantMs | null,
  nowMs: InstantMs,
): Promise<void> {
  const aheadMs = theirMs === null ? 0 : theirMs - nowMs;
  if (Math.abs(aheadMs) <= CLOCK_SLACK_MS) return;
  const code = aheadMs > 0 ? 'district.clock.runs-ahead' : 'district.clock.runs-behind';
  const last = (await store.findings(station)).findLast((finding) => finding.code === code);
  if (last !== undefined && nowMs - last.atMs < DAY_MS) return;
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS);
  await store.addFinding({ station, atMs: nowMs, code, params: { minutes } });
}
