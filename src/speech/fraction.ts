/**
 * Two numbers with a stroke or a colon: parts of a whole (2/3 số hộ), so many out of so many (450/500 hộ), ratios (3:1),
 * results of a match (2-1).
 */
import { ending } from './ending.ts';
import { cardinal, ordinal } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { numberAt, numberWords, type WrittenNumber } from './written-number.ts';

const STROKE = /\s?\/\s?(?=\d)/y;
const COLON = /\s?:\s?(?=\d)/y;
const DASH = /\s?[-:]\s?(?=\d)/y;

/** Grades and places are never parts: "thương binh 2/4", "lớp 3/5", "thứ 2/4 đội". */
const NEVER_PARTS = ending(
  /(?<!\p{L})(?:thứ|hạng|thương binh|thương tật|loại|bậc|mức|nhịp|lớp|tổ|số|nhà|ngõ|ngách|hẻm|kiệt|lô|thửa|phòng|khu phố|huyết áp|thị lực|mắt)\s?:?\s$/u,
);
/** "xếp thứ 1/126 xã": the first of so many. */
const RANK = ending(/(?<!\p{L})thứ\s$/u);
/** What is parted: "1/5 số hộ". */
const WHOLES =
  /\s(?:số|tổng|diện tích|dân số|lượng|chiều|quãng|thời gian|đoạn|khối lượng|giá trị|kinh phí|mức|liều|quân số|thu nhập|lít|kg|ha|mẫu (?:ruộng|đất|lúa|ngô|vườn)|sào|thế kỷ)(?!\p{L})/uy;
/** So many of them were found so: "phát hiện 2/12 mẫu không đạt". */
const CASES =
  /\s(?:mẫu(?! (?:ruộng|đất|lúa|ngô|vườn|bắc)|[ ,.;]*$)|cơ sở|trường hợp|ca|chi bộ|chi hội|tiêu chí|chỉ tiêu|thôn|xã|phường|tổ|trường|lớp|bếp|quán|cửa hàng|sản phẩm|công trình|đơn vị|nhiệm vụ|hồ sơ|trận)(?!\p{L})/uy;
/** "bầu 02/03 người", "01/02 con bị ốm": counts that are written with their zeros, of things that can be counted. */
const PADDED = /0\d\/(?:0\d|\d{2})(?= \p{Ll})/uy;
const PARTED =
  /\s(?:ngày|tháng|năm|giờ|buổi|viên|gói|cốc|thìa|muỗng|suất|lần|bát|ống|quả|lạng|cân|tạ|tấn|mét|km|m2|m|và|hoặc|đến|tán thành|nhất trí|đồng ý)(?!\p{L})/uy;
const CHOSEN = /(?<!\p{L})(?:bầu|bầu chọn|bầu được|trúng cử|đắc cử)\s$/u;
/** A scale: "bản đồ tỷ lệ 1/500". "Tỷ lệ 2/3" are parts. */
const SCALE = ending(/(?<!\p{L})(?:bản đồ|tỷ lệ|tỉ lệ|tl)\s?:?\s$/u);
/** Up to here a denominator is heard as parts, whatever is counted. */
const SURE_PARTS = 4;
const LONGEST_CHAIN = 6;

function readStroke(line: Line, at: number, first: WrittenNumber): Reading | null {
  const numbers = [first];
  for (let end = first.end; numbers.length < LONGEST_CHAIN; ) {
    const stroke = matchAt(STROKE, line.text, end);
    const next = stroke === null ? null : numberAt(line, end + stroke[0].length);
    if (next === null) break;
    numbers.push(next);
    end = next.end;
  }
  const [, second] = numbers;
  const last = numbers.at(-1);
  if (second === undefined || last === undefined) return null;
  const parts = numbers.length === 2 && isPart(line, at, first, second);
  const [above = '', ...others] = numbers.map((number) => numberWords(number, line.style));
  const words = parts
    ? `${above} phần ${partName(second, line)}`
    : [RANK.test(before(line, at)) ? ordinal(first.value, line.style) : above, ...others].join(' trên ');
  return { end: last.end, words, kind: 'fraction' };
}

const RANGE = /\s?-\s?(?=\d\/\d)/y;

/** "1/3 - 1/2 số hộ" */
function readPartRange(line: Line, at: number, first: WrittenNumber): Reading | null {
  if (line.text.charAt(first.end) !== '/') return null;
  const lower = readStroke(line, at, first);
  const dash = lower === null ? null : matchAt(RANGE, line.text, lower.end);
  if (lower === null || dash === null || !lower.words.includes('phần')) return null;
  const start = lower.end + dash[0].length;
  const next = numberAt(line, start);
  const upper = next === null ? null : readStroke(line, start, next);
  if (!upper?.words.includes('phần')) return null;
  return { end: upper.end, words: `${lower.words} đến ${upper.words}`, kind: 'fraction' };
}

