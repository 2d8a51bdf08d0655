/** How words of other languages are said in Vietnamese; their forms and sounds are data. */
import data from './data/foreign-words.json' with { type: 'json' };

const WORDS = new Map<string, string>(Object.entries<string>(data.words));
const NAMES = new Set<string>(data.names);

/** One word or several, small letters; null: not known. */
export function foreignWord(word: string): string | null {
  return WORDS.get(word) ?? null;
}

/** Syllables of place names that stand as they are written: "Ea", "Kar", "Pleiku". */
export function isForeignName(word: string): boolean {
  return NAMES.has(word);
}

/** Beginnings (three letters) of all words known: asked at every word, so it must be quick. */
export const FOREIGN_BEGINNINGS: ReadonlySet<string> = new Set(
  [...WORDS.keys()].map((word) => word.slice(0, 3)),
);

/** Phrases of several words or with a sign within, longest first, by their beginnings. */
export const FOREIGN_PHRASES: ReadonlyMap<string, readonly string[]> = byBeginning(
  [...WORDS.keys()].filter((word) => /[^\p{L}\p{M}]/u.test(word)),
);

function byBeginning(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((one, other) => other.length - one.length)) {
    const beginning = phrase.slice(0, 3);
    found.set(beginning, [...(found.get(beginning) ?? []), phrase]);
  }
  return found;
}
