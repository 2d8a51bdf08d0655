import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planMix } from '../../src/mix/plan-mix.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { bedOf, FULL_RANGE, itemOf, paperSource } from '../fakes/mix-sources.ts';

const SECOND = 48_000;

test('a mix is as long as its parts and gaps together, to the frame, and no part touches another', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 10 * SECOND }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(lengths, fc.integer({ min: 0, max: 3000 }), (frames, gapMs) => {
      const items = frames.map((length) => itemOf(paperSource(length)));
      const plan = planMix({ items, bed: null, gapMs }, FULL_RANGE);
      const gap = framesOfMs(gapMs);
      const sum = frames.reduce((total, length) => total + length, 0);
      expect(plan.lengthFrames).toBe(sum + gap * (frames.length - 1));
      expect(plan.parts.map((part) => part.toFrame - part.fromFrame)).toEqual(frames);
      const pauses = plan.parts.slice(1).map((part, at) => part.fromFrame - plan.parts[at]!.toFrame);
      expect(pauses.every((pause) => pause === gap)).toBe(true);
    }),
  );
});

test('every clip gets the static gain from its own measured loudness to the target', () => {
  const items = [-30, -16, -9.5].map((loudnessLufs) => itemOf(paperSource(SECOND, { loudnessLufs })));
  const plan = planMix({ items, bed: null, gapMs: 0 }, FULL_RANGE);
  expect(plan.placed.map((sound) => sound.gainDb)).toEqual([14, 0, -6.5]);
});

test('a bed lies under a run of the items it is for, from the end of the part before to the start of the one after', () => {
  const kinds = ['chime', 'say', 'say', 'clip'] as const;
  const items = kinds.map((kind) => itemOf(paperSource(2 * SECOND), kind));
  const plan = planMix({ items, bed: bedOf(paperSource(5 * SECOND), ['say']), gapMs: 1000 }, FULL_RANGE);
  expect(plan.beds.map(({ fromFrame, toFrame }) => [fromFrame, toFrame])).toEqual([[2 * SECOND, 9 * SECOND]]);
});

test('a horn loudspeaker gets no bed under speech', () => {
  const items = (['chime', 'say', 'clip', 'next-of'] as const).map((kind) =>
    itemOf(paperSource(SECOND), kind),
  );
  const under = ['say', 'clip', 'next-of'] as const;
  const plan = planMix(
    { items, bed: bedOf(paperSource(SECOND), under), gapMs: 0 },
    { ...FULL_RANGE, profile: 'horn' },
  );
  expect(plan.beds).toEqual([]);
});

test('a mix names each sound that needs a right once, and its bed only when the bed is heard', () => {
  const source = paperSource(SECOND);
  const bed = bedOf(paperSource(SECOND, { sha256: 'b'.repeat(64) }), ['say']);
  const twice = [itemOf(source), itemOf(source)];
  expect(planMix({ items: twice, bed, gapMs: 0 }, FULL_RANGE).sounds).toEqual([itemOf(source).sound]);
  const said = [itemOf(source, 'say')];
  expect(planMix({ items: said, bed, gapMs: 0 }, FULL_RANGE).sounds).toContainEqual(bed.sound);
});
