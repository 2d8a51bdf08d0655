import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { calendarDay, dayNumberOf, mondayOf } from '../../src/schedule/calendar-day.ts';

test('every civil date from 1900 to 2200 has the weekday, month and number that another calendar gives it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 84_370 }), (number) => {
      const day = calendarDay(number);
      const known = DateTime.fromMillis(number * 86_400_000, { zone: 'utc' });
      expect(day).toEqual({
        number,
        date: known.toISODate(),
        year: known.year,
        month: known.month,
        day: known.day,
        weekday: known.weekday,
        monthDays: known.daysInMonth,
      });
      expect(dayNumberOf(day.date)).toBe(number);
      expect(mondayOf(number)).toBe(number - day.weekday + 1);
    }),
    { numRuns: 2000 },
  );
});
