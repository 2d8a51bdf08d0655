/** Loudness as it is written beside a clip. */
import { expect, test } from 'vitest';
import { sayDecibels } from '../../src/words/say-decibels.ts';

test('loudness always has its one decimal, the comma of Vietnamese, and a minus sign that is one', () => {
  expect(sayDecibels('vi', -20)).toBe('−20,0');
  expect(sayDecibels('en', -18.52)).toBe('−18.5');
  expect(sayDecibels('vi', -0.04)).toBe('0,0');
});
