/** The days of a report and of the period before it. */
import { expect, test } from 'vitest';
import { daysOf, periodBefore } from '../../src/report/period.ts';

test('a week has seven days, a day has one, a leap February has 29', () => {
  expect(daysOf({ from: '2024-03-18', to: '2024-03-24' })).toBe(7);
  expect(daysOf({ from: '2024-03-18', to: '2024-03-18' })).toBe(1);
  expect(daysOf({ from: '2024-02-01', to: '2024-02-29' })).toBe(29);
  expect(daysOf({ from: '2023-12-25', to: '2024-01-07' })).toBe(14);
});

test('the period before is as long and ends on the day before', () => {
  expect(periodBefore({ from: '2024-03-18', to: '2024-03-24' })).toEqual({
    from: '2024-03-11',
    to: '2024-03-17',
  });
  expect(periodBefore({ from: '2024-03-01', to: '2024-03-03' })).toEqual({
    from: '2024-02-27',
    to: '2024-02-29',
  });
  expect(periodBefore({ from: '2024-01-01', to: '2024-01-01' })).toEqual({
    from: '2023-12-31',
    to: '2023-12-31',
  });
});
