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

/** Measured with both channels followed from the first frame: one of them begins a single step off. */
function apartFromTheStart(pcm: Int16Array): number {
  const other = Int16Array.from(pcm);
  other[0] = other[0]! + 1;
  const meter = new LoudnessMeter();
  meter.add(other);
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

test('channels that part in the middle of a hop measure as if both had been followed from the first frame, to the last bit', () => {
  const pcm = pcmOf(2 * SECOND, sine(300, 0.2));
  for (let at = 2 * 70_001; at < pcm.length; at += 2) pcm[at] = Math.round(pcm[at]! / 3);
  const whole = new LoudnessMeter();
  whole.add(pcm);
  const inPieces = new LoudnessMeter();
  for (let at = 0; at < pcm.length; at += 2 * 777) inPieces.add(pcm.subarray(at, at + 2 * 777));
  expect(inPieces.loudnessLufs()).toBe(whole.loudnessLufs());
  expect(apartFromTheStart(pcm)).toBeCloseTo(whole.loudnessLufs(), 8);
});

test('silence measures −70', () => {
  expect(lufsOf(SECOND, () => 0)).toBe(-70);
});

test('a chime shorter than a block is measured with silence after it', () => {
  expect(lufsOf(0.2 * SECOND, sine(1000, 0.5))).toBeCloseTo(-6.02 - 3.01, 0);
});
