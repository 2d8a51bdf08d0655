/** What nobody else knew: clusters of capitals are spelled by the names of their letters, and shown to the officer. */
import { isForeignName } from './foreign-words.ts';
import { letterName, spellOut } from './letter-names.ts';
import { cardinal } from './number-words.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';
import { isSyllable } from './syllable.ts';

const WORD = /\p{L}[\p{L}\p{M}]*/uy;
/** A letter that is no word by itself. */
const LETTER = /^[bcdđfghjklmnpqrstvxwzăâ]$/;
const CONSONANTS = /[bcdđfghjklmnpqrstvwxz]{1,24}(?!\p{L})/iuy;
const CAPITALS = /^\p{Lu}+$/u;
const ROMAN = /^[IVX]{2,6}$/;
/** "MARATHON", "YAGI": vowels between single or double consonants, so that it can be said. */
const SAYABLE =
  /^(?:(?=.{5,})(?:[^AEIOUY]{0,2}[AEIOUY]{1,2}){2,}[^AEIOUY]{0,2}|[^AEIOU][AEIOU][^AEIOUY][AEIOU])$/;
/** "VssID", "eTax": capitals in a row, a capital word, small letters. */
const PIECES = /\p{Lu}\p{Ll}{2,}|\p{Lu}+|\p{Ll}+/gu;
const INITIALS = /(?:\p{Lu}\.){2,8}\p{Lu}?(?!\p{L})/uy;

function read(line: Line, at: number): Reading | null {
  const capital = line.text.charAt(at) !== line.lower.charAt(at);
  if (!capital) return readSmall(line, at);
  const initials = line.text.charAt(at + 1) === '.' ? matchAt(INITIALS, line.text, at)?.[0] : undefined;
  if (initials !== undefined) {
    return { end: at + initials.length, words: spellOut(initials.replaceAll('.', '')), kind: 'initialism' };
  }
  const word = matchAt(WORD, line.text, at)?.[0] ?? '';
  const end = at + word.length;
  if (LETTER.test(word.toLowerCase())) return { end, words: letterName(word), kind: 'initialism' };
  if (CAPITALS.test(word)) return readCapitals(line, word, end);
  return /.\p{Lu}/u.test(word) ? readMixed(word, end) : readVowelless(line, at, end);
}

function readCapitals(line: Line, word: string, end: number): Reading | null {
  if (word.length < 2) return null;
  const value = ROMAN.test(word) ? romanValue(word) : null;
  if (value !== null) return { end, words: cardinal(value, line.style), kind: 'number' };
  const words = SAYABLE.test(word) ? word.toLowerCase() : spellOut(word);
  return { end, words, kind: 'initialism', guessed: true };
}

function readSmall(line: Line, at: number): Reading | null {
  const found = matchAt(CONSONANTS, line.text, at)?.[0];
  if (found !== undefined && found.length === 1) {
    return { end: at + 1, words: letterName(found), kind: 'initialism' };
  }
  if (found !== undefined) return readVowelless(line, at, at + found.length);
  const word =
    line.text.charAt(at + 1) === line.lower.charAt(at + 1) ? '' : (matchAt(WORD, line.text, at)?.[0] ?? '');
  return word === '' ? null : readMixed(word, at + word.length);
}

/** Letters without a vowel are no word: "kgm", "Nxb". */
function readVowelless(line: Line, at: number, end: number): Reading | null {
  const found = matchAt(CONSONANTS, line.text, at)?.[0];
  if (found === undefined || at + found.length !== end) return null;
  return { end, words: spellOut(found), kind: 'initialism', guessed: true };
}

/** Capitals within a word; a Vietnamese word typed carelessly ("KHôNG") stays a word. */
function readMixed(word: string, end: number): Reading | null {
  const small = word.toLowerCase();
  if (isSyllable(small)) return { end, words: small, kind: 'word' };
  // "AstraZeneca", "WinMart" are told as one word.
  if (isForeignName(small)) return { end, words: word.charAt(0) + small.slice(1), kind: 'foreign' };
  const words = (word.match(PIECES) ?? [])
    .map((piece) =>
      /\p{Lu}$/u.test(piece) || !/[aeiouyàáâãèéêìíòóôõùúýăĩũơư]/i.test(piece) ? spellOut(piece) : piece,
    )
    .join(' ');
  return words === '' ? null : { end, words, kind: 'initialism', guessed: true };
}

export const initialismReader: Reader = { starts: ['capital', 'small'], read };
