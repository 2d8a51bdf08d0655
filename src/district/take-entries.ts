/**
 * Takes in what an export tells beyond what is held: entries are proved as they come, airings that ended are counted and
 * handed to the store in batches, so that memory stays flat however long the record is.
 */
import type { Airing } from '../model/airing.ts';
import type { Receiving } from '../model/ports/superior-store.ts';
import type { CivilDate, InstantMs } from '../model/time.ts';
import type { ExportCourse, FollowedEntry } from '../record/export-course.ts';
import { DayCounts } from './day-counts.ts';
import { AiringSense } from './take-airing-sense.ts';
import { ClockWatch, type Told } from './take-clock.ts';

/** Airings handed to the store together: few enough to be let go of before V8 takes them for long-lived. */
const BATCH_AIRINGS = 32;

/** What is known when the taking begins. */
export interface TakeStart {
  readonly receiving: Receiving;
  readonly nowMs: InstantMs;
  /** The last entry that the export shares with what is held; 0: none. */
  readonly sharedSeq: number;
  /** Airings that another branch told of: they sounded once, and count once. */
  readonly toldBefore: ReadonlySet<string>;
}

export interface Took {
  readonly entries: number;
  readonly airings: number;
  /** Hash of the entry that began the chain in which the last entry stands. */
  readonly chainId: string;
  /** When the first and the last entry were written, by the station's clock; null: not shown. */
  readonly beganAtMs: InstantMs | null;
  readonly headAtMs: InstantMs | null;
  readonly told: readonly Told[];
}

export class EntryTaker {
  private readonly start: TakeStart;
  private readonly days: DayCounts;
  private readonly clock: ClockWatch;
  private readonly sense = new AiringSense();
  private isAfterKept = false;
  private readonly told: Told[] = [];
  private waiting: Airing[] = [];
  private chainId: string | null;
  private entries = 0;
  private airings = 0;
  private beganAtMs: InstantMs | null;
  private headAtMs: InstantMs | null;

  constructor(start: TakeStart) {
    const { held } = start.receiving;
    const goesOn = held !== null && start.sharedSeq === held.seq;
    this.start = start;
    this.days = new DayCounts(start.receiving);
    this.clock = new ClockWatch(start.nowMs, goesOn ? held.headAtMs : null);
    this.chainId = goesOn ? held.chainId : null;
    this.beganAtMs = held?.beganAtMs ?? null;
    this.headAtMs = goesOn ? held.headAtMs : null;
  }

  /** Some lines behind the head. Refusals of `ExportCourse.follow`. */
  async take(course: ExportCourse, lines: readonly Buffer[]): Promise<void> {
    for (const line of lines) {
      const followed = course.follow(line);
      if (followed.seq <= this.start.sharedSeq) continue;
      if (followed.kind === 'chain-began') await this.beginChain(followed);
      if (!this.isAfterKept && followed.airing !== null) await this.goOnFrom(followed.airing.date);
      this.takeNew(followed);
      if (this.waiting.length >= BATCH_AIRINGS) await this.hand();
    }
  }

  async end(exportedAtMs: InstantMs): Promise<Took> {
    await this.hand();
    await this.days.end();
    const { entries, airings, chainId, beganAtMs, headAtMs } = this;
    const told = [...this.told, ...this.clock.findings(exportedAtMs), ...this.sense.findings()];
    return { entries, airings, chainId: chainId ?? '', beganAtMs, headAtMs, told };
  }

  private takeNew({ entry, airing }: FollowedEntry): void {
    this.entries += 1;
    if (entry === null) return;
    const ended = airing !== null && airing.outcome !== null ? airing : null;
    this.clock.see(entry, ended);
    this.beganAtMs ??= entry.atMs;
    this.headAtMs = entry.atMs;
    if (airing === null || this.start.toldBefore.has(airing.id)) return;
    this.sense.see(entry, airing, this.beganAtMs);
    if (ended === null) return;
    this.airings += 1;
    this.waiting.push(ended);
  }

  /** What the first of these airings may contradict came in another export. */
  private async goOnFrom(date: CivilDate): Promise<void> {
    this.isAfterKept = true;
    const { receiving } = this.start;
    if (receiving.held === null) return;
    for (const kept of await receiving.airingsOn(date)) this.sense.after(kept);
  }

  /** Of the record, or after a restore. */
  private async beginChain({ seq, hash, entry }: FollowedEntry): Promise<void> {
    await this.hand();
    this.chainId = hash;
    if (entry?.body.kind !== 'chain-began' || entry.body.parent === null) return;
    const { held } = this.start.receiving;
    const lost = Math.max(0, (held?.seq ?? 0) - this.start.sharedSeq);
    this.told.push({ code: 'district.restored', params: { seq, lost, cause: entry.body.parent.cause } });
  }

  private async hand(): Promise<void> {
    const airings = this.waiting;
    if (airings.length === 0) return;
    this.waiting = [];
    await this.days.add(airings);
    await this.start.receiving.add(this.chainId ?? '', airings);
    await this.days.settle();
  }
}
