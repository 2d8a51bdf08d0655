/** Words of other languages: known ones as Vietnamese say them, unknown ones as they stand, shown to the officer. */
import { FOREIGN_BEGINNINGS, FOREIGN_PHRASES, foreignWord, isForeignName } from './foreign-words.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { isSyllable, isToneless } from './syllable.ts';

const WORD = /\p{L}[\p{L}\p{M}]{0,40}(?![\p{L}\p{M}])/uy;
const CAPITAL_CLUSTER = /\p{Lu}\p{M}*\p{Lu}/u;
const VOWEL = /[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

function readKnown(line: Line, at: number): Reading | null {
  const beginning = line.lower.slice(at, at + 3);
  if (!FOREIGN_BEGINNINGS.has(beginning) && !isShortWord(beginning)) return null;
  const phrase = FOREIGN_PHRASES.get(beginning)?.find((one) => standsAt(line, at, one));
  const word = phrase ?? matchAt(WORD, line.lower, at)?.[0] ?? '';
  const words = foreignWord(word);
  if (words !== null && phrase === undefined && isHalfKnown(line, at, word)) {
    return { end: at + word.length, words: line.text.slice(at, at + word.length), kind: 'foreign' };
  }
  return words === null ? null : { end: at + word.length, words: inCase(line, at, words), kind: 'foreign' };
}

const PROPER = /^\p{Lu}\p{Ll}+$/u;
const WORDS_BEFORE = /(?:\p{Lu}\p{Ll}+ ){1,4}$/u;
const WORDS_AFTER = /(?: \p{Lu}\p{Ll}+(?!\p{L})){1,4}/uy;
/** They begin names of their language; other words before a name are what the named thing is: "Taxi Vinasun". */
const FIRST_IN_NAMES = /^(?:city|park|green|home|house|garden|smart)$/;
/** How far back the rest of a name may begin, characters. */
const NAME_REACH = 48;

/** "Goldmark City", "Park Hill": of a name of several words either all are said the Vietnamese way, or none. */
function isHalfKnown(line: Line, at: number, word: string): boolean {
  const end = at + word.length;
  if (!PROPER.test(line.text.slice(at, end))) return false;
  const back = WORDS_BEFORE.exec(line.text.slice(Math.max(0, at - NAME_REACH), at))?.[0] ?? '';
  const rest = FIRST_IN_NAMES.test(word) ? (matchAt(WORDS_AFTER, line.text, end)?.[0] ?? '') : '';
  return `${back}${rest}`.split(' ').some((one) => one !== '' && isUnknown(one.toLowerCase()));
}

function isUnknown(word: string): boolean {
  return foreignWord(word) === null && !isSyllable(word) && !isToneless(word);
}

/** "mr", "ok": two letters and no more. */
function isShortWord(beginning: string): boolean {
  const third = beginning.charAt(2);
  return third === third.toUpperCase() && FOREIGN_BEGINNINGS.has(beginning.slice(0, 2));
}

function standsAt(line: Line, at: number, phrase: string): boolean {
  return line.lower.startsWith(phrase, at) && !LETTER.test(line.text.charAt(at + phrase.length));
}

/** A name keeps its capital. */
function inCase(line: Line, at: number, words: string): string {
  const capital = line.text.charAt(at) !== line.lower.charAt(at);
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Asked early: no abbreviation is meant by "COVID" or "iPhone". */
export const foreignReader: Reader = { starts: ['capital', 'small'], read: readKnown };

function readUnknown(line: Line, at: number): Reading | null {
  const word = matchAt(WORD, line.text, at)?.[0] ?? '';
  const small = word.toLowerCase();
  if (small.length < 2 || CAPITAL_CLUSTER.test(word) || isSyllable(small) || isToneless(small)) return null;
  if (!VOWEL.test(small) || isForeignName(small)) return null;
  const inner = /.\p{Lu}/u.test(word);
  return inner ? null : { end: at + word.length, words: word, kind: 'foreign', guessed: true };
}

/** Asked last of all. */
export const strangeWordReader: Reader = { starts: ['capital', 'small'], read: readUnknown };
