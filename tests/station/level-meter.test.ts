/** The level that a person sees while on air. */
import { expect, test } from 'vitest';
import { measureLevel, SILENT_DBFS } from '../../src/station/level-meter.ts';

test('a full-scale sine shows 0 dB at its peak and 3 dB less as its RMS', () => {
  const sine = Int16Array.from({ length: 9600 }, (_, at) =>
    Math.round(32_767 * Math.sin((at * Math.PI) / 48)),
  );
  const level = measureLevel(sine);
  expect(level.peakDbfs).toBeCloseTo(0, 2);
  expect(level.rmsDbfs).toBeCloseTo(-3.01, 2);
});

test('half the amplitude is 6 dB less, and silence is the meter at its floor, also of no samples', () => {
  const half = measureLevel(new Int16Array(100).fill(-16_384));
  expect(half.peakDbfs).toBeCloseTo(-6.02, 2);
  expect(half.rmsDbfs).toBeCloseTo(-6.02, 2);
  expect(measureLevel(new Int16Array(100))).toEqual({ peakDbfs: SILENT_DBFS, rmsDbfs: SILENT_DBFS });
  expect(measureLevel(new Int16Array(0)).peakDbfs).toBe(SILENT_DBFS);
});
