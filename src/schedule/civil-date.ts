/** Reads a date the way an officer writes it: `2024-03-18`, `18/3/2024`, `ngày 18 tháng 3 năm 2024`. */
import type { DateRange } from '../model/programme.ts';
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOfParts, twoDigits } from './calendar-day.ts';
import { plainLetters } from './plain-letters.ts';

/** A year outside is a slip of the finger, not a plan (law 11 tells what a typed 2099 could do). */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2098;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(?:ngay )?(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]|,? nam )(\d{4})$/;
const DAY_ALONE = /^(?:ngay )?(\d{1,2})(?:[/.](\d{1,2}))?$/;
const BETWEEN = /\s*\.{2,}\s*|\s*-\s*| (?:den(?: het)?|to|until|through) /g;

/** null: no date, or one that no calendar has. */
export function readDate(text: string): CivilDate | null {
  const plain = plainLetters(text);
  const iso = ISO.exec(plain);
  if (iso) return civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = DAY_FIRST.exec(plain);
  return dayFirst ? civilDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])) : null;
}

/**
 * `18/4/2024 - 20/4/2024`, `18-20/4/2024`, `2024-04-01..2024-04-05`, `từ … đến …`, or one date alone.
 * null: not understood. The range may run backwards: whoever reads it says so.
 */
export function readDateRange(text: string): DateRange | null {
  const single = readDate(text);
  if (single !== null) return { from: single, until: single };
  const plain = plainLetters(text).replace(/^(?:tu|from) /, '');
  for (const between of plain.matchAll(BETWEEN)) {
    const until = readDate(plain.slice(between.index + between[0].length));
    if (until === null) continue;
    const first = plain.slice(0, between.index);
    const from = readDate(first) ?? dateBefore(first, until);
    if (from !== null) return { from, until };
  }
  return null;
}

/** The `18` or `18/4` of `18-20/4/2024`: month and year are those of the end. */
function dateBefore(text: string, until: CivilDate): CivilDate | null {
  const match = DAY_ALONE.exec(text);
  if (!match) return null;
  const month = match[2] ?? until.slice(5, 7);
  return civilDate(Number(until.slice(0, 4)), Number(month), Number(match[1]));
}

function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  // A day that its month lacks comes back as another date.
  const { date } = calendarDay(dayNumberOfParts(year, month, day));
  return date === `${year}-${twoDigits(month)}-${twoDigits(day)}` ? date : null;
}
