/** What remains when nobody claims a place in the text: a word, a number, a sign. Together they can read anything. */
import { spellOut } from './letter-names.ts';
import { cardinal } from './number-words.ts';
import { type Line, matchAt, type Reading } from './reading.ts';

const WORD = /\p{L}[\p{L}\p{M}]*/uy;
const DIGITS = /\d+/y;
const SPACES = /[ \t]+/y;

/** Signs that are heard as a pause; all others are silent unless a reader says them. */
const PAUSES: Readonly<Record<string, string>> = {
  ...{ '.': '.', '!': '!', '?': '?', ';': ';', ':': ':', ',': ',', '(': ',', ')': ',', '[': ',', ']': ',' },
  ...{ '|': ',', '/': ',' },
};

/** `at` is inside the line. */
export function readPlainly(line: Line, at: number): Reading {
  const word = matchAt(WORD, line.text, at)?.[0];
  if (word !== undefined) return plainWord(line, word, at);
  const digits = matchAt(DIGITS, line.text, at)?.[0];
  if (digits !== undefined) {
    return { end: at + digits.length, words: cardinal(digits, line.style), kind: 'number' };
  }
  const spaces = matchAt(SPACES, line.text, at)?.[0];
  // A tab parts the cells of a table.
  if (spaces !== undefined) {
    return { end: at + spaces.length, words: spaces.includes('\t') ? ',' : '', kind: 'space' };
  }
  const sign = String.fromCodePoint(line.text.codePointAt(at) ?? 0);
  const pause = PAUSES[sign];
  const end = at + sign.length;
  return pause === undefined ? { end, words: '', kind: 'sign' } : { end, words: pause, kind: 'pause' };
}

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}]/u;

/** Capitals in a row are no word: they are spelled, and the officer is asked. */
function plainWord(line: Line, word: string, at: number): Reading {
  const end = at + word.length;
  if (/^\p{Lu}\p{M}*\p{Lu}/u.test(word))
    return { end, words: spellOut(word), kind: 'initialism', guessed: true };
  // The voices have no such letters: the officer is to know.
  if (OTHER_SCRIPT.test(word)) return { end, words: word.toLowerCase(), kind: 'unreadable', guessed: true };
  // "LƯU Ý": the one word of one letter that stands in headings.
  const among = word === 'Ý' && /\p{Lu} $/u.test(line.text.slice(Math.max(0, at - 2), at));
  return { end, words: among || /.\p{Lu}/u.test(word) ? word.toLowerCase() : word, kind: 'word' };
}
