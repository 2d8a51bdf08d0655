/**
 * One number as Vietnamese texts write it: a point or a space parts thousands and a comma the fraction (98,5 · 1.500 ·
 * 12 345), unless only the English way makes sense (3.14 · 1,250,000). Whatever the digits, something sensible is said.
 */

import type { SpeechStyle } from '../model/speech-style.ts';
import { ending } from './ending.ts';
import { isDigit } from './number-shape.ts';
import { cardinal, digitByDigit } from './number-words.ts';
import { before, type Line, matchAt } from './reading.ts';

export interface WrittenNumber {
  /** Exclusive. */
  readonly end: number;
  readonly value: number;
  /** A code is what may be no quantity: a version, an account. */
  readonly kind: 'whole' | 'fraction' | 'code';
  /** Digits before the comma and after it; the parts of a chain. */
  readonly digits: readonly string[];
}

/** How a written number is said: asked only where somebody takes it. */
export function numberWords({ kind, digits }: WrittenNumber, style: SpeechStyle): string {
  if (kind === 'code') return digits.map((part) => plainDigits(part, style)).join(' chấm ');
  const [whole = '', rest] = digits;
  const words = cardinal(whole, style);
  return rest === undefined ? words : `${words} phẩy ${afterComma(rest, style)}`;
}

/** Nothing that would make the digits part of a longer chain may follow. */
const CLOSED = String.raw`(?![\d]|[.,]\d)`;
const POINTS = new RegExp(String.raw`([1-9]\d{0,2}(?:\.\d{3}){1,6})(?:,(\d{1,9}))?${CLOSED}`, 'y');
const COMMAS = new RegExp(
  String.raw`([1-9]\d{0,2}(?:,\d{3}){2,6}|[1-9]\d{0,2},\d{3}(?=\.\d{1,2}(?!\d)))(?:\.(\d{1,9}))?${CLOSED}`,
  'y',
);
const ONE_COMMA = new RegExp(String.raw`([1-9]\d{0,2},\d{3})${CLOSED}`, 'y');
const SPACES = /([1-9]\d{0,2}(?: \d{3}){1,6})(?:,(\d{1,9}))?(?!\d|[.,]\d| \d{3}(?!\d))/y;
const DECIMAL = /(\d{1,15})[.,](\d{1,15})(?!\d|[.,]\d)/y;
const CHAIN = /\d{1,9}(?:\.\d{1,9}){1,19}(?!\d)/y;

/** The number that begins at `at`, where a digit stands. */
export function numberAt(line: Line, at: number): WrittenNumber | null {
  const plain = digits(line, at);
  if (plain === null || !goesOn(line.text, plain.end)) return plain;
  return (
    thousands(matchAt(POINTS, line.text, at)) ??
    thousands(matchAt(COMMAS, line.text, at)) ??
    oneComma(line, at) ??
    spaced(line, at) ??
    decimal(line, at) ??
    chain(line, at) ??
    plain
  );
}

/** Whether more digits follow a point, a comma or a space. */
function goesOn(text: string, end: number): boolean {
  const sign = text.charCodeAt(end);
  if (sign !== 0x2e && sign !== 0x2c && sign !== 0x20) return false;
  return isDigit(text.charCodeAt(end + 1));
}

function thousands(match: RegExpExecArray | null): WrittenNumber | null {
  if (match === null) return null;
  const whole = (match[1] ?? '').replace(/\D/g, '');
  return quantityOf(match.index + match[0].length, whole, match[2]);
}

/** "1.500,00" is an account book's way; nobody says its zeros. */
function quantityOf(end: number, whole: string, rest: string | undefined): WrittenNumber {
  if (rest === undefined || (rest === '00' && whole.length > 3)) {
    return { end, value: Number(whole), kind: 'whole', digits: [whole] };
  }
  return { end, value: Number(`${whole}.${rest}`), kind: 'fraction', digits: [whole, rest] };
}

/** 98,5 → năm; 2,05 → không năm; 3,14 → mười bốn; longer ones digit by digit. */
function afterComma(rest: string, style: SpeechStyle): string {
  return rest.length === 2 && rest !== '00' && !rest.startsWith('0')
    ? cardinal(rest, style)
    : digitByDigit(rest);
}

/** What is counted in whole ones: "1,250 hộ" cannot be a fraction; "1,245 tỷ" is one. */
const COUNTED =
  /\s?(?:đồng|đ|vnđ|vnd|₫|người|hộ|khẩu|nhân khẩu|cử tri|học sinh|trẻ|em|cháu|con|cây|suất|phiếu|lượt|ca|liều|bản|cuốn|đảng viên|đoàn viên|hội viên|lao động|công dân|trường hợp|hồ sơ|doanh nghiệp|cơ sở|căn|xe|thửa)(?![\p{L}\d])/uy;

/** "1,250": thousands in English, a fraction in Vietnamese. */
function oneComma(line: Line, at: number): WrittenNumber | null {
  const match = matchAt(ONE_COMMA, line.text, at);
  if (match === null) return null;
  const end = at + match[0].length;
  const priced = /(?:[$€£¥]|usd|eur|vn[dđ]) ?$/.test(before(line, at));
  const whole = priced || match[0].endsWith('000') || matchAt(COUNTED, line.lower, end) !== null;
  return whole ? thousands(match) : null;
}

