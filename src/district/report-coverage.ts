/**
 * Which days of a station are known, and by what: its proved record, its own declaration, or nothing. A station that
 * was silent and one that has not sent are told apart here, and nowhere else.
 */
import type { Declaration, HeldRecord } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import type { Period } from '../report/period.ts';
import { calendarDay, dayNumberOf } from '../schedule/calendar-day.ts';
import { dayAfter } from './unit-tree.ts';

/** `partly`: the record reaches into the day and does not cover it. */
export type DayState = 'verified' | 'partly' | 'declared' | 'not-sent';

/** Dates that a record reaches, and of which it tells everything. */
interface Reach {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The first date that is not wholly decided. */
  readonly openFrom: CivilDate;
}

export class StationDays {
  private readonly reach: Reach | null;
  private readonly declarations: readonly Declaration[];

  constructor(held: HeldRecord | null, declarations: readonly Declaration[], zone: string) {
    this.reach = held === null ? null : reachOf(held, zone);
    this.declarations = declarations;
  }

  stateOn(date: CivilDate): DayState {
    if (this.isTouched(date)) return date < (this.reach?.openFrom ?? '') ? 'verified' : 'partly';
    return this.declarations.some(({ from, to }) => from <= date && to >= date) ? 'declared' : 'not-sent';
  }

  /** Whether the record tells of the day, wholly or not: what was declared of it is left out then. */
  isTouched(date: CivilDate): boolean {
    return this.reach !== null && this.reach.from <= date && date <= this.reach.to;
  }
}

function reachOf({ beganAtMs, headAtMs, decidedUntilMs }: HeldRecord, zone: string): Reach {
  const from = civilDateAt(beganAtMs, zone);
  // Until the station has said how far its slots are decided, no day is known to be whole.
  const openFrom = decidedUntilMs === null ? from : civilDateAt(decidedUntilMs, zone);
  const lastEntry = civilDateAt(headAtMs, zone);
  const lastDecided = decidedUntilMs === null ? lastEntry : civilDateAt(decidedUntilMs - 1, zone);
  const [to = lastEntry] = [lastEntry, lastDecided].sort().reverse();
  return { from, to, openFrom };
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
