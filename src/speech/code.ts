/**
 * Codes: number plates, classes, buildings, and whatever else has letters and digits. Letters are said by their names,
 * long numbers digit by digit.
 */

import type { SpeechStyle } from '../model/speech-style.ts';
import { readCodeRange } from './code-range.ts';
import data from './data/code-words.json' with { type: 'json' };
import { ending } from './ending.ts';
import { readIdentity, readSerial } from './identity-code.ts';
import { spellOut } from './letter-names.ts';
import { risesTo } from './name-dash.ts';
import { nounBefore } from './noun-before.ts';
import { readNounLetters } from './noun-letters.ts';
import { cardinal, digitByDigit, withLeadingZeros } from './number-words.ts';
import { readPlate } from './plate.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

export const codeReader: Reader = {
  starts: ['digit', 'capital'],
  numbers: /^\d{3}|^0\d|^\d{1,2}(?:[-./A-ZĐa-e]| [\dA-ZĐ])/,
  read,
};

function read(line: Line, at: number): Reading | null {
  const character = line.text.charAt(at);
  if (character >= '0' && character <= '9') {
    return (
      readPlate(line, at) ?? readCodeRange(line, at) ?? readIdentity(line, at) ?? readDigitsFirst(line, at)
    );
  }
  if (DIGIT_BEFORE.test(line.text.charAt(at - 1)) || !NUMBER_NEAR.test(line.text.slice(at + 1, at + 9)))
    return null;
  if ('SĐD'.includes(character) && matchAt(TELEPHONE, line.text, at) !== null) return null;
  return readNounLetters(line, at) ?? readSerial(line, at) ?? readLettersFirst(line, at);
}

/** "ĐT-0912345678", "ĐT 19001288": the letters are said, and a telephone number follows. */
const TELEPHONE = /S?[ĐD]T(?:D[ĐD])?[ .-]{0,3}(?:0\d|1[89]00)[ .-]?\d{2}[\d .-]{2}/y;

/** Nearer than the longest letters that a code begins with, a point and a space. */
const NUMBER_NEAR = /[\dIVX]/;
/** "220V" is no V of its own. */
const DIGIT_BEFORE = /[\d\p{L}]/u;

const LETTERED = nounBefore(data.lettered);
const DIGITS_FIRST = /\d{1,4}[A-ZĐ]{1,3}\d{0,4}(?:[-./]\d{1,3}[A-ZĐ]?)?(?![\p{L}\d])/uy;
const SMALL_LETTER = /\d{1,3}[a-e](?![\p{L}\d])/uy;
const GENERATION = /[2-6]G(?![\p{L}\d])/uy;
/** No unit is written by these letters, or a digit follows the letter; "380V/220V" are two of one unit. */
const NO_UNIT = /^\d+(?:[BDĐESUXYRQ]$|([A-ZĐ]+)(?:\d|\/(?!\d+\1$)))/;

/** "xe 5T" is how much it carries. */
const LOAD = /^\d{1,2}T$/;
const VEHICLE = ending(/(?<!\p{L})xe $/u);

/** "lớp 9A1", "tổ 5A", "4G". */
function readDigitsFirst(line: Line, at: number): Reading | null {
  const generation = matchAt(GENERATION, line.text, at)?.[0];
  if (generation !== undefined) return codeReading(line, at, generation);
  const capital = matchAt(DIGITS_FIRST, line.text, at)?.[0];
  const code = capital ?? matchAt(SMALL_LETTER, line.text, at)?.[0];
  if (code === undefined || (LOAD.test(code) && VEHICLE.test(before(line, at)))) return null;
  if (!(capital !== undefined && NO_UNIT.test(code)) && !LETTERED.test(before(line, at))) return null;
  return codeReading(line, at, firstOfRow(code));
}

/** "1A-1E": the dash is for others to say. */
function firstOfRow(code: string): string {
  const [from = '', until = ''] = code.split('-');
  return risesTo(from, until) ? from : code;
}

const LETTERS_FIRST =
  /[A-ZĐ]{1,5}(?:[-.]?\d{1,9}(?:[,.]\d{1,2}(?!\d))?(?:[A-ZĐ]{1,3}(?!\p{Ll}))?){1,4}(?:[-/][A-ZĐ]{0,2}\d{1,6}){0,2}(?![\p{L}\d])/uy;
/** Read as words, or as the ward, the district or the room that they stand for. */
const NOT_SPELLED =
  /^(?:COVID|SARS|MERS|ISO|K\d{1,3}\/\d|[PQHXTĐ]\.?\d+$|[PQF]\.\d+[A-Z]?$|(?:TP|TX|TT|SN)\.?\d)/;
const RANGE = /^([A-ZĐ]{1,2})(\d{1,3})-\1(\d{1,3})$/;

/** "bê tông M250" */
const STRENGTH = /^M(\d{2,3})$/;
const CONCRETE = ending(/(?<!\p{L})(?:bê tông|vữa|xi măng|btct|bt)(?: \p{L}+){0,2} $/u);

/** "A5", "S1.02", "SH-0123", "H5N1". */
function readLettersFirst(line: Line, at: number): Reading | null {
  const code = matchAt(LETTERS_FIRST, line.text, at)?.[0];
  if (code === undefined || NOT_SPELLED.test(code)) return null;
  const strength = STRENGTH.exec(code)?.[1];
  if (strength !== undefined && CONCRETE.test(before(line, at))) {
    return { end: at + code.length, words: `mác ${cardinal(strength, line.style)}`, kind: 'code' };
  }
  const range = RANGE.exec(code);
  if (range === null) return codeReading(line, at, code);
  const [, letters = '', from = '', to = ''] = range;
  const words = `${codeWords(letters + from, line.style)} đến ${codeWords(letters + to, line.style)}`;
  return { end: at + code.length, words, kind: 'code' };
}

function codeReading(line: Line, at: number, code: string): Reading {
  const [, letters, size] = PIPE_SIZE.exec(code) ?? [];
  const words =
    letters !== undefined && size !== undefined && PIPE.test(before(line, at))
      ? `${spellOut(letters)} ${cardinal(size, line.style)}`
      : codeWords(code, line.style);
  return { end: at + code.length, words, kind: 'code' };
}

/** "cống D1000", "cống hộp B2000, B2500": how wide a pipe is, millimetres. */
const PIPE_SIZE = /^(DN?|[BH])-?([1-9]\d{3})$/;
const PIPE = ending(
  /(?<!\p{L})(?:cống|ống|hố ga|hố thu|mương|rãnh|đường kính|van|kênh)(?:[^\p{L}\d]+[\p{L}\d]+){0,4}[^\p{L}\d]+$/u,
);

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
