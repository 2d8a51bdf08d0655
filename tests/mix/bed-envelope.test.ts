import { expect, test } from 'vitest';
import { duckingEnvelope } from '../../src/mix/bed-envelope.ts';

const SECOND = 48_000;

test('a bed rises in a long pause, and is ducked again before the next word', () => {
  const spoken = [
    { from: 0, to: 2 * SECOND },
    { from: 3 * SECOND, to: 5 * SECOND },
  ];
  expect(duckingEnvelope(spoken, 5 * SECOND, -20)).toEqual([
    { frame: 0, gainDb: -20 },
    { frame: 2 * SECOND, gainDb: -20 },
    { frame: 2.25 * SECOND, gainDb: -12 },
    { frame: 2.75 * SECOND, gainDb: -12 },
    { frame: 3 * SECOND, gainDb: -20 },
  ]);
});

test('a bed stays ducked in a short pause', () => {
  const spoken = [
    { from: 0, to: SECOND },
    { from: 1.5 * SECOND, to: 2 * SECOND },
  ];
  expect(duckingEnvelope(spoken, 2 * SECOND, -20)).toEqual([{ frame: 0, gainDb: -20 }]);
});

test('a bed leads in before the first word and out after the last, louder than under them', () => {
  expect(duckingEnvelope([{ from: SECOND, to: 2 * SECOND }], 3 * SECOND, -20)).toEqual([
    { frame: 0, gainDb: -12 },
    { frame: 0.75 * SECOND, gainDb: -12 },
    { frame: SECOND, gainDb: -20 },
    { frame: 2 * SECOND, gainDb: -20 },
    { frame: 2.25 * SECOND, gainDb: -12 },
    { frame: 3 * SECOND, gainDb: -12 },
  ]);
});
