import { expect, test } from 'vitest';
import { quartersOfWindows } from '../../src/rights/confirmed-hours.ts';
import { quartersOf } from '../../src/schedule/new-hours.ts';

test('a regulation’s windows are the quarters that a broadcast filling them would sound in', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  const tuesday = Date.parse('2024-03-19T06:20:00+07:00');
  expect(quartersOfWindows([2], [{ from: '06:20', to: '06:50' }])).toEqual(
    quartersOf(tuesday, 30 * 60_000, zone),
  );
});

test('windows of several days and up to midnight are counted to their last quarter', () => {
  expect(quartersOfWindows([1, 7], [{ from: '23:30', to: '24:00' }])).toEqual([94, 95, 670, 671]);
  expect(quartersOfWindows([], [{ from: '06:00', to: '07:00' }])).toEqual([]);
});
