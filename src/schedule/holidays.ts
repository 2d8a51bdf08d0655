/**
 * The named day set `public-holidays` (ngày lễ): the days off of article 112, Bộ luật Lao động 2019. The article leaves
 * two choices to each year's decision (how Tết's five days lie around mùng 1, on which side of 2 September its second
 * day lies): DECIDED holds them, and is edited when a year is decided. Days off in lieu and swapped working days are not
 * holidays; a station that keeps them names them in a day set of its own. With a schedule's version its dates are kept.
 */
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOf } from './calendar-day.ts';
import { civilDateOfLunar, FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR } from './lunar.ts';

export const PUBLIC_HOLIDAYS = 'public-holidays';

/** Of the same civil date every year, with the first year it was one. */
const FIXED: readonly { readonly monthDay: string; readonly since: number }[] = [
  // Điều 112 khoản 1 điểm a, c, d, đ: Tết Dương lịch, Ngày Chiến thắng, Quốc tế lao động, Quốc khánh.
  { monthDay: '01-01', since: 0 },
  { monthDay: '04-30', since: 0 },
  { monthDay: '05-01', since: 0 },
  { monthDay: '09-02', since: 0 },
  // Nghị quyết số 80-NQ/TW ngày 7/1/2026: Ngày Văn hóa Việt Nam.
  { monthDay: '11-24', since: 2026 },
];

interface Decided {
  /** Days of the old lunar year in Tết's five. */
  readonly tetDaysBefore: 1 | 2;
  /** The second day of Quốc khánh. */
  readonly nationalDay: '09-01' | '09-03';
}

/** As announced each autumn for the year to come. */
const DECIDED: Readonly<Record<number, Decided>> = {
  2023: { tetDaysBefore: 2, nationalDay: '09-01' },
  2024: { tetDaysBefore: 2, nationalDay: '09-03' },
  2025: { tetDaysBefore: 2, nationalDay: '09-01' },
  2026: { tetDaysBefore: 1, nationalDay: '09-01' },
};

/** What was chosen most often, for years that nobody has decided yet. */
const UNDECIDED: Decided = { tetDaysBefore: 2, nationalDay: '09-01' };

const TET_DAYS = 5;

/** Every public holiday that the tables know, ascending: of 2020 to 2050. */
export function publicHolidays(): readonly CivilDate[] {
  const years = Array.from(
    { length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 },
    (_, i) => FIRST_LUNAR_YEAR + i,
  );
  // Mùng 10 tháng 3 can fall on 30 April.
  return [...new Set(years.flatMap(holidaysOf))].sort();
}

function holidaysOf(year: number): CivilDate[] {
  const { tetDaysBefore, nationalDay } = DECIDED[year] ?? UNDECIDED;
  const fixed = FIXED.filter(({ since }) => year >= since).map(({ monthDay }) => `${year}-${monthDay}`);
  const ancestors = civilDateOfLunar(year, 3, 10);
  return [
    ...fixed,
    `${year}-${nationalDay}`,
    ...tetDays(year, tetDaysBefore),
    ...(ancestors === null ? [] : [ancestors]),
  ];
}

function tetDays(year: number, daysBefore: number): CivilDate[] {
  const newYear = civilDateOfLunar(year, 1, 1);
  if (newYear === null) return [];
  const first = dayNumberOf(newYear) - daysBefore;
  return Array.from({ length: TET_DAYS }, (_, index) => calendarDay(first + index).date);
}
