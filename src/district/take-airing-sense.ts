/**
 * Watches whether what a station tells of its airings can have been, while its entries are taken in: airtime that
 * contradicts itself is told beside the figures, never a reason to refuse what was signed.
 */
import type { Airing } from '../model/airing.ts';
import type { Entry } from '../model/entry.ts';
import { msOfFrames } from '../model/sound.ts';
import { type CivilDate, DAY_MS, HOUR_MS, type InstantMs, MINUTE_MS, SECOND_MS } from '../model/time.ts';
import { Sightings } from './sightings.ts';
import { CLOCK_SLACK_MS, type Told } from './take-clock.ts';

/** By how much frames and a clock may differ: a second, and a thousandth of it, since no sound card's quartz is the clock's. */
const LONGER_SLACK_MS = SECOND_MS;
const LONGER_SLACK_SHARE = 0.001;
const OVERLAP_SLACK_MS = 5 * SECOND_MS;
/** A date's noon by UTC is within 26 h of all of that date, in every zone; more than a day lies between it and the rest. */
const DATE_SLACK_MS = 2 * DAY_MS + 2 * HOUR_MS;
/** A ward has some; what a station invents beyond them is not remembered. */
const CLUSTERS_REMEMBERED = 64;

/** One cluster's latest airing. */
interface Busy {
  readonly fromMs: InstantMs;
  readonly toMs: InstantMs;
  readonly soundedMs: number;
}

export class AiringSense {
  private readonly seen = new Sightings();
  private readonly claimedAtMs = new Map<string, InstantMs>();
  private readonly busy = new Map<string, Busy>();
  private noon: { readonly date: CivilDate; readonly atMs: InstantMs } = { date: '', atMs: Number.NaN };

  /** An airing that was kept before the first of these entries. */
  after(kept: Airing): void {
    this.occupy(kept, () => {});
  }

  /** The next entry, and the airing of which it tells. `beganAtMs`: when the station's record began. */
  see({ seq, atMs }: Pick<Entry, 'seq' | 'atMs'>, airing: Airing, beganAtMs: InstantMs): void {
    if (airing.outcome === null) {
      this.claimedAtMs.set(airing.id, atMs);
      return;
    }
    const excessMs = toldMs(airing) - possibleMs(airing);
    if (excessMs > 0) this.seen.add('district.airtime.longer', seq, excessMs);
    if (!this.isInPlace(airing, atMs, beganAtMs)) this.seen.add('district.airtime.out-of-place', seq, 0);
    this.claimedAtMs.delete(airing.id);
    this.occupy(airing, (byMs) => this.seen.add('district.airtime.overlap', seq, byMs));
  }

  findings(): readonly Told[] {
    return [...this.seen.all()].map(([code, { firstSeq, count, mostMs }]) => ({
      code,
      params: { seq: firstSeq, airings: count, minutes: Math.ceil(mostMs / MINUTE_MS) },
    }));
  }

  private isInPlace(
    { id, date, startedAtMs, endedAtMs }: Airing,
    writtenAtMs: InstantMs,
    beganAtMs: InstantMs,
  ): boolean {
    const noonMs = this.noonOf(date);
    const earliestMs = this.claimedAtMs.get(id) ?? beganAtMs;
    if (noonMs < beganAtMs - DATE_SLACK_MS || noonMs > writtenAtMs + DATE_SLACK_MS) return false;
    // What never sounded may be told long after its date: the station was off.
    if (startedAtMs === null) return true;
    if (Math.abs(noonMs - startedAtMs) > DATE_SLACK_MS) return false;
    if (startedAtMs < Math.max(earliestMs, beganAtMs) - CLOCK_SLACK_MS) return false;
    // One that started later than it is told is the clock's, and told as that.
    const latestMs = Math.max(startedAtMs, writtenAtMs) + CLOCK_SLACK_MS;
    return startedAtMs > writtenAtMs + CLOCK_SLACK_MS || (endedAtMs ?? startedAtMs) <= latestMs;
  }

  private noonOf(date: CivilDate): InstantMs {
    if (date !== this.noon.date) this.noon = { date, atMs: Date.parse(date) + DAY_MS / 2 };
    return this.noon.atMs;
  }

  /** A cluster cannot have sounded for longer, in two airings that overlap, than both took together. */
  private occupy({ startedAtMs, endedAtMs, clusters }: Airing, tell: (byMs: number) => void): void {
    if (startedAtMs === null || endedAtMs === null) return;
    let mostMs = 0;
    for (const { cluster, airtimeFrames } of clusters) {
      const now = { fromMs: startedAtMs, toMs: endedAtMs, soundedMs: msOfFrames(airtimeFrames) };
      const before = this.busy.get(cluster);
      if (before !== undefined) mostMs = Math.max(mostMs, excessOf(before, now));
      if (before === undefined && this.busy.size >= CLUSTERS_REMEMBERED) continue;
      if (before === undefined || before.toMs <= now.toMs) this.busy.set(cluster, now);
    }
    if (mostMs > OVERLAP_SLACK_MS) tell(mostMs);
  }
}

/** How long it sounded, as it says or as its parts do. */
function toldMs({ airtimeFrames, parts }: Airing): number {
  let frames = airtimeFrames;
  for (const part of parts)
    if (part.airtimeFrames > 0) frames = Math.max(frames, part.fromFrame + part.airtimeFrames);
  return msOfFrames(frames);
}

/** Between its beginning and its end, from the loudspeakers that it names. */
function possibleMs({ startedAtMs, endedAtMs, clusters }: Airing): number {
  const tookMs = startedAtMs === null || endedAtMs === null ? 0 : Math.max(0, endedAtMs - startedAtMs);
  let soundedFrames = 0;
  for (const { airtimeFrames } of clusters) soundedFrames = Math.max(soundedFrames, airtimeFrames);
  return Math.min(tookMs, msOfFrames(soundedFrames)) * (1 + LONGER_SLACK_SHARE) + LONGER_SLACK_MS;
}

function excessOf(one: Busy, other: Busy): number {
  if (one.fromMs >= other.toMs || other.fromMs >= one.toMs) return 0;
  const togetherMs = Math.max(one.toMs, other.toMs) - Math.min(one.fromMs, other.fromMs);
  return one.soundedMs + other.soundedMs - togetherMs;
}
