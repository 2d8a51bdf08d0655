/**
 * How an airing stands in its row. Its parts repeat what their clips are (title, hash, topic …) in every airing, so
 * that is kept once, in `part_facts`, and a row names it: ten years are read in a fraction of the time, and nothing is
 * kept twice that could come to differ.
 */
import type { Database } from 'better-sqlite3';
import type { Airing, PartAiring } from '../../model/airing.ts';

type PartFacts = Omit<PartAiring, 'fromFrame' | 'toFrame' | 'airtimeFrames'>;

interface StoredAiring extends Omit<Airing, 'parts'> {
  /** Number of its facts, from frame, to frame, frames that sounded. */
  readonly parts: readonly (readonly [number, number, number, number])[];
}

const FACTS_AT_ONCE = 64;

/** Stands for facts that somebody took out of the database: verification finds that the row differs. */
const FACTS_TAKEN_OUT: PartFacts = {
  item: 'clip',
  clip: null,
  sha256: '',
  title: '',
  topic: null,
  theme: null,
  language: '',
  source: null,
  rung: 'recorded',
  voice: null,
};

export interface AiringRows {
  /** The text of the row; facts not seen before are written, in the same transaction. */
  write(airing: Airing): string;
  /** A reader remembers the facts that it has met: make a new one for each reading. */
  reader(): (projection: string) => Airing;
}

export function airingRows(db: Database): AiringRows {
  const findFacts = db.prepare('SELECT id FROM part_facts WHERE facts = ?').pluck();
  const addFacts = db.prepare('INSERT INTO part_facts (facts) VALUES (?)');
  const readFacts = db.prepare('SELECT id, facts FROM part_facts WHERE id >= ? AND id < ?').raw();
  const numberOf = (facts: PartFacts): number => {
    const text = JSON.stringify(facts);
    return (findFacts.get(text) as number | undefined) ?? Number(addFacts.run(text).lastInsertRowid);
  };
  /** Clips of one time have numbers near each other: their facts are fetched together. */
  const fetchFacts = (number: number, known: Map<number, PartFacts>): PartFacts => {
    const first = number - (number % FACTS_AT_ONCE);
    for (const [id, text] of readFacts.all(first, first + FACTS_AT_ONCE) as [number, string][])
      known.set(id, JSON.parse(text) as PartFacts);
    return known.get(number) ?? FACTS_TAKEN_OUT;
  };
  return {
    write(airing) {
      const parts = airing.parts.map(
        ({ fromFrame, toFrame, airtimeFrames, ...facts }) =>
          [numberOf(facts), fromFrame, toFrame, airtimeFrames] as const,
      );
      return JSON.stringify({ ...airing, parts } satisfies StoredAiring);
    },
    reader() {
      const known = new Map<number, PartFacts>();
      return (projection) => {
        const stored = JSON.parse(projection) as StoredAiring;
        const parts = stored.parts.map((part) =>
          readPart(part, known.get(part[0]) ?? fetchFacts(part[0], known)),
        );
        return Object.assign(stored as Omit<Airing, 'parts'>, { parts });
      };
    },
  };
}

function readPart(
  [, fromFrame, toFrame, airtimeFrames]: StoredAiring['parts'][number],
  facts: PartFacts,
): PartAiring {
  // Written out: ten years have most of a million parts, and a spread takes twice as long.
  const { item, clip, sha256, title, topic, theme, language, source, rung, voice, voiceEdition } = facts;
  // biome-ignore format: one line a kind
  const part = {
    item, clip, sha256, title, topic, theme, language, source, rung, voice,
    fromFrame, toFrame, airtimeFrames,
  };
  return voiceEdition === undefined ? part : { ...part, voiceEdition };
}