function partName({ value }: WrittenNumber, line: Line): string {
  return value === 4 ? ordinal(4, line.style) : cardinal(value, line.style);
}

function isPart(line: Line, at: number, above: WrittenNumber, below: WrittenNumber): boolean {
  if (above.kind !== 'whole' || below.kind !== 'whole') return false;
  if (above.value < 1 || above.value >= below.value || NEVER_PARTS.test(before(line, at))) return false;
  if (matchAt(WHOLES, line.lower, below.end) !== null) return true;
  if (matchAt(CASES, line.lower, below.end) !== null) return false;
  if (matchAt(PADDED, line.text, at) !== null && matchAt(PARTED, line.lower, below.end) === null)
    return false;
  if (CHOSEN.test(before(line, at))) return false;
  if (below.value <= SURE_PARTS) return true;
  if (SCALE.test(before(line, at))) return false;
  return above.value === 1 && (below.value <= 10 || below.value === 100 || below.value === 1000);
}

/** "1½" as `fold-text.ts` gives it. */
const MIXED = /(\d{1,3}) (?=[1-9]\/[2-8](?![\d/]))/y;

function readMixed(line: Line, at: number): Reading | null {
  const match = matchAt(MIXED, line.text, at);
  const part = match === null ? null : numberAt(line, at + match[0].length);
  if (match === null || part === null || NEVER_PARTS.test(before(line, at))) return null;
  const fraction = readStroke(line, at + match[0].length, part);
  if (fraction === null || !fraction.words.includes('phần')) return null;
  return { ...fraction, words: `${cardinal(match[1] ?? '', line.style)} và ${fraction.words}` };
}

const SCORE = ending(
  /(?<!\p{L})(?:tỷ số|tỉ số|thắng|thua|chung kết|bán kết|tứ kết|luân lưu|trận|hiệp \p{L}+)[^.;]{0,40}$|hòa\s(?:\p{L}+\s){0,3}$/u,
);
const RATIO = ending(/(?<!\p{L})(?:tỷ lệ|tỉ lệ|tỷ trọng|trộn|pha|nồng độ|bản đồ)[^.;]{0,32}$/u);

/** "1:500" is how a plan is drawn, "16:9" how wide a screen is: written close, and no time of the day. */
const DRAWN = /1:(?:[1-9]\d{0,2}\.?000|[1-9]\d{0,2}00|50)(?![\d.,:/])/y;
const SCREEN = /(?:16:(?:9|10)|9:16|4:3|3:4|21:9|18:9)(?![\d.,:/])/y;

function readScale(line: Line, at: number, first: WrittenNumber): Reading | null {
  if (line.text.charAt(first.end) !== ':' || !/(?:^|[\s(])$/.test(before(line, at))) return null;
  if (matchAt(DRAWN, line.text, at) !== null) return pair(line, first, first.end + 1, ' trên ');
  return matchAt(SCREEN, line.text, at) === null ? null : pair(line, first, first.end + 1, ' ');
}

/** "3:1" in a mixture, "2-1" in a match; a colon with spaces is a result too. */
function readPair(line: Line, at: number, first: WrittenNumber): Reading | null {
  const said = before(line, at);
  const colon = matchAt(COLON, line.text, first.end);
  if (colon !== null && RATIO.test(said)) return pair(line, first, first.end + colon[0].length, ' trên ');
  const dash = matchAt(DASH, line.text, first.end);
  if (dash === null) return null;
  const start = first.end + dash[0].length;
  const spacedColon = dash[0].includes(':') && dash[0].startsWith(' ');
  return spacedColon || SCORE.test(said) ? pair(line, first, start, ' ') : null;
}

function pair(line: Line, first: WrittenNumber, start: number, between: string): Reading | null {
  const second = numberAt(line, start);
  if (second === null || second.kind !== 'whole' || first.kind === 'code') return null;
  return {
    end: second.end,
    words: `${numberWords(first, line.style)}${between}${numberWords(second, line.style)}`,
    kind: 'fraction',
  };
}

export const fractionReader: Reader = {
  starts: ['digit'],
  numbers: /^\d+(?:[.,]|\s?[/:-]| \d)/,
  read(line, at) {
    const mixed = readMixed(line, at);
    const first = mixed === null ? numberAt(line, at) : null;
    if (first === null) return mixed;
    return (
      readPartRange(line, at, first) ??
      readStroke(line, at, first) ??
      readScale(line, at, first) ??
      readPair(line, at, first)
    );
  },
};
