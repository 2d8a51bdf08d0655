/** Numbers with their units: 25kg, 30-35°C, 10m x 20m, 1m65, Φ21; and units alone where they can mean nothing else. */

import { ending } from './ending.ts';
import { isMinus, measuredAt } from './number-span.ts';
import { digitByDigit, withLeadingZeros } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import type { Unit } from './unit.ts';
import { symbolAt } from './unit-symbol.ts';
import { numberAt, numberWords } from './written-number.ts';

const GAP = /\s?/y;
/** Letters that are something else unless the words before speak of it: "tổ 5A", "3T". */
const DOUBTFUL: Readonly<Record<string, RegExp>> = {
  A: /điện|dòng|áp|cầu dao|cầu chì|công tơ|ampe|am pe|sạc|ắc quy|[aá]p ?t[oô]|[aá]t ?t[oô]|automat|ổ cắm|phích|rơ le|\d\s?v\b/u,
  T: /xe|tải|trọng|cầu|cẩu|hàng|nặng|thép|sắt|vật liệu/u,
  t: /xe|tải|trọng|cầu|cẩu|hàng|nặng/u,
  V: /^(?!.*(?:điều|khoản|mục|khóa|chương)\s\d+\s?$)/u,
};

/** "lớp 5 A", "mục 5 V": parts of a name. */
const LABELLED = ending(
  /(?<!\p{L})(?:số|tổ|lớp|phòng|nhà|mục|khoản|điều|điểm|ngõ|ngách|hẻm|khu|lô|thửa|bảng|mẫu|khóa|quý|chương|phần|tầng|dãy|cổng|thôn|xóm|khối|đội|kp|tdp)\s\d{1,4}\s?$/u,
);

