/** Lines all in capitals: read as words, since whoever wrote them meant to be seen, not spelled. */
import { readsAsWord } from './capital-words.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { isSyllable } from './syllable.ts';

/** A word with a tone or a Vietnamese vowel, or two words: one bare cluster ("BHYT") is an abbreviation. */
const WRITTEN_OUT = /[ĂÂÊÔƠƯÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĨŨẠ-Ỹ]|\p{Lu}{2}[^\p{L}\n]+\p{Lu}{2}/u;

/** No small letter in the line, and something in it that is a word. */
export function isHeading(line: string): boolean {
  return !/\p{Ll}/u.test(line) && WRITTEN_OUT.test(line);
}

const CAPITALS = /\p{Lu}{2,24}(?![\p{L}\p{M}\p{N}])/uy;
const LINE_START = /^[^\p{L}]*$/u;
/** Three letters or more that can be a syllable are a word even when they stand alone: "xin KHAI báo". */
const ALONE_LETTERS = 3;

/** A word in capitals, in a heading or within a sentence; asked after the abbreviations. */
function read(line: Line, at: number): Reading | null {
  const word = matchAt(CAPITALS, line.text, at)?.[0];
  if (word === undefined) return null;
  const small = word.toLowerCase();
  const alone = word.length >= ALONE_LETTERS && isSyllable(small);
  if (!alone && !readsAsWord(line, at, word)) return null;
  // Within a sentence it is a name more often than not.
  const raised = !line.heading || (at < 8 && LINE_START.test(line.text.slice(0, at)));
  return { end: at + word.length, words: raised ? word.charAt(0) + small.slice(1) : small, kind: 'heading' };
}

export const headingReader: Reader = { starts: ['capital'], read };
