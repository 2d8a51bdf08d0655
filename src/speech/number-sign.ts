/** Signs of arithmetic beside a number: > 5 người, ≤ 18, ± 2, 5 x 200.000đ = 1.000.000đ, 3x4, âm. */

import { atLeastAt } from './at-least.ts';
import { ending } from './ending.ts';
import { isMinus } from './number-span.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const SIGN = /(>=|<=|=>|=<|[><≥≤⩾⩽±≈~=×*+÷^]|x)\s?(?=[-+]?\d)/iy;
/** Before a number, whatever stands before the sign. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ '>': 'trên', '<': 'dưới', '≥': 'lớn hơn hoặc bằng', '≤': 'không quá' },
  ...{
    '>=': 'lớn hơn hoặc bằng',
    '<=': 'không quá',
    '⩾': 'lớn hơn hoặc bằng',
    '⩽': 'không quá',
  },
  ...{ '=<': 'không quá', '±': 'cộng trừ', '≈': 'xấp xỉ', '~': 'khoảng' },
};
/** Between two quantities. */
const BETWEEN: Readonly<Record<string, string>> = {
  ...{ '×': 'nhân', x: 'nhân', '*': 'nhân', '+': 'cộng', '=': 'bằng', '÷': 'chia', '^': 'mũ' },
};
const AFTER_QUANTITY = ending(/(?:\d\s?\p{L}{0,4}[23]?|\d[%)]|\d \p{L}{1,8}|[%)])\s?$/u);

/** "5 triệu đồng + cờ": what comes to it. */
const AND = /\+\s(?=[\p{L}\d])/uy;

function readAnd(line: Line, at: number): Reading | null {
  if (matchAt(AND, line.text, at) === null || !/[\p{L}\d%)]\s$/u.test(before(line, at))) return null;
  return { end: at + 1, words: 'và', kind: 'sign' };
}

/** "nhóm máu O+", "hạng B+": part of a mark, not of a sum. */
const MARKED = /(?<![\p{L}\d])(?:\p{Lu}|AB)$/u;
const MARK_ENDS = /[+-](?=[\s,.;:)/]|$)/uy;
const BLOOD = /(?:máu|rh)(?!\p{L})[^.;]{0,24}$/u;

function readMark(line: Line, at: number): Reading | null {
  const sign = line.text.charAt(at);
  if ((sign !== '+' && sign !== '-') || !MARKED.test(line.text.slice(Math.max(0, at - 3), at))) return null;
  if (matchAt(MARK_ENDS, line.text, at) === null) return null;
  if (sign === '-' && !BLOOD.test(before(line, at))) return null;
  return { end: at + 1, words: sign === '+' ? 'cộng' : 'trừ', kind: 'sign' };
}

/** "+5" by itself, "+5 độ"; before anything else a plus begins the item of a list. */
const ALONE = /\+\d[\d.,]*(?:\s?(?:độ|°)|[;)]|$)/y;

function readSign(line: Line, at: number): Reading | null {
  const match = matchAt(SIGN, line.text, at);
  if (match === null) return readAnd(line, at);
  const [written, found = ''] = match;
  const sign = found.toLowerCase();
  const end = at + written.length;
  const said = before(line, at);
  const prefix = PREFIXES[sign];
  if (sign === '>' && NAMED_KEY.test(said)) return { end: at + 1, words: '', kind: 'sign' };
  if (prefix !== undefined) return { end, words: prefix, kind: 'sign' };
  const between = BETWEEN[sign];
  if (sign === '+' && at === 0) return matchAt(ALONE, line.lower, 0) && { end, words: 'cộng', kind: 'sign' };
  if (between === undefined || !(AFTER_QUANTITY.test(said) || standsBetween(sign, written, said)))
    return readAnd(line, at);
  return { end, words: between, kind: 'sign' };
}

/** "<dấu cách> 0912345678" */
const NAMED_KEY = ending(/<[\p{L} ]{2,24}$/u);

/** "= 5" after anything, "buổi x 3", "(+350 đồng": what is certain though no quantity stands right before it. */
function standsBetween(sign: string, written: string, said: string): boolean {
  if (sign === '=') return said.trim() !== '';
  if (sign === '+') return !written.endsWith(' ') && /(?:\(|[\p{L}\d]\s)$/u.test(said);
  return /[x×]/.test(sign) && written.endsWith(' ') && /\d[^.;]{0,40}\s$/.test(said);
}

/** "2m x dài 6m", "(dài x rộng x cao)", "số lượng x đơn giá": sizes and factors are multiplied by their names too. */
const FACTOR =
  '(?:chiều (?:dài|rộng|cao|sâu|ngang)|dài|rộng|cao|sâu|dày|ngang|dọc|đơn giá|số (?:lượng|người|ngày|tháng)|mức|hệ số|giá)';
const BY_FACTOR = new RegExp(`[x×*] ?(?=${FACTOR}(?!\\p{L}))`, 'uy');
const AFTER_FACTOR = ending(new RegExp(`(?<!\\p{L})${FACTOR}(?: \\p{L}+){0,3} $`, 'u'));

function readBy(line: Line, at: number): Reading | null {
  const by = matchAt(BY_FACTOR, line.lower, at)?.[0];
  if (by === undefined) return null;
  const ahead = before(line, at);
  return AFTER_QUANTITY.test(ahead) || AFTER_FACTOR.test(ahead)
    ? { end: at + by.length, words: 'nhân', kind: 'sign' }
    : null;
}

const BELOW_ZERO = ending(
  /(?<!\p{L})(?:nhiệt độ|độ|là|còn|xuống|bằng|từ|đến|dưới|trên|khoảng|mức|số|chỉ số|diop|đi ốp)\s?:?\s?$|[=(]\s?$/u,
);

/** "xuống -5": a number below zero, where the words before can mean nothing else. */
function readMinus(line: Line, at: number): Reading | null {
  const digit = line.text.charCodeAt(at + 1);
  if (!(digit >= 48 && digit <= 57) || !isMinus(line, at)) return null;
  return BELOW_ZERO.test(before(line, at)) ? { end: at + 1, words: 'âm', kind: 'sign' } : null;
}

export const numberSignReader: Reader = {
  starts: ['sign', 'small', 'capital'],
  begins: /^[-><≥≤⩾⩽±≈~=×*+÷^xX]/,
  read(line, at) {
    const first = line.text.charCodeAt(at);
    if (first === 45) return readMark(line, at) ?? readMinus(line, at);
    return readMark(line, at) ?? atLeastAt(line, at) ?? readBy(line, at) ?? readSign(line, at);
  },
};
