import { expect, test } from 'vitest';
import { LoudnessMeter } from '../../../src/adapters/ffmpeg/loudness-meter.ts';
import { pcmOf, sine, type Wave } from '../../fakes/tone-file.ts';

const SECOND = 48_000;

function lufsOf(frames: number, wave: Wave, chunkFrames = frames): number {
  const meter = new LoudnessMeter();
  const pcm = pcmOf(frames, wave);
  for (let at = 0; at < pcm.length; at += chunkFrames * 2) meter.add(pcm.subarray(at, at + chunkFrames * 2));
  return meter.loudnessLufs();
}

test('a 1 kHz tone of −23 dBFS in both channels measures −23 LUFS, as EBU Tech 3341 asks', () => {
  expect(lufsOf(20 * SECOND, sine(1000, 10 ** (-23 / 20)))).toBeCloseTo(-23, 1);
});

test('what is 10 LU below the rest does not weigh: EBU Tech 3341, case 3', () => {
  const levels = (frame: number) => (frame < 10 * SECOND || frame >= 70 * SECOND ? -36 : -23);
  const tone = sine(1000, 1);
  expect(lufsOf(80 * SECOND, (frame) => tone(frame) * 10 ** (levels(frame) / 20))).toBeCloseTo(-23, 1);
});

test('silence before and after a sound does not make it quieter', () => {
  const tone = sine(1000, 0.1);
  const alone = lufsOf(10 * SECOND, tone);
  const padded = lufsOf(30 * SECOND, (frame) =>
    frame >= 10 * SECOND && frame < 20 * SECOND ? tone(frame) : 0,
  );
  expect(Math.abs(padded - alone)).toBeLessThan(0.15);
});

test('how the frames are cut into chunks changes nothing, to the last bit', () => {
  const tone = sine(300, 0.2);
  const whole = lufsOf(2 * SECOND, tone);
  for (const chunkFrames of [1, 64, 777, 4_801, 16_384]) {
    expect(lufsOf(2 * SECOND, tone, chunkFrames)).toBe(whole);
  }
});

test('silence measures −70', () => {
  expect(lufsOf(SECOND, () => 0)).toBe(-70);
});

test('a chime shorter than a block is measured with silence after it', () => {
  expect(lufsOf(0.2 * SECOND, sine(1000, 0.5))).toBeCloseTo(-6.02 - 3.01, 0);
});
