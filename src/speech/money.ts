/** Sums of money: 500.000đ · 200-300k · 1,5 triệu đồng/tháng · 1tr2 · $50 · 20.000 USD. */

import currencies from './data/currencies.json' with { type: 'json' };
import { ending } from './ending.ts';
import { measuredAt, signAfter, withRate } from './number-span.ts';
import { cardinal } from './number-words.ts';
import { rateAt } from './rate.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import type { Unit } from './unit.ts';
import { numberAt, numberWords } from './written-number.ts';

const NAMES = new Map(Object.entries(currencies));

/** "đ/c" is đồng chí. */
const UNIT =
  /\s?(nghìn|ngàn|triệu|tỷ|tỉ|tr\.?|k)?\s?(đồng|vnđ|vnd|usdt|us\$|usd|đ|eur|euro|gbp|jpy|cny|rmb|ndt|krw|thb|sgd|aud|cad|hkd|twd|chf|lak|khr|myr|[$€£¥₫])(?![\p{L}\d]|\/c(?!\p{L}))/uy;
/** Typed without marks: only a round sum says that it is one. */
const BARE_D = /(?<=[05]00)d(?![\p{L}\d])/uy;
const SHORT = /(k|tr|củ)(?![\p{L}\d])|\s(tr)(?![\p{L}\d.])/uy;
const SCALES: Readonly<Record<string, string>> = {
  ...{
    nghìn: 'nghìn',
    ngàn: 'nghìn',
    k: 'nghìn',
    triệu: 'triệu',
    tr: 'triệu',
    'tr.': 'triệu',
    tỷ: 'tỷ',
    tỉ: 'tỷ',
  },
};
/** "số 9 Đ. Âu Cơ", "200 Đ. Cầu Giấy": so small a bare number before Đ and a name is a house of that street. */
const STREET_SIGN = /\s(?:[Đđ]\. ?|Đ )(?:(?:\p{Lu}\p{Ll}+ ){0,3}\p{Lu}\p{Ll}+|\d{1,2}[/-]\d|số \d)/uy;
const STREET_OF_TWO = /\s[Đđ]\. ?(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}|\d{1,2}[/-]\d|số \d)/uy;
const HOUSE_NUMBER = /(?<![\d.,]|\d )\d{1,4}[a-h]?(?:\/\d{1,4}){0,3}$/;
const NUMBERED_HOUSE =
  /(?<!\p{L})(?:số|nhà|sn|ngõ|ngách|hẻm|kiệt|tổ|lô|địa chỉ)[:.]? ?\d{1,4}[a-h]?(?:\/\d{1,4}){0,3}$/u;

function isStreet(line: Line, at: number): boolean {
  const back = before(line, at);
  if (matchAt(STREET_SIGN, line.text, at) === null || !HOUSE_NUMBER.test(back)) return false;
  return NUMBERED_HOUSE.test(back) || matchAt(STREET_OF_TWO, line.text, at) !== null;
}

const VIETNAMESE = /\s(?:việt nam|vn)(?!\p{L})/uy;

/** Nobody counts parts of a đồng: "39,5đ" are a school's marks. */
const MARK = ending(/(?<![\d.,])\d{1,2},\d{1,2}$/);

/** Letters and signs that a scale or a currency begins with. */
const FIRSTS = new Set([...'ntktcđvuegjrsahlmd$€£¥₫']);

function moneyAfter(line: Line, at: number): Unit | null {
  if (!FIRSTS.has(signAfter(line.lower, at))) return null;
  const unit = matchAt(UNIT, line.lower, at);
  if (unit !== null) {
    const [written, scale, symbol = ''] = unit;
    if (symbol === 'đ' && scale === undefined && isStreet(line, at)) return null;
    const end = at + written.length;
    const mark = symbol === 'đ' && scale === undefined && MARK.test(before(line, at));
    const name = mark ? 'điểm' : (NAMES.get(symbol) ?? symbol);
    const words = scale === undefined ? name : `${scaleWords(line, scale)} ${name}`;
    const named = symbol.startsWith('vn') ? matchAt(VIETNAMESE, line.lower, end) : null;
    return { end: end + (named?.[0].length ?? 0), words };
  }
  if (matchAt(BARE_D, line.lower, at) !== null) return { end: at + 1, words: 'đồng' };
  return shortAfter(line, at);
}

/** "10k lượt xem" are no đồng. */
const THINGS = /\s(?:lượt|người|view|like|hộ|con|cây|bước|theo|follow|thành|tài)/uy;

/** "giá 200K" */
const PRICED = ending(
  /(?<!\p{L})(?:giá|phí|tiền|thu|đóng|nộp|vé|nạp|thưởng|phạt|mức|tặng|ủng hộ|quỹ|cọc|ship|bán|mua)(?: \p{L}+){0,3}:? [1-9]\d{0,2}[05]$/u,
);
/** "thế hệ 2k", "vàng 24k" */
const NO_SUM = ending(
  /(?<!\p{L})(?:(?:thế hệ|sinh năm|lứa|đời|gen|các bạn|thanh niên) (?:\p{L}+ )?2|vàng (?:\p{L}+ )?(?:9|10|14|18|22|24))$/u,
);

