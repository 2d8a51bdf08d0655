/** What a person has to know about a station is noted once as long as it is the same. */
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { StationFinding } from '../model/received.ts';
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { sameJson } from '../record/same-json.ts';
import { CLOCK_SLACK_MS } from './take-clock.ts';

type FindingStore = Pick<SuperiorStore, 'findings' | 'addFinding'>;

/** Unless it is what was noted last. */
export async function noteFinding(store: FindingStore, finding: StationFinding): Promise<void> {
  const last = (await store.findings(finding.station)).at(-1);
  if (last?.code === finding.code && sameJson(last.params, finding.params)) return;
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
