/**
 * A civil date as arithmetic: whole days since 1970-01-01 in the proleptic Gregorian calendar. No clock, no zone, and
 * no `Date`: a year of a full schedule asks this thousands of times.
 */
import type { CivilDate, Weekday } from '../model/time.ts';

/** Whole days since 1970-01-01. */
export type DayNumber = number;

export interface CalendarDay {
  readonly number: DayNumber;
  readonly date: CivilDate;
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  /** 1…31. */
  readonly day: number;
  readonly weekday: Weekday;
  /** Days of its month, 28…31. */
  readonly monthDays: number;
}

/** Days of 400 Gregorian years, of which the calendar is made again and again. */
const ERA_DAYS = 146_097;
/** From 0000-03-01, where the arithmetic's years begin, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/** Day number of a `YYYY-MM-DD`. */
export function dayNumberOf(date: CivilDate): DayNumber {
  return dayNumberOfParts(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** Years are counted from March, so that the leap day comes last (Howard Hinnant's days_from_civil). */
export function dayNumberOfParts(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - DAYS_BEFORE_1970;
}

export function calendarDay(number: DayNumber): CalendarDay {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const date = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return { number, date, year, month, day, weekday: weekdayOf(number), monthDays: monthDaysOf(year, month) };
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(number: DayNumber): Weekday {
  return (floorMod(number + 3, 7) + 1) as Weekday;
}

/** The Monday of the ISO week. */
export function mondayOf(number: DayNumber): DayNumber {
  return number - floorMod(number + 3, 7);
}

/** The remainder that is never negative. */
export function floorMod(value: number, modulus: number): number {
  return value - Math.floor(value / modulus) * modulus;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function monthDaysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
