/**
 * Marks of lists and chapters at the beginning of a line: "I. MỤC ĐÍCH", "1.2. Thành phần", "a) Hộ nghèo", "2/ Thời gian".
 * A mark is said as its number or letter, with the pause of a heading after it; in a sentence only "a)" is one.
 */
import { ending } from './ending.ts';
import { letterName } from './letter-names.ts';
import { cardinal } from './number-words.ts';
import { beginsPlace } from './place-name.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

export const listMarkReader: Reader = {
  starts: ['digit', 'capital', 'small'],
  begins: /^(?:[a-zđA-ZĐ](?!\p{L})|[IVXL]{2})/u,
  read,
};

/** Nothing but signs before: bullets, quotes, the bars of a table. */
/** Bullets and spaces that a mark may stand behind, characters. */
const FARTHEST = 12;
const LINE_START = /^[^\p{L}\d]*$/u;
const CLEAR_BREAK = ending(/(?:^|[:;.,] ?|\(|\n)$/u);

function read(line: Line, at: number): Reading | null {
  const character = line.text.charAt(at);
  if (character >= '0' && character <= '9') return readNumber(line, at);
  if (!SINGLE.test(character) || (at <= FARTHEST && beginsPlace(line, at))) return null;
  return readRoman(line, at) ?? readLetter(line, at);
}

/** The letters that may be marks or begin one. */
const SINGLE = /[a-zđA-ZĐ]/;

const NUMBER =
  /(\d{1,3}(?:\.\d{1,2}){0,4})(?:[.)/] ?-?|\.-| ?-)?(?=\s+["(]?\p{L})|(\d{1,2}(?:\.\d{1,2}){1,4})[.)/](?=\s+\d)|(\d{1,2}(?:\.\d{1,2}){0,4})[.)/](?=\p{Lu}\p{Ll})/uy;

function readNumber(line: Line, at: number): Reading | null {
  if (at > FARTHEST || !LINE_START.test(before(line, at))) return null;
  const match = matchAt(NUMBER, line.text, at);
  if (match === null) return null;
  const [whole, spaced, dotted, close] = match;
  const number = spaced ?? dotted ?? close ?? '';
  const bare = whole === number;
  // "1.5 triệu" is a quantity, "1.1 Đối tượng" a heading; a bare "5 hộ" is no mark at all.
  if (bare && (!number.includes('.') || !matchAt(CAPITAL_NEXT, line.text, at + whole.length))) return null;
  if (/\.\d{3}/.test(number)) return null;
  const words = number.split('.').map((digits) => cardinal(digits, line.style));
  return { end: at + whole.length, words: `${words.join(' chấm ')}.`, kind: 'list-mark' };
}

const CAPITAL_NEXT = /\s+["(]?\p{Lu}/uy;

const ROMAN =
  /([IVXL]{1,6})(?:\.(\d{1,2}))?(?:[.)/:] ?-?| ?-)(?=\s+\S)|([IVX]{1,5})(?:\.(\d{1,2})(?=\s+\p{Lu})|[.)/](?=\p{Lu}\p{L}))/uy;

function readRoman(line: Line, at: number): Reading | null {
  if (at > FARTHEST || !LINE_START.test(before(line, at))) return null;
  const match = matchAt(ROMAN, line.text, at);
  if (match === null) return null;
  const value = romanValue(match[1] ?? match[3] ?? '');
  if (value === null) return null;
  const digits = match[2] ?? match[4];
  const part = digits === undefined ? '' : ` chấm ${cardinal(digits, line.style)}`;
  return { end: at + match[0].length, words: `${cardinal(value, line.style)}${part}.`, kind: 'list-mark' };
}

const CLOSED = /([a-zđA-ZĐ]\d?)\) ?(?=\S)/uy;
/** Capitals with a point are names and places too ("Đ. Trần Phú", "P. 302"): only the first few are marks. */
const POINTED = /([a-zđA-E]\d?)(?:\. ?-?|\/| ?-)(?=\s+["(]?\p{L})|([a-eđA-E])\.(?=\p{Lu}\p{Ll})/uy;

function readLetter(line: Line, at: number): Reading | null {
  const match = closedLetter(line, at) ?? pointedLetter(line, at);
  if (match === null) return null;
  const [letter = '', digit] = match[1] ?? match[2] ?? '';
  const number = digit === undefined ? '' : ` ${cardinal(digit, line.style)}`;
  return { end: at + match[0].length, words: `${letterName(letter)}${number}.`, kind: 'list-mark' };
}

/** "gồm: a) Thẻ; b) Sổ": in a sentence too. */
function closedLetter(line: Line, at: number): RegExpExecArray | null {
  const match = matchAt(CLOSED, line.text, at);
  if (match === null) return null;
  const ahead = before(line, at);
  return CLEAR_BREAK.test(ahead) || LINE_START.test(ahead) ? match : null;
}

/** "A. Tuấn 0912345678": anh. */
const CALLED_SO = /[AC]\. ?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[ :(-]{1,3}[+(]?0\d{2}/uy;

function pointedLetter(line: Line, at: number): RegExpExecArray | null {
  if (at > FARTHEST || !LINE_START.test(before(line, at))) return null;
  if (matchAt(CALLED_SO, line.text, at) !== null) return null;
  return matchAt(POINTED, line.text, at);
}
