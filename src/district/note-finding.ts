/** What a person has to know about a station is noted once as long as it is the same. */
import type { SuperiorStore } from '../model/ports/superior-store.ts';
import type { StationFinding } from '../model/received.ts';
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { CLOCK_SLACK_MS } from './take-clock.ts';

type FindingStore = Pick<SuperiorStore, 'isNoted' | 'addFinding'>;

/** Unless it is what was noted last, or was noted within a day. */
export async function noteFinding(store: FindingStore, finding: StationFinding): Promise<void> {
  if (await store.isNoted(finding, 'same', finding.atMs - DAY_MS)) return;
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
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS);
  const finding = { station, atMs: nowMs, code, params: { minutes } };
  if (await store.isNoted(finding, 'code', nowMs - DAY_MS)) return;
  await store.addFinding(finding);
}