/** "trên 60t", "hưởng thọ 85t" */
const AGE = ending(
  /(?<!\p{L})(?:trên|dưới|từ|đến|bé|cháu|cụ|trẻ|em|con|anh|chị|tuổi|ông|bà|đủ|thọ|dương|tròn|sinh|nam|nữ|nay|mới)(?: \p{L}+){0,3}(?: ?[(,-])? ?[\d,.-]*$/u,
);
/** "Trần Thị Hoa, 5t": after the name of a person. */
const AFTER_NAME = ending(/\p{Lu}\p{Ll}* \p{Lu}\p{Ll}*(?:,| -| ?\()? ?\d{1,3}$/u);

/** 43" */
const SCREEN = ending(
  /(?<!\p{L})(?:màn hình|ti ?vi|tv|led|lcd|máy tính|laptop|ống|đường kính|lốp|vành|xe đạp|bánh|van)(?: \p{L}+){0,3} [\d,./]*$/u,
);

/** The unit after a number, with the space before it. */
export function unitAfter(line: Line, at: number): Unit | null {
  if (line.text.charAt(at) === '"')
    return SCREEN.test(before(line, at)) ? { end: at + 1, words: 'in' } : null;
  const start = at + (matchAt(GAP, line.text, at)?.[0].length ?? 0);
  const unit = symbolAt(line, start);
  if (unit === null) return null;
  const symbol = line.text.slice(start, unit.end);
  if (symbol === 't' && isAge(line, at)) return { ...unit, words: 'tuổi' };
  if (symbol === 'l' && BEATS.test(before(line, at))) return { ...unit, words: 'lần' };
  if (/^\p{Lu}$/u.test(symbol) && LABELLED.test(before(line, at))) return null;
  const proof = DOUBTFUL[symbol];
  if (proof !== undefined && !proof.test(before(line, at)) && !isHeap(line, symbol, unit.end)) return null;
  // "xe 5 T" and "1 TB" are no measures: these letters are written close to their number.
  if (start > at && /^(?:T|TB)$/.test(symbol)) return null;
  return unit;
}

/** "72 l/phút" of a heart. */
const BEATS = ending(/(?:tim|mạch|thở)(?: \p{L}+){0,3}:? [\d,.-]*$/u);
const HEAP =
  / (?:thép|sắt|rác|than|cát|đá|sỏi|xi măng|phân|gạo|lúa|thóc|ngô|muối|cá|tôm|rau|quả|vật liệu|hàng)(?!\p{L})/uy;

/** "5T thép", "2t rác": what is weighed in tons follows. */
function isHeap(line: Line, symbol: string, end: number): boolean {
  return symbol.toLowerCase() === 't' && matchAt(HEAP, line.lower, end) !== null;
}

function isAge(line: Line, at: number): boolean {
  const said = before(line, at);
  if (DOUBTFUL.t?.test(said)) return AGE_FOR_SURE.test(said);
  return AGE.test(said) || AFTER_NAME.test(line.text.slice(Math.max(0, at - NAME_REACH), at));
}

/** How far back a name may begin, characters. */
const NAME_REACH = 24;
const AGE_FOR_SURE = ending(/(?<!\p{L})(?:thọ|hưởng dương|bé|cháu|cụ|trẻ|em)(?: \p{L}+){0,2} [\d,.-]*$/u);

/** 1m65 → một mét sáu mươi lăm; 3kg2. "1m2" is a height only after a word that says so. */
const MIXED = /(\d{1,2})\s?(m|kg)(\d{1,2})(?![\d\p{L}]|[.,]\d)/uy;
const HEIGHT = ending(
  /(?<!\p{L})(?:cao|sâu|dài|dày|ngập|khổ|mét|chiều rộng|đường kính|chu vi|vòng)(?: \p{L}+){0,2}(?: (?:khoảng|từ|đến|tới|hơn|trên|dưới|gần|là|đạt|quá))*:?\s$/u,
);
const MIXED_NAMES: Readonly<Record<string, string>> = { m: 'mét', kg: 'ki lô gam' };

function mixedAt(line: Line, at: number): Unit | null {
  const match = matchAt(MIXED, line.text, at);
  if (match === null) return null;
  const [written, whole = '', symbol = '', rest = ''] = match;
  const power = symbol === 'm' && /^[23]$/.test(rest);
  if (power && (!/^[1-9]m/.test(written) || !HEIGHT.test(before(line, at)))) return null;
  const head = withLeadingZeros(whole, line.style);
  const tail = rest.startsWith('0') ? digitByDigit(rest) : withLeadingZeros(rest, line.style);
  return { end: at + written.length, words: `${head} ${MIXED_NAMES[symbol] ?? ''} ${tail}` };
}

/** "6mx8m": the sign between two sides stands close to the unit. */
const SIDE = /(\d{1,4}(?:[.,]\d{1,3})?)(mm|cm|dm|m)[x×*](?=\d)/iuy;

function sideAt(line: Line, at: number): Unit | null {
  const [written, figures = ''] = matchAt(SIDE, line.text, at) ?? [];
  const number = written === undefined ? null : numberAt(line, at);
  if (written === undefined || number?.end !== at + figures.length) return null;
  const unit = written.slice(figures.length, -1).toLowerCase();
  return { end: at + written.length, words: `${numberWords(number, line.style)} ${SIDE_UNITS[unit]} nhân` };
}

const SIDE_UNITS: Readonly<Record<string, string>> = {
  ...{ mm: 'mi li mét', cm: 'xen ti mét', dm: 'đề xi mét', m: 'mét' },
};

function readMeasure(line: Line, at: number): Reading | null {
  const measured = mixedAt(line, at) ?? sideAt(line, at) ?? measuredAt(line, at, unitAfter);
  return measured === null ? null : { ...measured, kind: 'measure' };
}

/** Below zero: "-5°C" even where the line begins, "-3 m" only after a word. */
function readBelowZero(line: Line, at: number): Reading | null {
  const sign = line.text.charAt(at);
  if (sign !== '-' && sign !== '+') return null;
  const digit = line.text.charAt(at + 1);
  if (digit < '0' || digit > '9') return null;
  const measured = measuredAt(line, at + 1, unitAfter);
  if (measured === null) return null;
  const degrees = measured.words.includes('độ');
  if (/[\p{L}\p{N}]\s?$/u.test(before(line, at)) && !/\s$/.test(before(line, at))) return null;
  if (sign === '+') return degrees ? { ...measured, words: `cộng ${measured.words}`, kind: 'measure' } : null;
  if (!degrees && !isMinus(line, at)) return null;
  return { ...measured, words: `âm ${measured.words}`, kind: 'measure' };
}

/** A unit's letters are ASCII, so that a word with another letter in it is none. */
const UNIT_BEHIND = /^\d+(?:[.,"]|\s?[μΩ°đ0÷~→±-]|\s?[A-Za-z](?![À-ÖØ-öø-ˁḀ-ỹ])| \d)/;

export const measureReader: Reader = {
  starts: ['digit', 'sign'],
  numbers: UNIT_BEHIND,
  read: (line, at) => {
    const first = line.text.charAt(at);
    return first >= '0' && first <= '9' ? readMeasure(line, at) : readBelowZero(line, at);
  },
};

/** Units that are no word and no abbreviation of anything else. */
const CERTAIN =
  /^(?:k?m[23]?|[KkCc]m[23]?|[Mm]m[23]?|kg|Kg|KG|mg|μg|ml|mL|ha|kWh|KWh|kwh|kW|kV|kVA|dB|mmHg|[MG]Hz|[MGk]bps|°C?)$/u;
const AFTER_DIGIT = ending(/[\d½]\s?$/);
/** "3 nghìn ha" */
const AFTER_SCALE = ending(/\d (?:nghìn|ngàn|vạn|triệu|tỷ) $/);
/** "đơn vị l/phút": a rate follows. */
const RATED = /[lgtVW]\/(?:kg|m[23]|giây|phút|giờ|ngày|người|ha|s|h|p)(?![\p{L}\d])/uy;
const AFTER_SLASH = ending(/\/\s?$/);
const LONGEST_SYMBOL = 6;

/** "tính theo m2", "km/h", and what is left after a fraction: "140/90 mmHg". */
export const unitAloneReader: Reader = {
  starts: ['small', 'capital', 'sign'],
  read(line, at) {
    if (!startsSymbol(line.text, at)) return null;
    const unit = symbolAt(line, at);
    if (unit === null) return null;
    const symbol = line.text.slice(at, unit.end);
    const said = before(line, at);
    const placed =
      AFTER_DIGIT.test(said) ||
      AFTER_SCALE.test(said) ||
      matchAt(RATED, line.text, at) !== null ||
      (AFTER_SLASH.test(said) && symbol.length <= LONGEST_SYMBOL);
    if (DOUBTFUL[symbol] !== undefined && !AFTER_SLASH.test(said)) return null;
    if (/^\p{Lu}$/u.test(symbol) && LABELLED.test(said)) return null;
    if (!placed && (!CERTAIN.test(symbol) || isVariable(line, at, symbol))) return null;
    return { ...unit, kind: 'measure' };
  },
};

/** Cheap refusal of the words that make up most of a text: symbols are ASCII, and short. */
function startsSymbol(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first < 65) return false;
  if (first > 127) return first === 0xb0 || first === 0x3bc || first === 0x3a9;
  for (let place = at + 1; place <= at + LONGEST_SYMBOL; place += 1) {
    const code = text.charCodeAt(place);
    if (!(code > 127 || (code | 32) > 96)) return true;
    if (code > 127) return false;
  }
  return false;
}

/** A lone "m" is a letter, and "ha" laughs. */
function isVariable(line: Line, at: number, symbol: string): boolean {
  return /^(?:m|ha)$/i.test(symbol) && line.text.charAt(at - 1) !== '(';
}

/** Φ21, Ø 60: the width of pipes and of steel. */
const DIAMETER = /[ΦφФфØø⌀]\s?(?=\d)/y;

export const diameterReader: Reader = {
  starts: ['capital', 'small', 'sign'],
  begins: /^[\u00d8-\uffff]/,
  read(line, at) {
    const match = matchAt(DIAMETER, line.text, at);
    return match === null ? null : { end: at + match[0].length, words: 'phi', kind: 'measure' };
  },
};
