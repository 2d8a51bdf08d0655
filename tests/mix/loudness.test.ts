import { expect, test } from 'vitest';
import { firstTuning, nextTuning } from '../../src/mix/loudness.ts';
import { planMix } from '../../src/mix/plan-mix.ts';
import { bedOf, FULL_RANGE, itemOf, paperSource } from '../fakes/mix-sources.ts';

function tuningOf(truePeakDbtp: number, bedPeakDbtp: number | null = null) {
  const items = [itemOf(paperSource(48_000, { loudnessLufs: -16, truePeakDbtp }), 'say')];
  const bedSource = paperSource(48_000, { loudnessLufs: -16, truePeakDbtp: bedPeakDbtp ?? -100 });
  const bed = bedPeakDbtp === null ? null : bedOf(bedSource, ['say'], -6);
  return firstTuning(planMix({ items, bed, gapMs: 0 }, FULL_RANGE));
}

const measured = { sha256: '', lengthFrames: 48_000, blockSha256s: [] };

test('a mix whose known peaks stay below the limit is left linear, without a limiter', () => {
  expect(tuningOf(-1.1)).toEqual({ gainDb: 0, ceilingDbfs: null });
  expect(tuningOf(-0.9)).toEqual({ gainDb: 0, ceilingDbfs: -1.5 });
});

test('the peaks of speech and of the bed under it add up', () => {
  expect(tuningOf(-3).ceilingDbfs).toBeNull();
  expect(tuningOf(-3, 0).ceilingDbfs).toBe(-1.5);
});

test('a mix within half a unit of the target and below the peak is as it should be', () => {
  const tuning = { gainDb: 0, ceilingDbfs: null };
  expect(nextTuning(FULL_RANGE, tuning, { ...measured, loudnessLufs: -16.5, truePeakDbtp: -1 })).toBeNull();
});

test('a mix that is too quiet is raised by what is missing, with a limiter against the peaks that this makes', () => {
  const next = nextTuning(
    FULL_RANGE,
    { gainDb: 1, ceilingDbfs: null },
    { ...measured, loudnessLufs: -17, truePeakDbtp: -2 },
  );
  expect(next).toEqual({ gainDb: 2, ceilingDbfs: -1.5 });
});

test('a limiter whose ceiling lets a true peak through is lowered by the excess', () => {
  const next = nextTuning(
    FULL_RANGE,
    { gainDb: 0, ceilingDbfs: -1.5 },
    { ...measured, loudnessLufs: -16, truePeakDbtp: -0.5 },
  );
  expect(next?.ceilingDbfs).toBeCloseTo(-2.1);
});
