/** Words written all in capitals, told from abbreviations: by their tones, by their line, by their neighbours. */
import { type Line, matchAt } from './reading.ts';
import { hasTone, isSyllable, isToneless } from './syllable.ts';

const BEFORE = /(\p{Lu}{2,12})[^\p{L}\p{N}\n]{1,3}$/u;
const AFTER = /[^\p{L}\p{N}\n]{1,3}(\p{Lu}{2,12})(?!\p{L})/uy;
/** How far the neighbour before may begin, characters. */
const NEIGHBOUR_REACH = 16;
const LATIN_ONLY = /^[A-ZĐ]+$/;

/** `word` stands at `at`, all its letters capitals, two or more. */
export function readsAsWord(line: Line, at: number, word: string): boolean {
  const small = word.toLowerCase();
  if (hasTone(small)) return true;
  if (!isSyllable(small)) return line.heading && isUntyped(line, at, word);
  if (!LATIN_ONLY.test(word) && word.length > 2) return true;
  return line.heading || standsAmongWords(line, at, word);
}

/** A line typed without any accent: "CAP NHAT". */
function isUntyped(line: Line, at: number, word: string): boolean {
  if (!LATIN_ONLY.test(word) || !isToneless(word.toLowerCase())) return false;
  const neighbours = neighboursOf(line, at, word);
  return (
    neighbours.every((neighbour) => LATIN_ONLY.test(neighbour)) &&
    neighbours.some((neighbour) => isToneless(neighbour.toLowerCase()))
  );
}

function standsAmongWords(line: Line, at: number, word: string): boolean {
  return neighboursOf(line, at, word).some(isPlainWord);
}

/** Two letters without an accent may be an abbreviation just as well. */
function isPlainWord(word: string): boolean {
  return (word.length > 2 || !LATIN_ONLY.test(word)) && isSyllable(word.toLowerCase());
}

/** The words in capitals right before and right after. */
function neighboursOf(line: Line, at: number, word: string): readonly string[] {
  const back = line.text.slice(Math.max(0, at - NEIGHBOUR_REACH), at);
  return [BEFORE.exec(back)?.[1], matchAt(AFTER, line.text, at + word.length)?.[1]].filter(
    (neighbour) => neighbour !== undefined,
  );
}
