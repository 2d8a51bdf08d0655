/** Numbers that tell one person, paper or account from all others: sign by sign, with a pause at each gap. */
import data from './data/code-words.json' with { type: 'json' };
import { ending } from './ending.ts';
import { isKey } from './key.ts';
import { spellOut } from './letter-names.ts';
import { nounBefore } from './noun-before.ts';
import { digitByDigit } from './number-words.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';

const IDENTITY = nounBefore(data.identity);
const SIGN_BEFORE = /\s*(?:số(?: là)?|là)?\s*[:.]?\s*$/u;
/** What `SIGN_BEFORE` would take away. */
const ENDS_WITH_SIGN = ending(/(?:số|là|[:.])\s*$/u);
const IDENTITY_CODE = /[\dA-ZĐ]{1,20}(?:[-./][\dA-ZĐ]{1,20}){0,6}(?![\p{L}\d])/uy;
const SPACED = /\d{2,6}(?:[ -]\d{2,6}){1,5}(?![\p{L}\d]|[.,]\d)/uy;
/** So many digits are no quantity, whatever they are called. */
const ZEROED = /0\d{5,19}(?![\p{L}\d,.%/-])|\d{12,20}(?![\p{L}\d,.%/-])/uy;
/** "chuyển vào tài khoản 500.000 đồng" */
const SUM = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** "số CCCD 001090000123", "STK: 1903 4567 8901", "mã hồ sơ 000.00.12.H26-240305-0012": a pause at each gap. */
export function readIdentity(line: Line, at: number): Reading | null {
  const spaced = matchAt(SPACED, line.text, at)?.[0] ?? '';
  const joined = matchAt(IDENTITY_CODE, line.text, at)?.[0] ?? '';
  const code = spaced.length > joined.length ? spaced : joined;
  if (!/\d{3}|^0\d|\d[A-ZĐ.-]/.test(code) || SUM.test(code)) return null;
  const ahead = before(line, at);
  if (/^\d{1,3}A$/.test(code) && ahead.endsWith('công tơ ')) return null;
  const named = isIdentity(ahead) || isKey(line, at, code);
  if (!named && matchAt(ZEROED, line.text, at)?.[0] !== code) return null;
  const words = code
    .split(/[ ./-]/)
    .map(oneByOne)
    .join(', ');
  return { end: at + code.length, words, kind: 'code' };
}

function isIdentity(ahead: string): boolean {
  if (IDENTITY.test(ahead)) return true;
  return ENDS_WITH_SIGN.test(ahead) && IDENTITY.test(ahead.replace(SIGN_BEFORE, ' '));
}

function oneByOne(group: string): string {
  return [...group].map((sign) => (/\d/.test(sign) ? digitByDigit(sign) : spellOut(sign))).join(' ');
}

const SERIAL = /([A-ZĐ]{1,2}) (\d{5,8})(?![\p{L}\d])/uy;

/** The groups of a health insurance card. */
const CARD = /([A-Z]{2}) ?(\d(?: \d{2}){1,2}(?: \d{3,10}){1,3})(?![\p{L}\d]|[.,]\d)/uy;

/** "AB 123456": the number printed on a paper; "GD 4 01 0123456789". */
export function readSerial(line: Line, at: number): Reading | null {
  const match = matchAt(SERIAL, line.text, at) ?? matchAt(CARD, line.text, at);
  if (match === null) return readCapitalIdentity(line, at);
  const [whole, letters = '', digits = ''] = match;
  const groups = [spellOut(letters), ...digits.split(' ').map(digitByDigit)];
  return { end: at + whole.length, words: groups.join(', '), kind: 'code' };
}

/** "mã KH-0012", "số thẻ GD4010123456789". */
function readCapitalIdentity(line: Line, at: number): Reading | null {
  return /\d/.test(line.text.slice(at + 1, at + 8)) ? readIdentity(line, at) : null;
}
