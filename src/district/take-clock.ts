/** Watches what a station's clock says while its entries are taken in: a clock that lies is told, never a reason to refuse. */
import type { Airing } from '../model/airing.ts';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import { Sightings } from './sightings.ts';

/** By how much two honest clocks may differ, ms. */
export const CLOCK_SLACK_MS = 5 * MINUTE_MS;

/** What a finding says, wherever it is kept. */
export type Told = Pick<Problem, 'code' | 'params'>;

export class ClockWatch {
  private readonly nowMs: InstantMs;
  /** Latest instant written so far; null: none is known. */
  private latestMs: InstantMs | null;
  private readonly sightings = new Sightings();

  /** `afterMs`: when the entry before was written, by the station's clock. */
  constructor(nowMs: InstantMs, afterMs: InstantMs | null) {
    this.nowMs = nowMs;
    this.latestMs = afterMs;
  }

  /** The next entry, and the airing that it ended. */
  see({ seq, atMs }: Entry, ended: Airing | null): void {
    this.sight('district.clock.ahead', seq, atMs - this.nowMs);
    if (this.latestMs !== null) this.sight('district.clock.back', seq, this.latestMs - atMs);
    const startedMs = ended?.startedAtMs ?? null;
    if (startedMs !== null) this.sight('district.clock.started-later', seq, startedMs - atMs);
    // One jump ahead is told once, not again for all that follows it in the right time.
    this.latestMs = atMs;
  }

  findings(exportedAtMs: InstantMs): readonly Told[] {
    const aheadMs = exportedAtMs - this.nowMs;
    const exported: readonly Told[] =
      aheadMs > CLOCK_SLACK_MS
        ? [{ code: 'district.clock.exported-ahead', params: { minutes: minutesOf(aheadMs) } }]
        : [];
    const seen = [...this.sightings.all()].map(([code, { firstSeq, count, mostMs }]) => ({
      code,
      params: { seq: firstSeq, entries: count, minutes: minutesOf(mostMs) },
    }));
    return [...exported, ...seen];
  }

  private sight(code: string, seq: number, byMs: number): void {
    if (byMs > CLOCK_SLACK_MS) this.sightings.add(code, seq, byMs);
  }
}

function minutesOf(durationMs: number): number {
  return Math.round(durationMs / MINUTE_MS);
}
