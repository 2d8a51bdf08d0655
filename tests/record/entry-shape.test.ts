/** The guard that entries are held against says the same as a schema of them, which says in a library's words what it means. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Entry, EntryBody } from '../../src/model/entry.ts';
import { isSaneEntry } from '../../src/record/entry-shape.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';

const frames = z.int().nonnegative();
const instant = z.number().min(0).max(Date.parse('9999-12-31T23:59:59.999Z')).nullable();
const text = z.string();
const maybe = text.nullable();
const outcome = z.enum(['aired', 'partial', 'preempted', 'missed', 'skipped', 'failed']);
const cause = z.looseObject({ code: text, params: z.record(text, z.union([text, z.number()])) });
const cluster = z.looseObject({
  cluster: text,
  outcome,
  cause: cause.nullable(),
  airtimeFrames: frames,
  counted: z.enum(['device', 'sent']),
});
const mixPart = z.looseObject({
  item: text,
  clip: maybe,
  sha256: text,
  title: text,
  topic: maybe,
  theme: maybe,
  language: text,
  source: maybe,
  rung: text,
  voice: maybe,
  voiceEdition: text.optional(),
  fromFrame: frames,
  toFrame: frames,
});
const airing = z.looseObject({
  id: text.max(500),
  airingKind: z.enum(['scheduled', 'manual', 'emergency', 'make-good']),
  slot: maybe,
  programme: maybe,
  title: text,
  topic: maybe,
  theme: maybe,
  level: z.enum(['normal', 'priority', 'emergency']),
  unit: text.max(500).regex(/^\P{Cc}*$/u),
  date: z.iso.date(),
  session: maybe,
  hour: z.int().min(0).max(23),
  plannedAtMs: instant,
  plannedMs: z.number().nonnegative(),
  makesGood: maybe,
  by: maybe,
});
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'chain-began': z.looseObject({
    station: text,
    keyId: text,
    demo: z.boolean(),
    parent: z.looseObject({ chainId: text, head: text, cause: text }).nullable(),
  }),
  'airing-opened': z.looseObject({
    airing,
    lengthFrames: frames,
    parts: z.array(mixPart),
    clusters: z.array(text),
  }),
  'airing-closed': z.looseObject({
    id: text,
    outcome,
    cause: cause.nullable(),
    startedAtMs: instant,
    endedAtMs: instant,
    airtimeFrames: frames,
    clusters: z.array(cluster),
    parts: z.array(mixPart.extend({ airtimeFrames: frames })),
  }),
  'airing-decided': z.looseObject({
    airing,
    outcome: z.enum(['missed', 'skipped', 'failed']),
    cause,
    clusters: z.array(text),
  }),
};

const SAMPLES: readonly EntryBody[] = [
  {
    kind: 'chain-began',
    station: 'phuong-lang',
    name: 'Đài',
    unit: 'phường Láng',
    zone: 'Asia/Ho_Chi_Minh',
    keyId: 'k',
    demo: false,
    parent: { chainId: 'c', head: 'h', cause: 'restore' },
  },
  openedAt('2024-03-18T06:00:00+07:00'),
  closedAt('2024-03-18T06:00:00+07:00', 20),
  missedAt('2024-03-18T12:00:00+07:00', { plannedAtMs: null }),
];

function guardSays(body: unknown, atMs: unknown = 0): boolean {
  return isSaneEntry({ seq: 1, prevHash: '', hash: '', atMs, body } as Entry);
}

/** Every place in a JSON value, as the keys that lead there. */
function placesOf(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, part]) => placesOf(part, [...way, key]))];
}

function changedAt(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.with(Number(key), changedAt(value[Number(key)], rest, other));
  const keys = value as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && other === GONE)
    return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== key));
  return { ...keys, [key]: changedAt(keys[key], rest, other) };
}

const GONE = Symbol('the key is not there');

const other = fc.oneof(
  fc.constantFrom<unknown>(
    GONE,
    null,
    '',
    'x'.repeat(501),
    true,
    -1,
    0.5,
    1,
    24,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    [],
    {},
  ),
  fc.constantFrom('2024-02-29', '2023-02-29', '2024-13-01', '2024-04-31', '0000-01-01', ' 2024-04-30'),
  fc.constantFrom('aired', 'missed', 'scheduled', 'normal', 'device', 'a\u0007', 'phường\u0085', 'z\u200b'),
  fc.constantFrom<unknown>({ code: 'x', params: { a: [] } }, { code: 'x', params: {} }, [1], ['a', null]),
  fc.jsonValue(),
);

test('the samples are sane as they stand', () => {
  for (const body of SAMPLES) expect(guardSays(body)).toBe(true);
});

test('whatever stands in whatever place of an entry, guard and schema say the same of it', () => {
  const changed = fc.constantFrom(...SAMPLES).chain((body) => {
    const places = placesOf(body).filter((way) => way.length > 0 && way[0] !== 'kind');
    return fc.tuple(fc.constant(body), fc.constantFrom(...places), other);
  });
  fc.assert(
    fc.property(changed, ([body, place, value]) => {
      if (value === GONE && /^\d+$/.test(place.at(-1) ?? '')) return;
      const changedBody = changedAt(body, place, value);
      const expected = SCHEMAS[body.kind]?.safeParse(changedBody).success;
      expect([place, value, guardSays(changedBody)]).toEqual([place, value, expected]);
    }),
    { numRuns: 20_000 },
  );
});

test('an entry is written at an instant; of what says nothing about airings nothing more is asked', () => {
  const [body] = SAMPLES;
  for (const atMs of [null, '0', Number.POSITIVE_INFINITY, 1e300, 8.64e15, -1])
    expect(guardSays(body, atMs)).toBe(false);
  expect(guardSays({ kind: 'pin-failed' }, 1.5)).toBe(true);
  expect(guardSays({ kind: 'constructor' })).toBe(true);
});
