import { expect, test } from 'vitest';
import { doubledPauseMs, jitteredMs } from '../../src/model/pauses.ts';

test('who fails again and again waits twice as long each time, up to the longest pause', () => {
  expect([1, 2, 3, 4, 5, 2_000].map((failures) => doubledPauseMs(failures, 1_000, 10_000))).toEqual([
    1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
  ]);
});

test('wards that lost their line at once come back between half of the pause and one and a half', () => {
  const thrown = (dice: number) => jitteredMs(1_000, { bytes: () => Uint8Array.of(dice) });
  expect([0, 128, 255].map(thrown)).toEqual([500, 1_000, 500 + 255_000 / 256]);
});
