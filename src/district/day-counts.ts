/**
 * The counts of the dates that an import touches. A date is counted anew from what was kept of it and what comes; the
 * dates at hand are few however long the import, since airings come nearly in the order of their dates.
 */
import type { Airing } from '../model/airing.ts';
import type { Receiving } from '../model/ports/superior-store.ts';
import type { CivilDate } from '../model/time.ts';
import { DayTally } from './day-tally.ts';

/** Dates counted at the same time; of more, the half not touched for longest is written down. */
const DATES_AT_HAND = 64;

type CountedReceiving = Pick<Receiving, 'held' | 'airingsOn' | 'saveDays'>;

export class DayCounts {
  private readonly receiving: CountedReceiving;
  /** In the order in which they were last touched. */
  private readonly atHand = new Map<CivilDate, DayTally>();
  /** The last of them. */
  private touched: { readonly date: CivilDate; readonly day: DayTally } | null = null;
  /** Dates of which something has been written down. */
  private readonly written = new Set<CivilDate>();

  constructor(receiving: CountedReceiving) {
    this.receiving = receiving;
  }

  /** Airings that ended, before the store is given them: what it has of their dates is counted first. */
  async add(airings: readonly Airing[]): Promise<void> {
    for (const airing of airings) {
      if (airing.date !== this.touched?.date) this.touched = await this.touch(airing.date);
      this.touched.day.add(airing);
    }
  }

  /** Once the store has been given what was added. */
  async settle(): Promise<void> {
    if (this.atHand.size > DATES_AT_HAND) await this.save(this.atHand.size - DATES_AT_HAND / 2);
  }

  async end(): Promise<void> {
    await this.save(this.atHand.size);
  }

  private async touch(date: CivilDate) {
    const day = this.atHand.get(date) ?? (await this.kept(date));
    this.atHand.delete(date);
    this.atHand.set(date, day);
    return { date, day };
  }

  private async kept(date: CivilDate): Promise<DayTally> {
    const day = new DayTally();
    // A station's first export finds nothing: a year of dates need not be looked for.
    if (this.receiving.held === null && !this.written.has(date)) return day;
    for (const airing of await this.receiving.airingsOn(date)) day.add(airing);
    return day;
  }

  private async save(count: number): Promise<void> {
    const days = [...this.atHand].slice(0, count);
    this.touched = null;
    await this.receiving.saveDays(days.flatMap(([date, day]) => day.counts(date)));
    for (const [date] of days) {
      this.atHand.delete(date);
      this.written.add(date);
    }
  }
}
