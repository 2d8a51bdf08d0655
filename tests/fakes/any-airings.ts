/**
 * Airings that ended, of every shape in which another station's entries count (`record/entry-shape.ts`), projected as
 * an import projects them: odd texts, odd numbers, keys that only a newer program knows.
 */
import fc from 'fast-check';
import { type Airing, OUTCOMES } from '../../src/model/airing.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import { isSaneEntry } from '../../src/record/entry-shape.ts';
import { projectEntry } from '../../src/record/project.ts';

const ODD_TEXTS = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\\u0000',
  '\\N',
  '\\.',
  'tab\tline\nend\r',
  '"',
  '😀',
  'x'.repeat(9000),
];
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...ODD_TEXTS));
const maybe = fc.option(text);
// JSON has no minus zero.
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (number === 0 ? 0 : number));
/** From 1970 to the end of the year 9999: what else a station signs, an import refuses. */
const moment = fc.double({ min: 0, max: 253_402_300_799_999, noNaN: true }).map((ms) => (ms === 0 ? 0 : ms));
const instant = fc.option(fc.oneof(moment, fc.integer({ min: 1.7e12, max: 1.8e12 })));
const count = fc.oneof(fc.nat(), fc.constantFrom(0, Number.MAX_SAFE_INTEGER));
const cause = fc.record({ code: text, params: fc.dictionary(text, fc.oneof(text, finite)) });
const outcome = fc.constantFrom(...OUTCOMES);
/** Half of the time equal to those of other fields, as they are in life. */
const fewFrames = fc.oneof(fc.constant(48_000), count);
const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

const cluster = fc.record({
  cluster: text,
  outcome,
  cause: fc.option(cause),
  airtimeFrames: fewFrames,
  counted: fc.constantFrom('device', 'sent'),
});

const part = fc.record(
  {
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
    fromFrame: count,
    toFrame: count,
    airtimeFrames: fewFrames,
    voiceEdition: text,
    ['__proto__']: text,
    ofANewerProgram: fc.jsonValue(),
  },
  {
    requiredKeys: [
      'item',
      'clip',
      'sha256',
      'title',
      'topic',
      'theme',
      'language',
      'source',
      'rung',
      'voice',
      'fromFrame',
      'toFrame',
      'airtimeFrames',
    ],
  },
);

const head = fc.record({
  id: text.map((id) => id.slice(0, 500)),
  airingKind: fc.constantFrom('scheduled', 'manual', 'emergency', 'make-good'),
  slot: maybe,
  programme: maybe,
  title: text,
  topic: maybe,
  theme: maybe,
  level: fc.constantFrom('normal', 'priority', 'emergency'),
  unit: fc.constantFrom('phường Láng', '', '😀'),
  date: fc.constant('2024-03-18'),
  session: maybe,
  hour: fc.integer({ min: 0, max: 23 }),
  plannedAtMs: instant,
  plannedMs: finite.map(Math.abs),
  makesGood: maybe,
  by: maybe,
  version: maybe,
  ofANewerProgram: fc.jsonValue(),
});

const closed = fc
  .record({
    head,
    sameSlot: fc.boolean(),
    closing: fc.record({
      outcome,
      cause: fc.option(cause),
      startedAtMs: instant,
      endedAtMs: instant,
      airtimeFrames: fewFrames,
      clusters: fc.array(cluster, { maxLength: 3 }),
      parts: fc.array(part, { maxLength: 3 }),
    }),
    hash,
  })
  .map(({ head: airing, sameSlot, closing, hash: entryHash }) => {
    const facts = sameSlot ? { ...airing, slot: airing.id } : airing;
    const opened = { kind: 'airing-opened', airing: facts, lengthFrames: 0, parts: [], clusters: [] };
    const known = projected(opened, entryHash, null);
    return projected({ kind: 'airing-closed', id: facts.id, ...closing }, entryHash, known);
  });

const decided = fc
  .record({
    airing: head,
    outcome: fc.constantFrom('missed', 'skipped', 'failed'),
    cause,
    clusters: fc.array(text, { maxLength: 3 }),
    hash,
  })
  .map(({ hash: entryHash, ...body }) => projected({ kind: 'airing-decided', ...body }, entryHash, null));

/** Some airings of 18 March 2024, with the numbers of different entries, in their order. */
export const anyAirings: fc.Arbitrary<readonly Airing[]> = fc
  .array(fc.tuple(fc.oneof(closed, decided), fc.integer({ min: 1, max: 1e12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => {
    let seq = 0;
    return some.map(([airing, step]) => {
      seq += step;
      return { ...airing, seq };
    });
  });

function projected(body: object, hashOfEntry: string, known: Airing | null): Airing {
  const read = JSON.parse(JSON.stringify(body)) as EntryBody;
  const entry = { seq: 1, prevHash: '0'.repeat(64), hash: hashOfEntry, atMs: 0, body: read };
  if (!isSaneEntry(entry)) throw new Error(`an import would refuse this entry: ${JSON.stringify(body)}`);
  return projectEntry(entry, known)!;
}
