/**
 * A part of a web address as a reader would say it: what is known by heart ("gov", "gmail"), Vietnamese written without its
 * tones ("dichvucong" → dịch vụ công, "hanoi" → hà nội), else letter by letter where it is short, else as it stands.
 */

import type { SpeechStyle } from '../model/speech-style.ts';
import data from './data/web-words.json' with { type: 'json' };
import { foreignWord } from './foreign-words.ts';
import { spellOut } from './letter-names.ts';
import { cardinal, digitByDigit, withLeadingZeros } from './number-words.ts';
import { isSyllable, isToneless } from './syllable.ts';

/** Written without tones and spaces → said. */
const KNOWN = new Map<string, string>([
  ...data.phrases.map((phrase): [string, string] => [withoutTones(phrase), phrase]),
  ...data.spelled.map((letters): [string, string] => [letters, spellOut(letters)]),
  ...Object.entries(data.said),
]);
const LONGEST_KNOWN = Math.max(...[...KNOWN.keys()].map((key) => key.length));
const LONGEST_SYLLABLE = 7;
/** Longer parts are not taken for Vietnamese: nothing so long would be understood. */
const LONGEST_PART = 48;
/** What is no Vietnamese and so short is spelled. */
const SPELLED_LETTERS = 4;
const NO_VOWEL = /^[^aeiouy]+$/;

export interface SaidPart {
  readonly words: string;
  readonly guessed: boolean;
}

/** Small letters and digits, no sign. `mailbox`: it may be a person's name, of which no tone is guessed. */
export function sayWebPart(part: string, style: SpeechStyle, mailbox = false): SaidPart {
  const pieces = (part.match(/\d+|\D+/g) ?? []).map((piece) =>
    /^\d/.test(piece) ? { words: digitWords(piece, style), guessed: false } : sayLetters(piece, mailbox),
  );
  return {
    words: pieces.map(({ words }) => words).join(' '),
    guessed: pieces.some(({ guessed }) => guessed),
  };
}

function digitWords(digits: string, style: SpeechStyle): string {
  if (digits.length < 3) return withLeadingZeros(digits, style);
  return /^(?:19|20)\d\d$/.test(digits) ? cardinal(digits, style) : digitByDigit(digits);
}

function sayLetters(letters: string, mailbox: boolean): SaidPart {
  const found = KNOWN.get(letters) ?? foreignWord(letters);
  const known = mailbox && isToneless(letters) && !found?.includes(' ') ? null : found;
  if (known !== null && known !== undefined) return { words: known, guessed: false };
  if ((mailbox ? isToneless(letters) : isSyllable(letters)) && letters.length > 1)
    return { words: letters, guessed: false };
  const vietnamese = letters.length > 1 ? (partedInSyllables(letters) ?? initialsAndName(letters)) : null;
  if (vietnamese !== null) return { words: vietnamese, guessed: false };
  const spelled = letters.length <= SPELLED_LETTERS || NO_VOWEL.test(letters);
  return { words: spelled ? spellOut(letters) : letters, guessed: letters.length > 1 };
}

/** A way to say the letters up to some place. */
interface Way {
  readonly cost: number;
  readonly words: string;
  /** The same with the tones of single words left out, which are only guessed among syllables that nobody knows. */
  readonly plain: string;
  readonly known: boolean;
  /** All of it is known or part of a name. */
  readonly common: boolean;
  /** A phrase of several words is in it. */
  readonly phrase: boolean;
}

/** A word known is better than a syllable, few syllables better than many. */
const KNOWN_COST = 2;
const SYLLABLE_COST = 5;
const NAME_COST = 4;
/** "o", "a" alone are hardly ever meant. */
const LETTER_COST = 9;
/** Parts of people's names are likelier than other syllables: "lan huong", not "la nhuong". */
const NAMES = new Set(data.names);

function partedInSyllables(letters: string): string | null {
  const way = bestWhole(letters);
  return way && saidWay(way);
}

function saidWay(way: Way): string {
  return (way.known && way.phrase ? way.words : way.plain).trim();
}

function bestWhole(letters: string): Way | null {
  if (letters.length > LONGEST_PART) return null;
  const ways: (Way | null)[] = [{ cost: 0, words: '', plain: '', known: true, common: true, phrase: false }];
  for (let end = 1; end <= letters.length; end += 1) ways.push(bestWay(letters, ways, end));
  return ways.at(-1) ?? null;
}

/** The first letters of some names, or of a school, before a name in full: "ptlan", "mnhoahong". */
const INITIALS = /^[b-df-hj-np-tv-xz]{1,3}/;
const INITIAL_COST = 0.5;

function initialsAndName(letters: string): string | null {
  let best: { readonly cost: number; readonly words: string } | null = null;
  const most = INITIALS.exec(letters)?.[0].length ?? 0;
  for (let count = 1; count <= most; count += 1) {
    const way = letters.length - count > 1 ? bestWhole(letters.slice(count)) : null;
    if (!way?.common) continue;
    const cost = way.cost + count * INITIAL_COST;
    const words = `${spellOut(letters.slice(0, count))} ${saidWay(way)}`;
    if (best === null || cost < best.cost) best = { cost, words };
  }
  return best?.words ?? null;
}

function bestWay(letters: string, ways: readonly (Way | null)[], end: number): Way | null {
  let best: Way | null = null;
  for (let from = Math.max(0, end - LONGEST_KNOWN); from < end; from += 1) {
    const before = ways[from];
    const step = before && stepOf(letters.slice(from, end));
    if (!before || !step) continue;
    const cost = before.cost + step.cost;
    if (best === null || cost < best.cost) best = joined(before, step);
  }
  return best;
}

function joined(one: Way, other: Way): Way {
  return {
    cost: one.cost + other.cost,
    words: `${one.words} ${other.words}`,
    plain: `${one.plain} ${other.plain}`,
    known: one.known && other.known,
    common: one.common && other.common,
    phrase: one.phrase || other.phrase,
  };
}

function stepOf(letters: string): Way | null {
  const words = KNOWN.get(letters);
  if (words !== undefined) {
    const phrase = words.includes(' ');
    const plain = phrase ? words : letters;
    return { cost: KNOWN_COST, words, plain, known: true, common: true, phrase };
  }
  if (letters.length > LONGEST_SYLLABLE || !isToneless(letters)) return null;
  const common = NAMES.has(letters);
  const cost = letters.length === 1 ? LETTER_COST : common ? NAME_COST : SYLLABLE_COST;
  return { cost, words: letters, plain: letters, known: false, common, phrase: false };
}

function withoutTones(phrase: string): string {
  return phrase
    .normalize('NFD')
    .replace(/[\p{M} ]/gu, '')
    .replaceAll('đ', 'd');
}
