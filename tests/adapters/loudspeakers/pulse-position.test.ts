/** Where a stream is, from answers that come late and lie a little. */
import { expect, test } from 'vitest';
import { PositionWindow } from '../../../src/adapters/loudspeakers/pulse-position.ts';
import { seededRandom } from '../../fakes/seeded-random.ts';

/** An answer of a device that sounds frame 48·(t − 1000) at t and takes `takenAhead` frames before. */
function answerAt(truthMs: number, wayThereMs: number, wayBackMs: number, takenAhead = 1440) {
  const heard = (truthMs - 1000) * 48;
  return {
    askedAtMs: truthMs - wayThereMs,
    answeredAtMs: truthMs + wayBackMs,
    takenFrame: heard + takenAhead,
    latencyMs: takenAhead / 48,
  };
}

test('one answer in three delayed by some milliseconds on one way does not move the place by a frame', () => {
  const noise = seededRandom(7).bytes(200);
  const window = new PositionWindow();
  for (let n = 0; n < 100; n += 1) {
    const slow = (noise[n] ?? 0) % 3 === 0 ? 2 + (noise[n + 100] ?? 0) / 20 : 0;
    window.add(answerAt(2000 + n * 25, 0.1 + slow, 0.1));
  }
  const place = window.at(5000);
  expect(Math.abs((place?.frame ?? 0) - 4000 * 48)).toBeLessThan(1);
});

test('old answers do not count: a device whose clock is 100 ppm fast is followed', () => {
  const window = new PositionWindow();
  for (let atMs = 2000; atMs <= 602_000; atMs += 100) {
    const frame = (atMs - 1000) * 48 * 1.0001;
    window.add({ askedAtMs: atMs - 0.1, answeredAtMs: atMs + 0.1, takenFrame: frame, latencyMs: 0 });
  }
  expect(Math.abs((window.at(602_000)?.frame ?? 0) - 601_000 * 48 * 1.0001)).toBeLessThan(8);
});

test('what is written has to stay clear of the most that the device ever took ahead', () => {
  const window = new PositionWindow();
  window.add(answerAt(2000, 0.1, 0.1, 240));
  window.add(answerAt(2025, 0.1, 0.1, 1200));
  window.add(answerAt(2050, 0.1, 0.1, 480));
  expect(window.mostTakenAhead()).toBeCloseTo(1200, 0);
  window.reset();
  expect(window.at(3000)).toBeNull();
});
