import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursOfQuarters, newlySounding, quartersOf } from '../../src/schedule/new-hours.ts';
import { sampleSlot } from '../fakes/sample-schedule.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const at = (iso: string) => Date.parse(`${iso}+07:00`);

test('a broadcast at six on Monday sounds in the quarters that its length touches', () => {
  expect(quartersOf(at('2024-03-18T06:00:00'), 15 * 60_000, ZONE)).toEqual([24]);
  expect(quartersOf(at('2024-03-18T06:00:00'), 15 * 60_000 + 1, ZONE)).toEqual([24, 25]);
  expect(quartersOf(at('2024-03-18T06:14:59'), 2000, ZONE)).toEqual([24, 25]);
  expect(quartersOf(at('2024-03-18T06:00:00'), 0, ZONE)).toEqual([24]);
});

test('one whose length is no number could sound at any hour, never at none', () => {
  for (const plannedMs of [Number.NaN, Infinity, -Infinity]) {
    const quarters = quartersOf(at('2024-03-18T03:15:00'), plannedMs, ZONE);
    expect(new Set(quarters).size).toBe(672);
  }
});

test('one that crosses midnight on Sunday goes on in Monday’s first quarter', () => {
  expect(quartersOf(at('2024-03-24T23:50:00'), 15 * 60_000, ZONE)).toEqual([671, 0]);
});

test('only the quarters that nobody has confirmed are new', () => {
  const slots = [
    sampleSlot('sang', '2024-03-18T06:00+07:00'),
    sampleSlot('sang', '2024-03-25T06:00+07:00'),
    sampleSlot('chieu', '2024-03-19T17:00+07:00'),
  ];
  expect(newlySounding(slots, () => 600_000, new Set([24]), ZONE)).toEqual([96 + 68]);
  expect(newlySounding(slots, () => 600_000, new Set([24, 164]), ZONE)).toEqual([]);
});

test('quarters read as stretches of hours, each within its day', () => {
  expect(hoursOfQuarters([24, 25, 27, 95, 96])).toEqual([
    { weekday: 1, fromMinute: 360, toMinute: 390 },
    { weekday: 1, fromMinute: 405, toMinute: 420 },
    { weekday: 1, fromMinute: 1425, toMinute: 1440 },
    { weekday: 2, fromMinute: 0, toMinute: 15 },
  ]);
});

test('the quarters of a sound are all those and only those in which a moment of it lies', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 7 * 86_400 }),
      fc.integer({ min: 1, max: 4 * 3600 }),
      (second, length) => {
        const start = at('2024-03-18T00:00:00') + second * 1000;
        const moments = Array.from({ length }, (_, index) => Math.floor((second + index) / 900) % 672);
        expect(quartersOf(start, length * 1000, ZONE)).toEqual([...new Set(moments)]);
      },
    ),
  );
});
