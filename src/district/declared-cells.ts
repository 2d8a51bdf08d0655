/** What people really type into the cells of a declaration: `15/3/2024`, `0:12:30`, `12 phút`, `3 lượt`. */
import type { ReadCell } from '../model/ports/spreadsheets.ts';
import { type CivilDate, DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time.ts';
import { calendarDay } from '../schedule/calendar-day.ts';
import { readDate } from '../schedule/civil-date.ts';
import { readDurationMs } from '../schedule/duration.ts';
import { plainLetters } from '../schedule/plain-letters.ts';

/** Days from 30 December 1899, where spreadsheets count from, to 1970-01-01. */
const DAYS_BEFORE_1970 = 25_569;
/** A date cell below this is a time of day, or a slip. */
const FIRST_DATE_DAYS = 36_526;
const LAST_DATE_DAYS = 73_050;

/** null: no date. */
export function dateOf(cell: ReadCell): CivilDate | null {
  if (cell?.kind === 'text') return readDate(cell.text.replace(/^'/, '').replace(/^thứ [^,]+, ?/i, ''));
  if (cell?.kind !== 'days') return null;
  const day = Math.floor(cell.days);
  return day < FIRST_DATE_DAYS || day > LAST_DATE_DAYS ? null : calendarDay(day - DAYS_BEFORE_1970).date;
}

const MOST_AIRINGS = 10_000;

/** A whole number, with or without the word; null: none. */
export function countOf(cell: ReadCell): number | null {
  const value =
    cell?.kind === 'number'
      ? cell.value
      : cell?.kind === 'text'
        ? Number(
            /^(\d{1,6})(?: ?(?:luot|lan|times?|airings?))?$/.exec(plainLetters(cell.text))?.[1] ?? Number.NaN,
          )
        : Number.NaN;
  return Number.isInteger(value) && value >= 0 && value <= MOST_AIRINGS ? value : null;
}

/** `unit`: a bare number, of which nobody can say whether it is minutes. */
export type ReadLength = { readonly ms: number } | 'unit' | null;

export function lengthOf(cell: ReadCell): ReadLength {
  if (cell?.kind === 'days')
    return cell.days >= 0 && cell.days <= 1 ? { ms: wholeSeconds(cell.days * DAY_MS) } : null;
  if (cell?.kind === 'number') return cell.value === 0 ? { ms: 0 } : 'unit';
  if (cell?.kind !== 'text') return null;
  const text = cell.text.replace(/^'/, '').trim();
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.')) === 0 ? { ms: 0 } : 'unit';
  const clock = /^(\d{1,2}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text);
  if (clock) {
    const [, hours, minutes, seconds = '0'] = clock;
    return { ms: Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1000 };
  }
  const ms = readDurationMs(
    text.replace(/(\d) ?(?:''|"|”|″)/g, '$1 giây').replace(/(\d) ?(?:'|’|′)/g, '$1 phút '),
  );
  return ms === null ? null : { ms };
}

/** A time in a spreadsheet is a fraction of a day, cut somewhere behind the point. */
function wholeSeconds(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}

/** As a sentence shows it. */
export function shownCell(cell: ReadCell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text.length > 40 ? `${cell.text.slice(0, 40)}…` : cell.text;
    case 'number':
      return String(cell.value);
    case 'days':
      return dateOf(cell) ?? String(cell.days);
    case 'other':
      return cell.shown;
  }
}
