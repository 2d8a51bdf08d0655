/**
 * Which days of a station are known, and by what: its proved record, its own declaration, or nothing. A station that
 * was silent and one that has not sent are told apart here, and nowhere else.
 */
import { DateTime } from 'luxon';
import type { Declaration, HeldRecord } from '../model/received.ts';
import type { CivilDate, InstantMs } from '../model/time.ts';
import type { Period } from '../report/period.ts';
import { calendarDay, dayNumberOf } from '../schedule/calendar-day.ts';
import { dayAfter } from './unit-tree.ts';

/** `partly`: the record reaches into the day and does not cover it. */
export type DayState = 'verified' | 'partly' | 'declared' | 'not-sent';

/** When dates begin and end in a zone, each reckoned once: a country asks it of thousands of stations. */
export class DayStarts {
  private readonly zone: string;
  private readonly starts = new Map<CivilDate, InstantMs>();
  private readonly ends = new Map<CivilDate, InstantMs>();

  constructor(zone: string) {
    this.zone = zone;
  }

  of(date: CivilDate): InstantMs {
    const startMs = this.starts.get(date) ?? DateTime.fromISO(date, { zone: this.zone }).toMillis();
    this.starts.set(date, startMs);
    return startMs;
  }

  /** The first instant that is no longer of the date. */
  end(date: CivilDate): InstantMs {
    const endMs = this.ends.get(date) ?? this.of(dayAfter(date));
    this.ends.set(date, endMs);
    return endMs;
  }
}

export class StationDays {
  private readonly held: HeldRecord | null;
  private readonly declarations: readonly Declaration[];
  private readonly starts: DayStarts;

  constructor(held: HeldRecord | null, declarations: readonly Declaration[], starts: DayStarts) {
    this.held = held;
    this.declarations = declarations;
    this.starts = starts;
  }

  stateOn(date: CivilDate): DayState {
    if (this.isTouched(date))
      return this.starts.end(date) <= (this.held?.decidedUntilMs ?? 0) ? 'verified' : 'partly';
    return this.declarations.some(({ from, to }) => from <= date && to >= date) ? 'declared' : 'not-sent';
  }

  /**
   * Whether the record tells of the day, wholly or not: what was declared of it is left out then. Until a station has
   * said how far its slots are decided, its record reaches to its last entry and no day is known to be whole.
   */
  isTouched(date: CivilDate): boolean {
    if (this.held === null) return false;
    const { beganAtMs, headAtMs, decidedUntilMs } = this.held;
    const reachMs = Math.max(headAtMs, (decidedUntilMs ?? 0) - 1);
    return beganAtMs < this.starts.end(date) && this.starts.of(date) <= reachMs;
  }
}

/** Every date of a period. */
export function datesIn({ from, to }: Period): readonly CivilDate[] {
  const first = dayNumberOf(from);
  return Array.from(
    { length: Math.max(0, dayNumberOf(to) - first + 1) },
    (_, day) => calendarDay(first + day).date,
  );
}

/** Ascending dates as ranges. */
export function rangesOf(dates: readonly CivilDate[]): readonly Period[] {
  const ranges: { from: CivilDate; to: CivilDate }[] = [];
  for (const date of dates) {
    const last = ranges.at(-1);
    if (last !== undefined && dayAfter(last.to) === date) last.to = date;
    else ranges.push({ from: date, to: date });
  }
  return ranges;
}
