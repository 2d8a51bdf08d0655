/** "for each": /tháng, /người, /kg, /m2 after a quantity is "một tháng", "một người"…; anh/chị and phường/xã are not. */

import data from './data/rates.json' with { type: 'json' };
import { ending } from './ending.ts';
import { cardinal } from './number-words.ts';
import { before, type Line, matchAt, type Reader } from './reading.ts';
import type { Unit } from './unit.ts';
import { symbolAt } from './unit-symbol.ts';

const SYMBOLS = new Map(Object.entries(data.symbols));
const PAIRS = data.pairs.map((pair) => new Set(pair.split(' ')));
const NOUN = new RegExp(
  `(?:${[...data.nouns].sort((one, other) => other.length - one.length).join('|')})(?![\\p{L}\\d])`,
  'uy',
);
const SLASH = /\s?\/\s?/y;
const LETTERS = /\p{L}{1,3}(?![\p{L}\d])/uy;
/** "/01 hộ" is "một hộ"; "/10 m2", "/24h" are for each so many. */
const ONE = /0?1\s(?=\p{L})/uy;
const MANY =
  /(?=\d{1,3}\s?(?:phút|ngày|tuần|tháng|năm|người|lần|m2|m3|km|kg|ha|lít|l|ml|g|con|hộ)(?![\p{L}\d]))/uy;
/** "20 ca/100.000 dân" */
const HEADS = /(?=\d{1,3}(?:\.000)+ (?:dân|người|trẻ|phụ nữ|lao động)(?!\p{L}))/uy;
const SQUARED = /s[2²](?![\p{L}\d])/uy;
const HOURS = /(\d{1,2})\s?(?:h|giờ)(?![\p{L}\d])/uy;

/** What stands after a quantity and its unit, from the slash on. A noun is left to be read as a word. */
export function rateAt(line: Line, at: number): Unit | null {
  const slash = matchAt(SLASH, line.text, at)?.[0];
  if (slash === undefined) return null;
  const place = at + slash.length;
  const one = matchAt(ONE, line.text, place);
  if (one !== null) return { end: place + one[0].trimEnd().length, words: 'một' };
  const hours = matchAt(HOURS, line.lower, place);
  if (hours !== null) {
    return { end: place + hours[0].length, words: `trong ${cardinal(hours[1] ?? '', line.style)} giờ` };
  }
  if (matchAt(MANY, line.text, place) !== null) return { end: place, words: 'mỗi' };
  if (matchAt(HEADS, line.lower, place) !== null) return { end: place, words: 'trên' };
  if (matchAt(SQUARED, line.text, place) !== null) return { end: place + 2, words: 'một giây bình phương' };
  const letters = matchAt(LETTERS, line.text, place)?.[0] ?? '';
  const words = SYMBOLS.get(letters);
  if (words !== undefined) return { end: place + letters.length, words: `một ${words}` };
  const symbol = symbolAt(line, place);
  if (symbol !== null) return { end: symbol.end, words: `một ${symbol.words}` };
  return matchAt(NOUN, line.lower, place) === null ? null : { end: place, words: 'một' };
}

/** A quantity and what is counted: "2 bình", "10 phút", "500.000 đồng/học sinh"; or the money alone: "(đồng/kg". */
const QUANTITY = ending(/\d\s?[\p{L}%‰]{1,12}[23]?(?:[ /]\p{L}{1,12}){0,4}\s?$/u);
const UNIT_ALONE = ending(
  /(?:^|[^\p{L}])(?:đ|vnđ|vnd|usd|đồng|nghìn|triệu|tỷ|giá|phí|mức|tiền|lượt|lần|phần trăm|kg|mg|μg|g|l|km|m|m2|m3|kwh|tấn|tạ|lít|ml|%|‰)(?:\/\p{L}{1,12}(?: \p{L}{1,12})?)?\s?$/u,
);
const LAST_WORD = /(\p{L}+)(?: \p{L}+)?\s?$/u;

