/** A period as whole months, whose counts are kept added up, and the days before and after them. */
import { monthOf } from './stored-date.ts';

/** Both included; `stored-date.ts`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface PeriodPieces {
  readonly months: Range | null;
  /** Each within one month. */
  readonly days: readonly Range[];
}

export function periodPieces({ from, to }: Range): PeriodPieces {
  if (from > to) return { months: null, days: [] };
  const first = monthOf(from);
  const last = monthOf(to);
  const beginsWhole = from === first * 100 + 1;
  const endsWhole = to >= last * 100 + daysIn(last);
  if (first === last && !(beginsWhole && endsWhole)) return { months: null, days: [{ from, to }] };
  const months = { from: beginsWhole ? first : nextMonth(first), to: endsWhole ? last : monthBefore(last) };
  return {
    months: months.from > months.to ? null : months,
    days: [
      ...(beginsWhole ? [] : [{ from, to: first * 100 + 31 }]),
      ...(endsWhole ? [] : [{ from: last * 100 + 1, to }]),
    ],
  };
}

function nextMonth(month: number): number {
  return month % 100 === 12 ? month + 89 : month + 1;
}

function monthBefore(month: number): number {
  return month % 100 === 1 ? month - 89 : month - 1;
}

function daysIn(month: number): number {
  return new Date(Date.UTC(Math.floor(month / 100), month % 100, 0)).getUTCDate();
}
