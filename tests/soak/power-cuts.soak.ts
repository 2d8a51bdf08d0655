/** A hundred power cuts; the figures are printed. */
import { expect, test } from 'vitest';
import { cutPower } from '../kill/power-cuts.ts';

test('a ward whose daemon is killed a hundred times knows what sounded, and nothing sounds twice', async () => {
  const report = await cutPower(100, 8_000);
  process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
  expect(report.errorsMs.length).toBeGreaterThan(10);
}, 1_800_000);
