import { expect, test } from 'vitest';
import { TruePeakMeter } from '../../../src/adapters/ffmpeg/true-peak-meter.ts';
import { pcmOf, sine, type Wave } from '../../fakes/tone-file.ts';

const SECOND = 48_000;

function peakOf(wave: Wave, frames = SECOND, chunkFrames = frames): number {
  const meter = new TruePeakMeter();
  const pcm = pcmOf(frames, wave);
  for (let at = 0; at < pcm.length; at += chunkFrames * 2) meter.add(pcm.subarray(at, at + chunkFrames * 2));
  return meter.truePeakDbtp();
}

/** A quarter of the sample rate, sampled 45° beside its peaks: no sample comes above −3 dB of the wave. */
const between: Wave = (frame) => 0.5 * Math.SQRT2 * Math.sin((Math.PI / 2) * frame + Math.PI / 4);

test('a peak that lies between two samples is found', () => {
  expect(peakOf(between)).toBeGreaterThan(-3.2);
  expect(peakOf(between)).toBeLessThan(-2.7);
});

test('a peak between samples at the very end is found, and across chunks', () => {
  const late: Wave = (frame) => (frame > SECOND - 20 ? between(frame) : 0);
  expect(peakOf(late)).toBeGreaterThan(-3.5);
  expect(peakOf(between, SECOND, 13)).toBeCloseTo(peakOf(between), 9);
});

test('skipping what cannot hold the peak skips no peak', () => {
  const hidden: Wave = (frame) =>
    sine(200, 0.3)(frame) + (Math.abs(frame - 31_415) < 24 ? between(frame) : 0);
  const all = peakOf(hidden);
  const onlyThere = peakOf((frame) => hidden(frame + 31_300), 230);
  expect(all).toBeCloseTo(onlyThere, 6);
});

test('silence has no peak', () => {
  expect(peakOf(() => 0)).toBe(Number.NEGATIVE_INFINITY);
});
