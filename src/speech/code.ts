/**
 * Codes: number plates, classes, roads, buildings, identity and account numbers. Letters are said by their names, long
 * numbers digit by digit; the letters that stand for a word before a number (QL 6, KP3) are said as that word.
 */

import type { SpeechStyle } from '../model/speech-style.ts';
import data from './data/code-words.json' with { type: 'json' };
import { type Ending, ending } from './ending.ts';
import { isKey } from './key.ts';
import { spellOut } from './letter-names.ts';
import { letterTable, tableKey } from './letter-table.ts';
import { cardinal, digitByDigit, withLeadingZeros } from './number-words.ts';
import { readPlate } from './plate.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

export const codeReader: Reader = {
  starts: ['digit', 'capital'],
  numbers: /^\d{3}|^0\d|^\d{1,2}(?:[-./A-ZĐa-e]| [\dA-ZĐ])/,
  read,
};

function read(line: Line, at: number): Reading | null {
  const character = line.text.charAt(at);
  if (character >= '0' && character <= '9') {
    return readPlate(line, at) ?? readIdentity(line, at) ?? readDigitsFirst(line, at);
  }
  if (DIGIT_BEFORE.test(line.text.charAt(at - 1))) return null;
  if ('SĐD'.includes(character) && matchAt(TELEPHONE, line.text, at) !== null) return null;
  return readWordLetters(line, at) ?? readPlainSerial(line, at) ?? readLettersFirst(line, at);
}

/** "ĐT-0912345678", "ĐT 19001288": the letters are said, and a telephone number follows. */
const TELEPHONE = /S?[ĐD]T(?:D[ĐD])?[ .-]{0,3}(?:0\d|1[89]00)[ .-]?\d{2}[\d .-]{2}/y;

/** "220V" is no V of its own. */
const DIGIT_BEFORE = /[\d\p{L}]/u;

const IDENTITY = nounBefore(data.identity);
const LETTERED = nounBefore(data.lettered);
/** So far back a noun may begin, characters. */
const NOUN_REACH = 36;
const SIGN_BEFORE = /\s*(?:số(?: là)?|là)?\s*[:.]?\s*$/u;

/** One of the nouns stands right before, whatever parts its words. */
function nounBefore(nouns: readonly string[]): Ending {
  const words = nouns.map((noun) => noun.replaceAll(' ', String.raw`[^\p{L}]+`)).join('|');
  return ending(new RegExp(String.raw`(?<!\p{L})(?:${words})[:.]?\s*$`, 'u'));
}

function namedBy(nouns: Ending, ahead: string): boolean {
  return nouns.test(ahead.slice(-NOUN_REACH));
}

const IDENTITY_CODE = /[\dA-ZĐ]{1,20}(?:[-./][\dA-ZĐ]{1,20}){0,6}(?![\p{L}\d])/uy;
const SPACED = /\d{2,6}(?:[ -]\d{2,6}){1,5}(?![\p{L}\d]|[.,]\d)/uy;
/** So many digits are no quantity, whatever they are called. */
const ZEROED = /0\d{5,19}(?![\p{L}\d,.%/-])|\d{12,20}(?![\p{L}\d,.%/-])/uy;
/** "chuyển vào tài khoản 500.000 đồng" */
const SUM = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** "số CCCD 001090000123", "STK: 1903 4567 8901", "mã hồ sơ 000.00.12.H26-240305-0012": a pause at each gap. */
function readIdentity(line: Line, at: number): Reading | null {
  const spaced = matchAt(SPACED, line.text, at)?.[0] ?? '';
  const joined = matchAt(IDENTITY_CODE, line.text, at)?.[0] ?? '';
  const code = spaced.length > joined.length ? spaced : joined;
  if (!/\d{3}|^0\d|\d[A-ZĐ.-]/.test(code) || SUM.test(code)) return null;
  const ahead = before(line, at);
  const named =
    namedBy(IDENTITY, ahead) || namedBy(IDENTITY, ahead.replace(SIGN_BEFORE, ' ')) || isKey(line, at, code);
  if (!named && matchAt(ZEROED, line.text, at)?.[0] !== code) return null;
  const words = code
    .split(/[ ./-]/)
    .map(oneByOne)
    .join(', ');
  return { end: at + code.length, words, kind: 'code' };
}

function oneByOne(group: string): string {
  return [...group].map((sign) => (/\d/.test(sign) ? digitByDigit(sign) : spellOut(sign))).join(' ');
}

const DIGITS_FIRST = /\d{1,4}[A-ZĐ]{1,3}\d{0,4}(?:[-./]\d{1,3}[A-ZĐ]?)?(?![\p{L}\d])/uy;
const SMALL_LETTER = /\d{1,3}[a-e](?![\p{L}\d])/uy;
const GENERATION = /[2-6]G(?![\p{L}\d])/uy;
/** No unit is written by these letters, or a digit follows the letter; "380V/220V" are two of one unit. */
const NO_UNIT = /^\d+(?:[BDĐESUXYRQ]$|([A-ZĐ]+)(?:\d|\/(?!\d+\1$)))/;

/** "lớp 9A1", "tổ 5A", "4G". */
function readDigitsFirst(line: Line, at: number): Reading | null {
  const generation = matchAt(GENERATION, line.text, at)?.[0];
  if (generation !== undefined) return codeReading(line, at, generation);
  const capital = matchAt(DIGITS_FIRST, line.text, at)?.[0];
  const code = capital ?? matchAt(SMALL_LETTER, line.text, at)?.[0];
  if (code === undefined) return null;
  if (!(capital !== undefined && NO_UNIT.test(code)) && !namedBy(LETTERED, before(line, at))) return null;
  return codeReading(line, at, code);
}

