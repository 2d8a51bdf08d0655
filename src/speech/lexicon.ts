/** The station's own words (`lexicon` in station.yaml): they are asked before every reader. */
import type { Line, Reading } from './reading.ts';

export interface Lexicon {
  /** The longest of the station's words that stands whole at `at`; `words` as the station wrote them. */
  read(line: Line, at: number): Reading | null;
}

interface Entry {
  readonly written: string;
  readonly said: string;
  /** "THĐ" is not "thđ"; what is written in small letters matches capitals as well. */
  readonly exact: boolean;
}

/** Written → said, as the station wrote it: `sayText` makes words of it. */
export function lexiconOf(words: Readonly<Record<string, string>>): Lexicon {
  const byFirst = new Map<string, Entry[]>();
  for (const [given, said] of Object.entries(words)) {
    const written = given.normalize('NFC').trim();
    if (written === '') continue;
    const first = written.charAt(0).toLowerCase();
    const entries = byFirst.get(first) ?? [];
    entries.push({ written, said, exact: written !== written.toLowerCase() });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort(longestFirst);
  return { read: (line, at) => (byFirst.size === 0 ? null : readEntry(byFirst, line, at)) };
}

function longestFirst(one: Entry, other: Entry): number {
  return other.written.length - one.written.length;
}

const WORD_SIGN = /[\p{L}\p{M}\p{N}]/u;

function readEntry(byFirst: ReadonlyMap<string, readonly Entry[]>, line: Line, at: number): Reading | null {
  if (WORD_SIGN.test(line.text.charAt(at - 1))) return null;
  for (const { written, said, exact } of byFirst.get(line.lower.charAt(at)) ?? []) {
    const end = at + written.length;
    const there = (exact ? line.text : line.lower).startsWith(written, at);
    if (there && !WORD_SIGN.test(line.text.charAt(end))) return { end, words: said, kind: 'lexicon' };
  }
  return null;
}
