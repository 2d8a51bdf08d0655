/** Frames and instants of a loudspeaker's tape. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAt, heardFrames, instantOf } from '../../src/station/tape.ts';

test('airtime grows with the heard position, never beyond the mix, and is whole frames', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(100_000),
      fc.double({ min: 0, max: 300_000, noNaN: true }),
      (from, length, heard) => {
        const airtime = heardFrames({ fromFrame: from, toFrame: from + length }, heard, []);
        expect(airtime).toBe(Math.max(0, Math.min(Math.floor(heard) - from, length)));
      },
    ),
  );
});

test('only silence inside what was heard of the mix is taken off its airtime', () => {
  const mix = { fromFrame: 1000, toFrame: 2000 };
  const gaps = [
    { fromFrame: 0, toFrame: 500 },
    { fromFrame: 900, toFrame: 1010 },
    { fromFrame: 1500, toFrame: 1600 },
    { fromFrame: 1990, toFrame: 2500 },
  ];
  expect(heardFrames(mix, 1005, gaps)).toBe(0);
  expect(heardFrames(mix, 1550, gaps)).toBe(550 - 10 - 50);
  expect(heardFrames(mix, 9999, gaps)).toBe(1000 - 10 - 100 - 10);
});

test('an instant and its frame tell of each other', () => {
  const position = { frame: 480_000.25, atMs: 123_456.789 };
  expect(frameAt(position, instantOf(position, 480_123))).toBeCloseTo(480_123, 3);
  expect(instantOf(position, 480_000.25 + 48)).toBeCloseTo(123_457.789, 6);
});
