import { expect, test } from 'vitest';
import type { Item, Programme } from '../../src/model/programme.ts';
import { plannedMs, type SoundLengths } from '../../src/schedule/planned-length.ts';

const place = { file: 'a.yaml', line: 1, column: 1 };
const clip = (id: string, repeat = 1): Item => ({
  kind: 'clip',
  clip: id,
  repeat,
  topic: null,
  theme: null,
  place,
});
const next: Item = { kind: 'next-of', topic: 'sap-xep', theme: null, place };
const say: Item = { kind: 'say', text: 'Đây là đài.', words: 'Đây là đài.', topic: null, theme: null, place };

const lengths: SoundLengths = {
  clipMs: (id) => ({ tin: 30_000, bai: 61_000.25 })[id] ?? null,
  speechMs: () => 4000,
  pickableMs: () => [20_000, 50_000, 35_000],
  roomMs: null,
};

const of = (items: readonly Item[], changes: Partial<Programme> = {}, given: Partial<SoundLengths> = {}) =>
  plannedMs({ items, gapMs: 500, maxMs: null, ...changes }, { ...lengths, ...given });

test('a programme is as long as its sounds, its repeats and the gaps between them', () => {
  expect(of([{ kind: 'chime', clip: 'tin', place }, say, clip('bai')])).toBe(
    30_000 + 500 + 4000 + 500 + 61_000,
  );
  expect(of([clip('tin', 2)])).toBe(60_500);
  expect(of([])).toBe(0);
});

test('a clip that nobody has measured counts as nothing but its gap', () => {
  expect(of([clip('tin'), clip('moi')])).toBe(30_500);
});

test('what rotation will pick is taken to be the longest that fits, each once while others are left', () => {
  expect(of([next, next])).toBe(50_000 + 500 + 35_000);
  expect(of([next, next, next, next])).toBe(50_000 + 35_000 + 20_000 + 50_000 + 1500);
});

test('rotation never passes the programme’s max, nor what the session leaves', () => {
  expect(of([clip('tin'), next], { maxMs: 66_000 })).toBe(30_000 + 500 + 35_000);
  expect(of([clip('tin'), next], {}, { roomMs: 51_000 })).toBe(30_000 + 500 + 20_000);
  expect(of([clip('tin'), next], {}, { roomMs: 40_000 })).toBe(30_000);
});
