import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pick, pickNext, playHistory, ROTATION_WINDOW_MS } from '../../src/library/rotation.ts';
import { DAY_MS, HOUR_MS } from '../../src/model/time.ts';
import { clipOf } from '../fakes/clip-of.ts';

const TOPIC = { topic: 'sap-xep-dvhc', theme: null, roomMs: 600_000 };
const MONDAY = 1_710_702_000_000;

function history(...picks: readonly Pick[]) {
  return playHistory([], picks, 0);
}

describe('the next clip of a topic', () => {
  test('is the one that was heard least', () => {
    const heard = history({ clip: 'a', atMs: 1 }, { clip: 'b', atMs: 2 }, { clip: 'a', atMs: 3 });
    expect(pickNext([clipOf('a'), clipOf('b')], TOPIC, heard)?.id).toBe('b');
  });

  test('of two heard equally often is the one not heard for longer, then the first by name', () => {
    const heard = history({ clip: 'a', atMs: 5 }, { clip: 'b', atMs: 2 });
    expect(pickNext([clipOf('a'), clipOf('b')], TOPIC, heard)?.id).toBe('b');
    expect(pickNext([clipOf('b'), clipOf('a')], TOPIC, history())?.id).toBe('a');
  });

  test('is never longer than the time that is left, and none where nothing fits', () => {
    const clips = [clipOf('a', { cuedMs: 90_000 }), clipOf('b', { cuedMs: 45_000 })];
    const heard = history({ clip: 'b', atMs: 1 });
    expect(pickNext(clips, { ...TOPIC, roomMs: 60_000 }, heard)?.id).toBe('b');
    expect(pickNext(clips, { ...TOPIC, roomMs: 45_000 }, heard)?.id).toBe('b');
    expect(pickNext(clips, { ...TOPIC, roomMs: 44_999 }, heard)).toBeNull();
  });

  test('is of the topic, and of the theme where one is asked for; never a chime, a bed or a removed clip', () => {
    const clips = [
      clipOf('a', { topic: 'khac' }),
      clipOf('b', { kind: 'chime' }),
      clipOf('c', { kind: 'bed' }),
      clipOf('d', { removedAtMs: 5 }),
      clipOf('e', { theme: 'lo-trinh' }),
      clipOf('f', { theme: 'van-ban' }),
    ];
    expect(pickNext(clips, TOPIC, history())?.id).toBe('e');
    expect(pickNext(clips, { ...TOPIC, theme: 'van-ban' }, history())?.id).toBe('f');
    expect(pickNext(clips, { ...TOPIC, theme: 'ket-qua' }, history())).toBeNull();
  });

  test('counts a pick that has not aired yet, so two slots prepared together differ', () => {
    const clips = [clipOf('a'), clipOf('b')];
    const first = pickNext(clips, TOPIC, history())?.id ?? '';
    expect(pickNext(clips, TOPIC, history({ clip: first, atMs: 9 }))?.id).not.toBe(first);
  });

  test('a clip added after a month does not fill every slot until it has caught up', () => {
    const old = ['a', 'b', 'c'].map((id) => clipOf(id));
    const picks: Pick[] = [];
    const next = (clips: ReturnType<typeof clipOf>[], atMs: number) => {
      const id = pickNext(clips, TOPIC, playHistory([], picks, atMs - ROTATION_WINDOW_MS))?.id ?? '';
      picks.push({ clip: id, atMs });
      return id;
    };
    for (let slot = 0; slot < 60; slot += 1) next(old, MONDAY + slot * 12 * HOUR_MS);
    const after = Array.from({ length: 12 }, (_, slot) =>
      next([...old, clipOf('moi')], MONDAY + (60 + slot) * 12 * HOUR_MS),
    );
    expect(after[0]).toBe('moi');
    expect(after.filter((id) => id === 'moi').length).toBeLessThanOrEqual(7);
    expect(new Set(after)).toEqual(new Set(['a', 'b', 'c', 'moi']));
  });

  test('over a month every clip of a topic is heard as often as every other, whatever their number and the slots', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), (clipCount, perDay) => {
        const clips = Array.from({ length: clipCount }, (_, at) => clipOf(`tin-${at}`));
        const picks: Pick[] = [];
        for (let slot = 0; slot < 30 * perDay; slot += 1) {
          const atMs = MONDAY + (slot * DAY_MS) / perDay;
          const heard = playHistory([], picks, atMs - ROTATION_WINDOW_MS);
          picks.push({ clip: pickNext(clips, TOPIC, heard)?.id ?? '', atMs });
        }
        const counts = clips.map(({ id }) => picks.filter(({ clip }) => clip === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever was heard, the pick fits, is of the topic, and nothing that fits was heard less', () => {
    const clip = fc.record({
      cuedMs: fc.integer({ min: 1000, max: 300_000 }),
      topic: fc.constantFrom('sap-xep-dvhc', 'x'),
    });
    const heard = fc.array(fc.record({ clip: fc.constantFrom('0', '1', '2', '3', '4'), atMs: fc.nat() }));
    fc.assert(
      fc.property(
        fc.array(clip, { maxLength: 5 }),
        heard,
        fc.nat({ max: 300_000 }),
        (facts, picks, roomMs) => {
          const clips = facts.map((fact, at) => clipOf(String(at), fact));
          const counted = history(...picks);
          const next = pickNext(clips, { ...TOPIC, roomMs }, counted);
          const fitting = facts
            .map((fact, at) => ({ ...fact, plays: counted.get(String(at))?.plays ?? 0 }))
            .filter(({ topic, cuedMs }) => topic === 'sap-xep-dvhc' && cuedMs <= roomMs);
          const fewest = Math.min(...fitting.map(({ plays }) => plays));
          expect(next === null).toBe(fitting.length === 0);
          if (next !== null) expect(counted.get(next.id)?.plays ?? 0).toBe(fewest);
        },
      ),
    );
  });
});
