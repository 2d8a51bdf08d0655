import { expect, test } from 'vitest';
import { cutPower } from './power-cuts.ts';

test('a ward whose daemon is killed ten times knows what sounded, and nothing sounds twice', async () => {
  const { outcomes } = await cutPower(10, 800);
  expect(Object.keys(outcomes)).toContain('partial: power-lost');
  expect(Object.keys(outcomes)).toContain('aired');
}, 240_000);
