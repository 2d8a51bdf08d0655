/** The system's clock as the pump needs it: finer than a millisecond, never early, never running backwards. */
import { expect, test } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';

test('civil time has a fraction, and agrees with the system to the millisecond', () => {
  const clock = systemClock();
  let whole = 0;
  for (let look = 0; look < 2000; look += 1) {
    const before = Date.now();
    const told = clock.nowMs();
    const after = Date.now();
    expect(told).toBeGreaterThanOrEqual(before - 0.01);
    expect(told).toBeLessThan(after + 1.01);
    if (Number.isInteger(told)) whole += 1;
  }
  expect(whole).toBeLessThan(100);
});

test('two clocks of one machine agree on civil time to a tenth of a millisecond', () => {
  const one = systemClock();
  const other = systemClock();
  const differences = Array.from({ length: 200 }, () => {
    const offsetMs = one.nowMs() - one.monotonicMs();
    return Math.abs(other.nowMs() - other.monotonicMs() - offsetMs);
  }).sort((a, b) => a - b);
  expect(differences[100]).toBeLessThan(0.1);
});

test('a wake-up never comes before its instant, and a cancelled one never comes', async () => {
  const clock = systemClock();
  let cancelled = false;
  clock.wakeAt(clock.monotonicMs() + 5, () => {
    cancelled = true;
  })();
  for (const waitMs of [0, 0.4, 1.2, 7.9, 20.1]) {
    const atMs = clock.monotonicMs() + waitMs;
    await new Promise<void>((resolve) => clock.wakeAt(atMs, resolve));
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(atMs);
  }
  expect(cancelled).toBe(false);
});
