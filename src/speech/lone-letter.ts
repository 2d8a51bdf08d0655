/** A consonant standing alone is no syllable: "bảng C", "Trần Thị B", "vitamin C" are said by the letter's name. */
import { letterName } from './letter-names.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';

export const loneLetterReader: Reader = {
  starts: ['capital'],
  begins: /^.(?![\p{L}\p{M}\d&'-])/u,
  read,
};

/** "P. Định Công", "R&D", "X-quang" are others' to read. */
const LONE = /[BCDĐGHKLMNPQRSTVX](?![\p{L}\p{M}\d&'-]|\.\S)/uy;
/** A unit or the end of a code: "220V". */
const JOINED = /[\p{L}\p{M}\d&]/u;
const ABBREVIATION = /. ?\p{Lu}/uy;

function read(line: Line, at: number): Reading | null {
  const letter = matchAt(LONE, line.text, at)?.[0];
  if (letter === undefined || JOINED.test(line.text.charAt(at - 1))) return null;
  const end = at + 1;
  if (line.text.charAt(end) === '.' && matchAt(ABBREVIATION, line.text, end) !== null) return null;
  return { end, words: letterName(letter), kind: 'code' };
}