/** Money is always for each of what follows, whatever it is called: "217.000đ/HS/tháng", "(đ/SV". */
const PRICE = ending(
  /(?:\d\s?(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|tr|k)\s?)?(?:đồng|đ|vnđ|vnd|usd|[$€₫])|\d\s?(?:nghìn|ngàn|triệu|tỷ|tỉ|tr|k)|(?<!\p{L})(?:đ|vnđ|vnd|usd))(?:\s?\/\s?\p{L}{1,12}(?: \p{L}{1,12})?){0,2}\s?$/u,
);
const EACH = /\s?\/\s?(?=\p{L})/uy;
/** What is measured out to people who are written in short: "15 kg/HS", "2 suất/SV". */
const PORTION = ending(
  /\d\s?(?:kg|g|lít|ml|m2|m3|kwh|suất|phần|lần|mũi|liều|bữa|buổi|tiết|ngày|giờ|bộ|quyển|gói)(?:\s\p{L}{1,12})?\s?$/u,
);
const PEOPLE =
  /\s?\/\s?(?=(?:HS|SV|HV|CB|GV|NV|NCT|BN|NKT|TE|ĐV|CBCC|NLĐ|LĐ|CN|VĐV|HSSV|ĐVTN|NCC)(?!\p{L}))/uy;

function eachAt(line: Line, at: number, said: string): Unit | null {
  const each = PRICE.test(said) ? EACH : PORTION.test(said) ? PEOPLE : null;
  const slash = each && matchAt(each, line.text, at)?.[0];
  return slash == null ? null : { end: at + slash.length, words: 'một' };
}

/** At the slash itself, after words that no other reader took with their number. */
export const rateReader: Reader = {
  starts: ['sign'],
  begins: /^\//,
  read(line, at) {
    const said = before(line, at);
    if (isOutOf(line, at, said)) return { end: at + 1, words: 'trên', kind: 'fraction' };
    const price = PRICE.test(said);
    if (!price && !QUANTITY.test(said) && !UNIT_ALONE.test(said)) return null;
    const following = line.lower.slice(at + 1, at + 32);
    if (!price && (isPair(said, following) || isCategory(said, following))) return null;
    const rate = rateAt(line, at) ?? eachAt(line, at, said);
    return rate === null ? null : { ...rate, kind: 'measure' };
  },
};

const COUNT = /(?<![\d.,])\d[\d.]* (\p{L}{2,12}) ?$/u;
const COUNT_AFTER = /\/ ?\d[\d.]* (\p{L}{2,12})(?!\p{L})/uy;

/** "100 hộ/120 hộ": so many out of so many of the same. */
function isOutOf(line: Line, at: number, said: string): boolean {
  const whole = matchAt(COUNT_AFTER, line.lower, at)?.[1];
  return whole !== undefined && COUNT.exec(said)?.[1] === whole;
}

/** The quantity that ends here, from its noun on. */
const COUNTED = /\d\s?(\p{L}{1,12}(?:[ /]\p{L}{1,12}){0,4})\s?$/u;
const TIMES =
  /^\s?(?:giây|phút|giờ|buổi|ca|ngày|đêm|tuần|tháng|quý|năm|kỳ|mùa|vụ|đợt|khóa|học kỳ|lần|phiên|lượt|nhiệm kỳ|chu kỳ)(?!\p{L})/u;
const LONG_TIME = /^(?:tháng|năm|tuần)(?: \p{L}+)*$/u;
const PERSONS =
  /^(?:con|hộ|người|trẻ|cháu|cụ|em|khẩu|học sinh|sinh viên|nhân khẩu|gia đình|lao động)(?!\p{L})/u;
const ANOTHER_KIND =
  /^\s?(?:(?:người|trẻ|cháu|cụ|em|học sinh|sinh viên|phụ nữ|đối tượng)(?!\p{L})|(?:hộ|gia đình) (?:nghèo|cận|chính|có|đơn|khó|thoát|mới))/u;

/** Ages and kinds of people stand side by side: "6 tuổi/học sinh lớp 1", "20 hộ nghèo/hộ cận nghèo". */
function isCategory(said: string, following: string): boolean {
  const counted = COUNTED.exec(said)?.[1] ?? '';
  if (/(?:^|\s)tuổi(?:\s|$)/u.test(counted)) return true;
  if (LONG_TIME.test(counted) && !TIMES.test(following)) return true;
  if (PERSONS.test(counted) && ANOTHER_KIND.test(following)) return true;
  const noun = /^\s?(\p{L}+)/u.exec(following)?.[1] ?? '';
  return counted.split(' ')[0] === noun;
}

/** Two names for things of one kind are both meant. */
function isPair(said: string, following: string): boolean {
  const last = LAST_WORD.exec(said)?.[1] ?? '';
  const next = /^\s?(\p{L}+)/u.exec(following)?.[1] ?? '';
  const closest = /(\p{L}+)\s?$/u.exec(said)?.[1] ?? '';
  return PAIRS.some((pair) => pair.has(next) && (pair.has(last) || pair.has(closest)));
}
