/**
 * The quick way for what most of a text is: a Vietnamese word in small letters, its first perhaps a capital, standing by
 * itself. No reader has anything to say of it, so none is asked.
 */
import type { Line, Reading } from './reading.ts';
import { isSyllable } from './syllable.ts';

/** "nghiêng" */
const LONGEST = 7;
const BEFORE = new Set([...' ("'].map((sign) => sign.charCodeAt(0)));
const AFTER = new Set([...' ,;:)!?"'].map((sign) => sign.charCodeAt(0)));
/** A syllable and a unit. */
const HECTARE = 'ha';
const SPACE = 32;
const FULL_STOP = 46;
const AT_SIGN = 64;

/** null: the readers are to be asked. */
export function readSyllable({ text, lower }: Line, at: number): Reading | null {
  let end = at;
  while (end <= at + LONGEST && isLetter(lower.charCodeAt(end))) end += 1;
  if (end === at || end > at + LONGEST || !standsAlone(text, at, end)) return null;
  // "điểm b", "ý": a letter of the alphabet may count something, one with a tone is a word.
  if (end === at + 1 && lower.charCodeAt(at) < 0x1ea0) return null;
  const small = lower.slice(at, end);
  const word = text.slice(at, end);
  if (word !== small && (end === at + 1 || word.slice(1) !== small.slice(1))) return null;
  return small !== HECTARE && isSyllable(small) ? { end, words: word, kind: 'word' } : null;
}

/** Small letters of Vietnamese, and some others that no syllable has. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || code > 191;
}

/** What follows a space may still belong to the word: "hoaphuong @ example.vn". */
function standsAlone(text: string, at: number, end: number): boolean {
  if (at > 0 && !BEFORE.has(text.charCodeAt(at - 1))) return false;
  if (end >= text.length) return true;
  const after = text.charCodeAt(end);
  if (after === FULL_STOP) return end + 1 >= text.length || text.charCodeAt(end + 1) === SPACE;
  return AFTER.has(after) && text.charCodeAt(end + 1) !== AT_SIGN;
}
