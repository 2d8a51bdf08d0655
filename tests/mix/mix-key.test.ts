import { expect, test } from 'vitest';
import { mixKey } from '../../src/mix/mix-key.ts';
import type { MixSource } from '../../src/mix/mix-plan.ts';
import { planMix } from '../../src/mix/plan-mix.ts';
import type { LoudnessTarget } from '../../src/model/station.ts';
import { bedOf, FULL_RANGE, itemOf, paperSource } from '../fakes/mix-sources.ts';

const SECOND = 48_000;

interface Shape {
  readonly source?: Partial<MixSource>;
  readonly clip?: string;
  readonly bedGainDb?: number;
  readonly gapMs?: number;
  readonly loudness?: Partial<LoudnessTarget>;
}

function keyOf({ source = {}, clip = 'tin', bedGainDb = -20, gapMs = 500, loudness = {} }: Shape): string {
  const items = [itemOf(paperSource(SECOND, source), 'clip', clip), itemOf(paperSource(SECOND), 'say')];
  const bed = bedOf(paperSource(SECOND), ['say'], bedGainDb);
  return mixKey(planMix({ items, bed, gapMs }, { ...FULL_RANGE, ...loudness }));
}

test.each<[string, Shape]>([
  ['other bytes of a clip', { source: { sha256: 'c'.repeat(64) } }],
  ['another cue point', { source: { cue: { inFrame: 1, outFrame: SECOND + 1 } } }],
  ['another loudness of a clip', { source: { loudnessLufs: -21 } }],
  ['another bed gain', { bedGainDb: -18 }],
  ['another gap', { gapMs: 501 }],
  ['another target', { loudness: { targetLufs: -18 } }],
  ['another profile', { loudness: { profile: 'horn' } }],
])('%s makes another mix', (_what, shape) => {
  expect(keyOf(shape)).not.toBe(keyOf({}));
});

test('a clip that was only renamed or moved is not mixed again', () => {
  expect(keyOf({ clip: 'tin-moi', source: { path: '/elsewhere.wav' } })).toBe(keyOf({}));
});
