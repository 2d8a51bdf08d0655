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

/** BS.1770-4, annex 2: phases 0 and 1; 3 and 2 are the same backwards. */
const PHASES = [
  [14, 90, -161, 272, -487, 1125, 7964, -838, 390, -218, 122, -68],
  [-239, 240, -424, 730, -1364, 3810, 6388, -1641, 832, -477, 271, -155],
].flatMap((taps) => [taps, taps.toReversed()]);

/** Every point of the oversampled sound and every sample, none left out. */
function plainPeakDbtp(pcm: Int16Array): number {
  let peak = 0;
  for (let at = 0; at < pcm.length + 24; at += 1) {
    for (const taps of PHASES) {
      const point = taps.reduce((sum, tap, nth) => sum + (tap / 8192) * (pcm[at - 2 * (11 - nth)] ?? 0), 0);
      peak = Math.max(peak, Math.abs(point), Math.abs(pcm[at] ?? 0));
    }
  }
  return 20 * Math.log10(peak / 32_768);
}

test.each([
  ['speech-like swells', (frame: number) => sine(180, 0.6)(frame) * sine(3, 1)(frame) ** 8],
  ['the sharpest edges there are', (frame: number) => ((frame * 7919) % 13 < 6 ? 0.99 : -0.99)],
  ['noise', (frame: number) => ((Math.imul(frame + 1, 2_654_435_761) >>> 8) / 2 ** 23 - 1) * 0.7],
  [
    'noise that rises from the lowest bit',
    (frame: number) => ((Math.imul(frame + 1, 2_654_435_761) >>> 8) / 2 ** 23 - 1) * (frame / 6000) ** 6,
  ],
] as const)('no peak of %s is higher than the one found', (_what, wave: Wave) => {
  expect(peakOf(wave, 6000, 501)).toBeCloseTo(plainPeakDbtp(pcmOf(6000, wave)), 9);
});

test('silence has no peak', () => {
  expect(peakOf(() => 0)).toBe(Number.NEGATIVE_INFINITY);
});
