/** What stands on a loudspeaker's tape because of the mixes laid on it. */
import { expect, test } from 'vitest';
import type { OpenMix } from '../../src/model/ports/mix-reader.ts';
import { CHANNELS } from '../../src/model/sound.ts';
import { cutShort, type LaidMix, stretchesOf } from '../../src/station/laid-mix.ts';

/** Left channel of frame n is n + 1, right is its negative. */
const COUNTING: OpenMix = {
  lengthFrames: 1000,
  read: (fromFrame, frames) =>
    Int16Array.from({ length: frames * CHANNELS }, (_, at) => {
      const value = fromFrame + Math.floor(at / CHANNELS) + 1;
      return at % CHANNELS === 0 ? value : -value;
    }),
  close: () => undefined,
};

function laid(airing: string, fromFrame: number, frames: number): LaidMix {
  return { airing, mix: COUNTING, fromFrame, toFrame: fromFrame + frames, fadeFromFrame: null };
}

/** Left channel of the tape, frame by frame. */
function left(mixes: readonly LaidMix[], fromFrame: number, toFrame: number): number[] {
  return stretchesOf(mixes, fromFrame, toFrame).flatMap((stretch) =>
    Array.from({ length: stretch.toFrame - stretch.fromFrame }, (_, at) => stretch.pcm?.[at * CHANNELS] ?? 0),
  );
}

test('before, between and after broadcasts the tape is silent, without a hole or an overlap', () => {
  const mixes = [laid('hai', 20, 3), laid('mot', 12, 4)];
  expect(left(mixes, 10, 25)).toEqual([0, 0, 1, 2, 3, 4, 0, 0, 0, 0, 1, 2, 3, 0, 0]);
  const edges = stretchesOf(mixes, 10, 25).map(({ fromFrame, toFrame }) => [fromFrame, toFrame]);
  expect(edges).toEqual([
    [10, 12],
    [12, 16],
    [16, 20],
    [20, 23],
    [23, 25],
  ]);
});

test('a tape handed over in pieces is the same as in one go, also through a fade', () => {
  const mixes = [cutShort(laid('mot', 5, 900), 400, 100)];
  const whole = left(mixes, 0, 1000);
  for (const step of [1, 7, 64, 333]) {
    const pieces: number[] = [];
    for (let at = 0; at < 1000; at += step) pieces.push(...left(mixes, at, Math.min(1000, at + step)));
    expect(pieces).toEqual(whole);
  }
  expect(whole[399]).toBe(395);
  expect(whole[400]).toBe(396);
  expect(whole[499]).toBe(0);
  expect(whole.slice(500).every((sample) => sample === 0)).toBe(true);
});

test('a fade never gets louder and ends in silence', () => {
  const flat: OpenMix = { ...COUNTING, read: (_, frames) => new Int16Array(frames * CHANNELS).fill(20_000) };
  const fade = left([cutShort({ ...laid('mot', 0, 900), mix: flat }, 100, 480)], 100, 580);
  fade.forEach((sample, at) => {
    expect(sample).toBeLessThanOrEqual(fade[at - 1] ?? 20_000);
  });
  expect([fade[0], fade.at(-1)]).toEqual([20_000, 0]);
});

test('a broadcast cut before its first frame is none, near its end fades only as long as it lasts, cut twice keeps the first fade', () => {
  expect(cutShort(laid('mot', 100, 50), 90, 20)).toMatchObject({ fromFrame: 100, toFrame: 100 });
  expect(cutShort(laid('mot', 100, 50), 140, 20)).toMatchObject({ toFrame: 150, fadeFromFrame: 140 });
  const once = cutShort(laid('mot', 100, 500), 140, 20);
  expect(cutShort(once, 150, 20)).toBe(once);
});