/** "500k", "7,5tr". */
function shortAfter(line: Line, at: number): Unit | null {
  const short = matchAt(SHORT, line.lower, at);
  if (short === null) return null;
  const end = at + short[0].length;
  const thousands = short[1] === 'k';
  // A capital K is a name for something else: "4K", "QK3".
  if (thousands && line.text.charAt(at) === 'K' && !PRICED.test(before(line, at))) return null;
  if (thousands && NO_SUM.test(before(line, at))) return null;
  const scale = scaleWords(line, thousands ? 'k' : 'tr');
  return { end, words: matchAt(THINGS, line.lower, end) === null ? `${scale} đồng` : scale };
}

function scaleWords(line: Line, scale: string): string {
  const words = SCALES[scale] ?? scale;
  return words === 'nghìn' ? line.style.thousand : words;
}

/** 1tr2 → một triệu hai; 1tr500 → một triệu năm trăm nghìn đồng; 2 tỷ 3 is read word by word. */
const MIXED = /(\d{1,3})\s?(tr|triệu|tỷ|tỉ)(\d{1,3})(k?)(?![\d\p{L}]|[.,]\d)/uy;

function mixedAt(line: Line, at: number): Unit | null {
  const match = matchAt(MIXED, line.lower, at);
  if (match === null) return null;
  const [written, head = '', scale = '', rest = '', k = ''] = match;
  const full = rest.length === 3 || k !== '';
  const smaller = /^t[ỷỉ]$/u.test(scale) ? 'triệu' : line.style.thousand;
  const words = `${cardinal(head, line.style)} ${scaleWords(line, scale)} ${cardinal(rest, line.style)}`;
  return withRate(line, { end: at + written.length, words: full ? `${words} ${smaller} đồng` : words });
}

const PREFIX =
  /(?:(us)?([$€£¥])|(usd|eur|vnđ|vnd)(?= ?\d[\d.,]*(?![\d.,\p{L}]| ?(?:đồng|đ|vnđ|usd)))) ?(?=\d)/uy;
const SCALE_AFTER = /\s?(nghìn|ngàn|triệu|tỷ|tỉ|k)(?![\p{L}\d])/uy;

/** The sign first: $50, US$ 1,5 triệu. */
function readPrefixed(line: Line, at: number): Reading | null {
  const prefix = matchAt(PREFIX, line.lower, at);
  if (prefix === null || /[\p{L}\d]$/u.test(before(line, at))) return null;
  const number = numberAt(line, at + prefix[0].length);
  if (number === null) return null;
  const scale = matchAt(SCALE_AFTER, line.lower, number.end);
  const end = number.end + (scale?.[0].length ?? 0);
  const scaled = scale === null ? '' : `${scaleWords(line, scale[1] ?? '')} `;
  const name = NAMES.get(`${prefix[1] ?? ''}${prefix[2] ?? prefix[3] ?? ''}`) ?? '';
  const words = `${numberWords(number, line.style)} ${scaled}${name}`;
  return { ...withRate(line, { end, words }), kind: 'money' };
}

/** A currency without a sum: "(đ/kg)", "USD tăng giá", "ĐVT: VNĐ". */
const ALONE = /(trđ|vnđ|vnd|usd|eur|₫|[$€£¥]|đ(?=\s?\/\s?\p{L}))(?![\p{L}\d]|\/c(?!\p{L}))/uy;

function readAlone(line: Line, at: number): Reading | null {
  const symbol = matchAt(ALONE, line.lower, at)?.[0];
  if (symbol === undefined) return null;
  // "Đ/c", "đ/k": letters for words; a rate follows the money.
  if (symbol === 'đ' && (line.text.charAt(at) === 'Đ' || !isPriceFor(line, at + 1))) return null;
  return { end: at + symbol.length, words: NAMES.get(symbol) ?? '', kind: 'money' };
}

const FOR_SHORT = /\/\p{Lu}{2,}/uy;

/** "(đ/kg", "ĐVT: đ/HS". */
function isPriceFor(line: Line, at: number): boolean {
  return rateAt(line, at) !== null || matchAt(FOR_SHORT, line.text, at) !== null;
}

export const moneyReader: Reader = {
  starts: ['digit', 'capital', 'small', 'sign'],
  numbers:
    /^\d+(?:[.,]|\s?(?:[-÷~→±$€£¥₫kđd]|ng|tr|t[ỷỉ]|vn|us|eu|gb|jp|cn|rm|nd|th|sg|au|ca|hk|tw|ch|la|my|củ)| \d)/i,
  read(line, at) {
    const first = line.text.charCodeAt(at);
    if (first >= 48 && first <= 57) {
      const sum = mixedAt(line, at) ?? measuredAt(line, at, moneyAfter);
      return sum === null ? null : { ...sum, kind: 'money' };
    }
    // So many words begin with a t that only the whole of it is let through.
    if (!STARTS.has(first | 32) && !STARTS.has(first) && !line.lower.startsWith('trđ', at)) return null;
    return readPrefixed(line, at) ?? readAlone(line, at);
  },
};

/** The first letters and signs of currencies, so that most words are refused at once. */
const STARTS = new Set([...'vueđ$€£¥₫Đ'].map((letter) => letter.charCodeAt(0)));
