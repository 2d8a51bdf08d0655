import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClusterAiring, Outcome } from '../../src/model/airing.ts';
import type { MixPart } from '../../src/model/mix.ts';
import { airtimeOfClusters, outcomeOfClusters, partsHeard, unionFrames } from '../../src/record/airtime.ts';

const range = (fromFrame: number, toFrame: number) => ({ fromFrame, toFrame });
const mixPart = (fromFrame: number, toFrame: number) =>
  ({ ...range(fromFrame, toFrame), rung: 'recorded' }) as MixPart;
const cluster = (outcome: Outcome, airtimeFrames: number): ClusterAiring => ({
  cluster: `cum-${outcome}`,
  outcome,
  cause: null,
  airtimeFrames,
  counted: 'device',
});

test('a crossfade counts once, a gap not at all', () => {
  expect(unionFrames([range(0, 100), range(90, 200), range(250, 300)])).toBe(250);
});

test('the union counts every frame that lies in some range, whatever their order', () => {
  const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => range(a, b)));
  fc.assert(
    fc.property(ranges, (given) => {
      const frames = new Set(
        given.flatMap(({ fromFrame, toFrame }) =>
          Array.from({ length: Math.max(0, toFrame - fromFrame) }, (_, index) => fromFrame + index),
        ),
      );
      expect(unionFrames(given)).toBe(frames.size);
    }),
  );
});

test('a part sounded as far as the mix was heard', () => {
  const parts = [mixPart(0, 100), mixPart(90, 200), mixPart(200, 300)];
  const heard = (...segments: ReturnType<typeof range>[]) =>
    partsHeard(parts, segments).map(({ airtimeFrames }) => airtimeFrames);
  expect(heard(range(0, 150))).toEqual([100, 60, 0]);
  expect(heard(range(0, 50), range(180, 210), range(40, 60))).toEqual([60, 20, 10]);
  expect(heard()).toEqual([0, 0, 0]);
});

test('an airing aired when every cluster did, partly when any sounded, and failed when none did', () => {
  expect(outcomeOfClusters([cluster('aired', 10), cluster('aired', 10)])).toBe('aired');
  expect(outcomeOfClusters([cluster('aired', 10), cluster('failed', 0)])).toBe('partial');
  expect(outcomeOfClusters([cluster('preempted', 5), cluster('preempted', 6)])).toBe('preempted');
  expect(outcomeOfClusters([cluster('failed', 0), cluster('skipped', 0)])).toBe('failed');
  expect(outcomeOfClusters([])).toBe('failed');
});

test('the airtime of an airing is what its longest sounding cluster let hear', () => {
  expect(airtimeOfClusters([cluster('partial', 5), cluster('aired', 10)])).toBe(10);
  expect(airtimeOfClusters([])).toBe(0);
});
