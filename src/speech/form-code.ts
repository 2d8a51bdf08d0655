/**
 * Codes of forms: "mẫu TK1-TS", "C70a-HD", "01-1/GTGT". What their letters once stood for, nobody thinks of: they are
 * spelled.
 */

import { codeWords } from './code.ts';
import { ending } from './ending.ts';
import { withLeadingZeros } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

/** Earlier codes that the same word calls: "mẫu D01-TS, D02-LT". */
const EARLIER = String.raw`(?: số)?:? (?:\p{L}?[\p{L}\d/-]{1,10}(?:, | và )){0,3}`;
const LETTERS = String.raw`[A-ZĐ]{1,6}\d{0,3}[a-z]?(?:[-/.][A-ZĐ]{0,6}\d{0,4}[a-z]?){0,4}(?![\p{L}\d])`;

/** Asked before all who know abbreviations. */
export const formCodeReader: Reader = { starts: ['capital'], read: readLetters };

const FORM_BEFORE = ending(
  new RegExp(
    String.raw`(?<!\p{L})(?:mẫu|biểu|mẫu đơn|tờ khai|giấy|phiếu|sổ|bảng kê)${EARLIER}(?:\d{1,3}(?:[a-z]|-\d)?[/-])?$`,
    'u',
  ),
);
const FORM = new RegExp(LETTERS, 'uy');
const NUMBERED = ending(/\d[a-z]?[/-]$/);
/** Each of the four groups of a form's letters may have the first figure. */
const FIGURE_REACH = 48;

function readLetters(line: Line, at: number): Reading | null {
  const numbered = NUMBERED.test(line.text.slice(Math.max(0, at - 3), at));
  if (!numbered && !/\d/.test(line.text.slice(at, at + FIGURE_REACH))) return null;
  const form = matchAt(FORM, line.text, at)?.[0].replace(/[-/.]$/, '') ?? '';
  if ((!numbered && !/\d/.test(form)) || !FORM_BEFORE.test(before(line, at))) return null;
  return { end: at + form.length, words: lettersWords(line, form), kind: 'code' };
}

/** Asked before all who know documents, dates and ranges: "mẫu 01a/TB-TBĐ" announces nothing. */
export const formNumberReader: Reader = {
  starts: ['digit'],
  numbers: /^\d{1,3}(?:[a-z]?[/-][A-ZĐ]|[a-z]?-\d|[a-z][/-])/,
  read: readNumbered,
};

/** These call nothing but forms; "giấy" and "phiếu" are documents too. */
const SURE_FORM_BEFORE = ending(
  new RegExp(String.raw`(?<!\p{L})(?:mẫu|biểu|mẫu đơn|tờ khai|bảng kê|phụ lục)${EARLIER}$`, 'u'),
);
const NUMBERED_FORM = new RegExp(String.raw`(\d{1,3})([a-z]?)(?:-(\d{1,2}))?([/-])(${LETTERS})`, 'uy');

function readNumbered(line: Line, at: number): Reading | null {
  const match = matchAt(NUMBERED_FORM, line.text, at);
  if (match === null || !SURE_FORM_BEFORE.test(before(line, at))) return null;
  const [whole, number = '', letter = '', part, sign, letters = ''] = match;
  const words = [withLeadingZeros(number, line.style)];
  if (letter !== '') words.push(codeWords(letter, line.style));
  if (part !== undefined) words.push('gạch', withLeadingZeros(part, line.style));
  const head = words.join(' ') + (sign === '/' ? ',' : '');
  return { end: at + whole.length, words: `${head} ${lettersWords(line, letters)}`, kind: 'code' };
}

function lettersWords(line: Line, letters: string): string {
  return codeWords(letters.replaceAll('/', ' '), line.style);
}