/** A number of its own stands there: "tổ 5 120 hộ" are two. */
const NUMBERED = ending(
  /(?<!\p{L})(?:(?<!(?:dân|tổng|quân|nhân) )số|tổ|tdp|kp|kdc|thôn|xóm|ấp|khóm|khu|phố|khối|đội|nhóm|lớp|khóa|quận|phường|điều|khoản|điểm|mục|nhà|phòng|tầng|ngõ|ngách|hẻm|lô|thửa|cấp|loại|bậc|hạng|mức|đợt|kỳ|lần|mũi|tháng|quý|năm|ngày|trang|câu|bảng|vùng|tuyến|đường)[ .]$|\d[ .]$/u,
);
/** One group after a space is believed only where nothing else makes sense. */
const ROUND_OR_MONEY = /\s?(?:đồng|đ|vnđ|vnd|₫|usd|m2|m3|ha|kg|tấn|km)(?![\p{L}\d])/uy;

function spaced(line: Line, at: number): WrittenNumber | null {
  const match = matchAt(SPACES, line.text, at);
  if (match === null || NUMBERED.test(before(line, at))) return null;
  const [written = '', groups = ''] = match;
  // Nobody writes a count of its own with a zero in front: "10 055".
  const certain = groups.length > 7 || groups.endsWith('00') || groups.endsWith('50') || / 0/.test(groups);
  const end = at + written.length;
  const counted = matchAt(ROUND_OR_MONEY, line.lower, end) ?? matchAt(COUNTED, line.lower, end);
  return certain || counted !== null ? thousands(match) : null;
}

/** Things that are numbered side by side: "các tổ 1,2" are two of them. */
const SIDE_BY_SIDE = ending(
  /(?<!\p{L}|hệ |chỉ |tỷ |tỉ )(?:tổ|thôn|xóm|ấp|khóm|khu phố|khối|đội|nhóm|lớp|khóa|quận|điều|khoản|mục|nhà|phòng|tầng|ngõ|ngách|hẻm|lô|thửa|đợt|kỳ|mũi|tháng|quý|ngày|trang|câu|số|thứ|vùng|bàn|khu vực|tdp|kp)\s$/u,
);
const VERSION = ending(
  /(?<!\p{L})(?:mục|tiểu mục|bảng|hình|(?<!(?:khẩu|thành|hợp|cổ|học) )phần|biểu|phụ lục|phiên bản|version|bài|chương)\s$/u,
);

function decimal(line: Line, at: number): WrittenNumber | null {
  const match = matchAt(DECIMAL, line.text, at);
  if (match === null) return null;
  const [written, whole = '', rest = ''] = match;
  const said = before(line, at);
  // The second of "1,2,3" is no fraction.
  if (/\d[.,]$/.test(said)) return null;
  const comma = written.includes(',');
  const years = /^(?:19|20)\d\d$/;
  if (comma && (SIDE_BY_SIDE.test(said) || (years.test(whole) && years.test(rest)))) return null;
  if (!comma && VERSION.test(said)) return null;
  if (/^0\d/.test(whole)) return null;
  return quantityOf(at + written.length, whole, rest);
}

/** "1.2.3": versions, numbers of sections, addresses of computers. */
function chain(line: Line, at: number): WrittenNumber | null {
  const match = matchAt(CHAIN, line.text, at);
  if (match === null) return null;
  const digits = match[0].split('.');
  return { end: at + match[0].length, value: Number.NaN, kind: 'code', digits };
}

/** Longer ones, unless they are round, are account numbers and the like. */
const LONGEST_QUANTITY = 9;

function digits(line: Line, at: number): WrittenNumber | null {
  let end = at;
  while (isDigit(line.text.charCodeAt(end))) end += 1;
  if (end === at) return null;
  const written = line.text.slice(at, end);
  return isCode(written) && !isSubordinate(line, at, end)
    ? { end, value: Number.NaN, kind: 'code', digits: [written] }
    : { end, value: Number(written), kind: 'whole', digits: [written] };
}

const LARGER_BEFORE = ending(/\d (?:tỷ|tỉ|triệu) $/u);
const SMALLER_AFTER = / (?:triệu|nghìn|ngàn)(?!\p{L})/uy;

/** "1 tỷ 050 triệu": zeros that fill the three places of what a larger one leaves. */
function isSubordinate(line: Line, at: number, end: number): boolean {
  return (
    end - at === 3 && matchAt(SMALLER_AFTER, line.lower, end) !== null && LARGER_BEFORE.test(before(line, at))
  );
}

function isCode(written: string): boolean {
  if (written.length > 2 && written.startsWith('0')) return true;
  return written.length > LONGEST_QUANTITY && !written.endsWith('000');
}

function plainDigits(written: string, style: SpeechStyle): string {
  return isCode(written) ? digitByDigit(written) : cardinal(written, style);
}
