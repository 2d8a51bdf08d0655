import { expect, test } from 'vitest';
import type { DayRule } from '../../src/model/programme.ts';
import { calendarDay, dayNumberOf } from '../../src/schedule/calendar-day.ts';
import { dayTaker } from '../../src/schedule/days.ts';

function taken(rule: DayRule, from: string, until: string): string[] {
  const takes = dayTaker(rule, { 'ngay-thi': ['2024-06-27', '2024-06-28'] });
  const first = dayNumberOf(from);
  return Array.from({ length: dayNumberOf(until) - first + 1 }, (_, index) => calendarDay(first + index))
    .filter(takes)
    .map((day) => day.date);
}

test('a programme of every second week counts from the week of its anchor, before it too', () => {
  const rule: DayRule = { kind: 'every-weeks', weeks: 2, anchor: '2024-03-20', weekdays: [1, 3] };
  expect(taken(rule, '2024-03-01', '2024-04-07')).toEqual([
    '2024-03-04',
    '2024-03-06',
    '2024-03-18',
    '2024-03-20',
    '2024-04-01',
    '2024-04-03',
  ]);
});

test('every second week goes on over the turn of the year', () => {
  const rule: DayRule = { kind: 'every-weeks', weeks: 2, anchor: '2024-12-16', weekdays: [3] };
  expect(taken(rule, '2024-12-16', '2025-01-20')).toEqual(['2024-12-18', '2025-01-01', '2025-01-15']);
});

test('the last Friday of a month is its last, whether there are four or five', () => {
  const rule: DayRule = { kind: 'weekday-of-month', nth: -1, weekday: 5 };
  expect(taken(rule, '2024-02-01', '2024-05-31')).toEqual([
    '2024-02-23',
    '2024-03-29',
    '2024-04-26',
    '2024-05-31',
  ]);
});

test('the fifth Monday comes only in months that have one', () => {
  const rule: DayRule = { kind: 'weekday-of-month', nth: 5, weekday: 1 };
  expect(taken(rule, '2024-01-01', '2024-07-31')).toEqual(['2024-01-29', '2024-04-29', '2024-07-29']);
});

test('day 31 is not made up for in shorter months, the last day is each month’s own', () => {
  expect(taken({ kind: 'days-of-month', days: [31] }, '2024-01-01', '2024-05-31')).toEqual([
    '2024-01-31',
    '2024-03-31',
    '2024-05-31',
  ]);
  expect(taken({ kind: 'days-of-month', days: [-1] }, '2024-01-01', '2024-04-30')).toEqual([
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
  ]);
});

test('dates and ranges take their first and last day', () => {
  const ranges = [
    { from: '2024-04-01', until: '2024-04-01' },
    { from: '2024-04-18', until: '2024-04-20' },
  ];
  expect(taken({ kind: 'dates', ranges }, '2024-03-25', '2024-04-30')).toEqual([
    '2024-04-01',
    '2024-04-18',
    '2024-04-19',
    '2024-04-20',
  ]);
});

test('a named day set takes its dates, one that is not there takes none', () => {
  expect(taken({ kind: 'day-set', name: 'ngay-thi' }, '2024-06-01', '2024-06-30')).toEqual([
    '2024-06-27',
    '2024-06-28',
  ]);
  expect(taken({ kind: 'day-set', name: 'khong-co' }, '2024-06-01', '2024-06-30')).toEqual([]);
});
