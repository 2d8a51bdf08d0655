/**
 * The Vietnamese lunar calendar of 2020–2050, as a table: months begin on the day of the new moon by the clock of
 * UTC+7, which is why Tết 2030 is 2 February and not China's 3. Computed from new moons and solar terms (no new moon of
 * these years falls within two minutes of a midnight), and compared in tests with two calendars of other hands.
 */
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOf } from './calendar-day.ts';

interface LunarYear {
  /** Mùng 1 Tết. */
  readonly firstDay: CivilDate;
  /** The month that comes a second time, as leap month. */
  readonly leapMonth: number | null;
  /** Months in order, the leap one in its place: d (đủ) has 30 days, t (thiếu) 29. */
  readonly months: string;
}

const LUNAR_YEARS: Readonly<Record<number, LunarYear>> = {
  2020: { firstDay: '2020-01-25', leapMonth: 4, months: 'tdddtdttdttdd' },
  2021: { firstDay: '2021-02-12', leapMonth: null, months: 'tddtdtdtdtdt' },
  2022: { firstDay: '2022-02-01', leapMonth: null, months: 'dtdtddtdtdtd' },
  2023: { firstDay: '2023-01-22', leapMonth: 2, months: 'tdttddtddtdtd' },
  2024: { firstDay: '2024-02-10', leapMonth: null, months: 'tdttdtddtddt' },
  2025: { firstDay: '2025-01-29', leapMonth: 6, months: 'dtdttdtdtdddt' },
  2026: { firstDay: '2026-02-17', leapMonth: null, months: 'dtdttdttdddt' },
  2027: { firstDay: '2027-02-06', leapMonth: null, months: 'ddtdttdttddt' },
  2028: { firstDay: '2028-01-26', leapMonth: 5, months: 'dddtdttdttddt' },
  2029: { firstDay: '2029-02-13', leapMonth: null, months: 'ddtdtdtdttdt' },
  2030: { firstDay: '2030-02-02', leapMonth: null, months: 'ddtddtdtdtdt' },
  2031: { firstDay: '2031-01-23', leapMonth: 3, months: 'tdtddtddtdtdt' },
  2032: { firstDay: '2032-02-11', leapMonth: null, months: 'tdtdtddtddtd' },
  2033: { firstDay: '2033-01-31', leapMonth: 11, months: 'tdttdtdtdddtd' },
  2034: { firstDay: '2034-02-19', leapMonth: null, months: 'tdttdttdddtd' },
  2035: { firstDay: '2035-02-08', leapMonth: null, months: 'dtdttdttddtd' },
  2036: { firstDay: '2036-01-28', leapMonth: 6, months: 'ddtdttdttdtdd' },
  2037: { firstDay: '2037-02-15', leapMonth: null, months: 'dtddttdttdtd' },
  2038: { firstDay: '2038-02-04', leapMonth: null, months: 'dtddtdtdttdt' },
  2039: { firstDay: '2039-01-24', leapMonth: 5, months: 'ddtddtdtdttdt' },
  2040: { firstDay: '2040-02-12', leapMonth: null, months: 'dtddtdtddtdt' },
  2041: { firstDay: '2041-02-01', leapMonth: null, months: 'tdtdtdtdddtd' },
  2042: { firstDay: '2042-01-22', leapMonth: 2, months: 'tdttdtdtddtdd' },
  2043: { firstDay: '2043-02-10', leapMonth: null, months: 'tdttdttddtdd' },
  2044: { firstDay: '2044-01-30', leapMonth: 7, months: 'dtdttdttdtddd' },
  2045: { firstDay: '2045-02-17', leapMonth: null, months: 'dtdttdttdtdd' },
  2046: { firstDay: '2046-02-06', leapMonth: null, months: 'dtdtdtdttdtd' },
  2047: { firstDay: '2047-01-26', leapMonth: 5, months: 'dtddtdtdttdtd' },
  2048: { firstDay: '2048-02-14', leapMonth: null, months: 'tddtddtdttdt' },
  2049: { firstDay: '2049-02-02', leapMonth: null, months: 'dtdtddtdtddt' },
  2050: { firstDay: '2050-01-23', leapMonth: 3, months: 'tdtdtdtddtddt' },
};

export const FIRST_LUNAR_YEAR = 2020;
export const LAST_LUNAR_YEAR = 2050;

/**
 * The civil date of a lunar one, in the month's own turn (not its leap repetition). null: a year outside the table,
 * or the 30th of a month that has 29 days.
 */
export function civilDateOfLunar(year: number, month: number, day: number): CivilDate | null {
  const lunar = LUNAR_YEARS[year];
  if (lunar === undefined || month < 1 || month > 12) return null;
  const place = lunar.leapMonth !== null && month > lunar.leapMonth ? month : month - 1;
  if (day < 1 || day > monthDays(lunar.months[place])) return null;
  const before = [...lunar.months.slice(0, place)].reduce((days, length) => days + monthDays(length), 0);
  return calendarDay(dayNumberOf(lunar.firstDay) + before + day - 1).date;
}

function monthDays(length: string | undefined): number {
  return length === 'd' ? 30 : 29;
}