const WORDS_BEFORE_NUMBER = letterTable(data['before-number']);
const WORD_LETTERS = /(\p{Lu}{2,6})(\.? ?)(\d{1,3}|[IVX]{1,5})(,5)?([A-ZĐ]?)(?![\p{L}\d]| ?[.,]\d| \d{3})/uy;

/** "QL.21B", "TL 419", "KP3", "BĐ III". */
function readWordLetters(line: Line, at: number): Reading | null {
  const match = matchAt(WORD_LETTERS, line.text, at);
  if (match === null) return null;
  const [whole, letters = '', gap = '', number = '', half, letter = ''] = match;
  const word = WORDS_BEFORE_NUMBER.get(tableKey(letters));
  // "ĐT 113" is a telephone, "CS 113" the police, "ĐH 5" a number of universities.
  if (word === undefined || (/^(?:ĐT|CS)$/.test(tableKey(letters)) && /^11\d$/.test(number))) return null;
  // Only a ring road has halves: "vành đai 3,5".
  if (half !== undefined && tableKey(letters) !== 'VĐ') return null;
  // "ĐTXD" is no road of the Roman number ten.
  if (gap === '' && !/^\d/.test(number) && !/^(?:BĐ|HK|QK)$/.test(letters)) return null;
  const ahead = before(line, at);
  if (gap === ' ' && /^(?:ĐH|ĐX|DX|DH)$/.test(letters) && !ahead.endsWith('đường ')) return null;
  const value = /^\d/.test(number) ? withLeadingZeros(number, line.style) : romanWords(number, line.style);
  if (value === null) return null;
  const words = [unsaid(word, ahead), value, half === undefined ? '' : 'phẩy năm', spellOut(letter)];
  return { end: at + whole.length, words: words.filter((said) => said !== '').join(' '), kind: 'code' };
}

/** "đường ĐT 768" → "tỉnh": what the words before have not said yet. */
function unsaid(word: string, ahead: string): string {
  const said = ` ${ahead}`;
  const [first = '', ...rest] = word.split(' ');
  if (said.endsWith(` ${word} `)) return '';
  return rest.length > 0 && said.endsWith(` ${first} `) ? rest.join(' ') : word;
}

function romanWords(numeral: string, style: SpeechStyle): string | null {
  const value = romanValue(numeral);
  return value === null ? null : cardinal(value, style);
}

const SERIAL = /([A-ZĐ]{1,2}) (\d{5,8})(?![\p{L}\d])/uy;

/** "AB 123456": the number printed on a paper. */
function readPlainSerial(line: Line, at: number): Reading | null {
  const match = matchAt(SERIAL, line.text, at);
  if (match === null) return readCapitalIdentity(line, at);
  const [whole, letters = '', digits = ''] = match;
  return { end: at + whole.length, words: `${spellOut(letters)}, ${digitByDigit(digits)}`, kind: 'code' };
}

/** "mã KH-0012", "số thẻ GD4010123456789". */
function readCapitalIdentity(line: Line, at: number): Reading | null {
  return /\d/.test(line.text.slice(at + 1, at + 8)) ? readIdentity(line, at) : null;
}

const LETTERS_FIRST =
  /[A-ZĐ]{1,5}(?:[-.]?\d{1,9}(?:[,.]\d{1,2}(?!\d))?(?:[A-ZĐ]{1,3}(?!\p{Ll}))?){1,4}(?:[-/][A-ZĐ]{0,2}\d{1,6}){0,2}(?![\p{L}\d])/uy;
/** Read as words, or as the ward, the district or the room that they stand for. */
const NOT_SPELLED =
  /^(?:COVID|SARS|MERS|ISO|K\d{1,3}\/\d|[PQHXTĐ]\.?\d+$|[PQF]\.\d+[A-Z]?$|(?:TP|TX|TT|SN)\.?\d)/;
const RANGE = /^([A-ZĐ]{1,2})(\d{1,3})-\1(\d{1,3})$/;

/** "A5", "S1.02", "SH-0123", "H5N1". */
function readLettersFirst(line: Line, at: number): Reading | null {
  const code = matchAt(LETTERS_FIRST, line.text, at)?.[0];
  if (code === undefined || NOT_SPELLED.test(code)) return null;
  const range = RANGE.exec(code);
  if (range === null) return codeReading(line, at, code);
  const [, letters = '', from = '', to = ''] = range;
  const words = `${codeWords(letters + from, line.style)} đến ${codeWords(letters + to, line.style)}`;
  return { end: at + code.length, words, kind: 'code' };
}

function codeReading(line: Line, at: number, code: string): Reading {
  return { end: at + code.length, words: codeWords(code, line.style), kind: 'code' };
}

const PIECES = /\d+|[A-Za-zĐđ]+|[,./ -]/gu;

/** Letters by their names, short numbers as numbers. */
export function codeWords(code: string, style: SpeechStyle): string {
  return (code.match(PIECES) ?? [])
    .map((piece) => {
      if (/^\p{L}/u.test(piece)) return spellOut(piece);
      if (/^\d/.test(piece)) return numberWords(piece, style);
      if (piece === '/') return 'trên';
      // Fine dust is measured, rooms are numbered.
      return piece === '.' && code.startsWith('PM') ? 'phẩy' : '';
    })
    .filter((word) => word !== '')
    .join(' ');
}

/** Up to three digits are a number, more are read one by one. */
function numberWords(digits: string, style: SpeechStyle): string {
  return digits.length > 3 ? digitByDigit(digits) : withLeadingZeros(digits, style);
}
