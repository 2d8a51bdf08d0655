import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { CalendarVietnamese } from 'date-chinese';
import { expect, test } from 'vitest';
import { calendarDay, dayNumberOf } from '../../src/schedule/calendar-day.ts';
import { civilDateOfLunar } from '../../src/schedule/lunar.ts';

/** Every day of the table that is no leap month's: [lunar year, month, day, civil date]. */
const days = Array.from({ length: 31 }, (_, index) => 2020 + index).flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) =>
    Array.from({ length: 30 }, (_, index) => index + 1).flatMap((day) => {
      const date = civilDateOfLunar(year, month, day);
      return date === null ? [] : [{ year, month, day, date }];
    }),
  ),
);

test('each lunar day of 2020–2050 falls on the civil date that lunar_date_vi gives', () => {
  const wrong = days.filter(({ year, month, day, date }) => {
    const civil = calendarDay(dayNumberOf(date));
    const known = new SolarDate({ day: civil.day, month: civil.month, year: civil.year }).toLunarDate().get();
    return known.year !== year || known.month !== month || known.day !== day;
  });
  expect(days.length).toBeGreaterThan(31 * 12 * 29);
  expect(wrong).toEqual([]);
});

test('each lunar month begins where date-chinese begins it, but for autumn 2033, where it puts the leap month too early', () => {
  const wrong = days.filter(({ month, day, date }) => {
    if (day !== 1) return false;
    const civil = calendarDay(dayNumberOf(date));
    const known = new CalendarVietnamese();
    known.fromGregorian(civil.year, civil.month, civil.day);
    return known.month !== month || known.day !== 1 || known.leap;
  });
  expect(wrong.map(({ date }) => date)).toEqual(['2033-09-23', '2033-10-23', '2033-11-22']);
});

test('Tết is Việt Nam’s, also where China’s falls on another day', () => {
  expect(civilDateOfLunar(2030, 1, 1)).toBe('2030-02-02');
  expect(civilDateOfLunar(2024, 1, 1)).toBe('2024-02-10');
  expect(civilDateOfLunar(2026, 1, 1)).toBe('2026-02-17');
});

test('a lunar date outside the table, or the 30th of a short month, has no civil date', () => {
  expect(civilDateOfLunar(2051, 1, 1)).toBeNull();
  expect(civilDateOfLunar(2019, 12, 30)).toBeNull();
  expect(civilDateOfLunar(2024, 1, 30)).toBeNull();
  expect(civilDateOfLunar(2024, 13, 1)).toBeNull();
});
