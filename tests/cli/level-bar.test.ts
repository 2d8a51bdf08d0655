import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { levelBar, progressLine } from '../../src/cli/level-bar.ts';

test('the level fits the columns it is given, and still shows its figure', () => {
  for (const columns of [20, 33, 47]) {
    const bar = levelBar(-6, -20, columns);
    expect(stringWidth(bar)).toBeLessThanOrEqual(columns);
    expect(bar).toMatch(/ -6 dB$/);
  }
});

test('a louder broadcast has a longer bar, with its peak beyond it', () => {
  const filled = (bar: string) => [...bar].filter((cell) => cell === '█').length;
  expect(filled(levelBar(-1, -10, 47))).toBeGreaterThan(filled(levelBar(-1, -30, 47)));
  expect(levelBar(-6, -30, 47).indexOf('│')).toBeGreaterThan(filled(levelBar(-6, -30, 47)));
});

test('half way through a broadcast, half of the line is drawn', () => {
  expect(progressLine(30_000, 60_000, 44)).toBe(`0:00:30 ${'█'.repeat(10)}${'░'.repeat(10)} 0:01:00`);
});
