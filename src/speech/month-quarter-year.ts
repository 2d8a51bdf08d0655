/** Months, quarters and years: "tháng 4/2024", "quý I, II/2025", "năm học 2024-2025", "3/2023-5/2024". */

import { monthWords, yearWords } from './calendar-words.ts';
import { ending } from './ending.ts';
import { joinOf, joinWords, type ListJoin } from './list-join.ts';
import { cardinal, monthName } from './number-words.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';
import { afterSpanMark } from './span-mark.ts';
import type { Unit } from './unit.ts';
import { yearAt } from './year-part.ts';

const read: Read = (line, at) => {
  if (/[\p{L}\p{N}]/u.test(line.text.charAt(at - 1))) return null;
  const first = line.text.charAt(at);
  if (first === 'I' || first === 'V' || first === 'X') return numbered(line, at);
  return first >= '0' && first <= '9'
    ? (numbered(line, at) ?? monthOfYear(line, at) ?? yearsAt(line, at))
    : null;
};

export const monthQuarterYearReader: Reader = {
  starts: ['digit', 'capital'],
  numbers: /^\d{1,4}(?![\p{L}\d])/u,
  begins: /^[IVX]/,
  read,
};

const MONTH = /(0?[1-9]|1[0-2])(?![\p{L}\d%°:]|[.,]\d{3}(?!\d)| ?\/ ?\d(?!\d))/uy;
const QUARTER = /(0?[1-4]|IV|I{1,3})(?![\p{L}\d%°:])/uy;
const JOIN = / ?(->?|[→~÷,;&+]) ?(?=[\dIV])| (và|hoặc|đến) (?=[\dIV])/y;
const COUNTER = /(\d{1,3}|[IVX]{1,5})(?![\p{L}\d])/uy;
const MOST_ITEMS = 12;

/** "6 tháng", "hàng tháng": no name of a month follows. */
const MONTHS_COUNTED = ending(/(?:mỗi|hàng|hằng|một|từng|nửa|những|vài|mấy) tháng $/);
/** "6 tháng 4 lần". */
const TIMES_A_MONTH = /\d{1,2} (?:lần|buổi|kỳ|kg)(?!\p{L})/uy;
const COUNTER_BEFORE = ending(/(?:đợt|tuần|kỳ|học kỳ|hk|vụ|lần|phiên|khóa|quý|lớp) $/);
const COUNTED_AFTER =
  / (?:\d|lần|buổi|đợt|kỳ|kg|ngày|người|hộ|em|cháu|trường hợp|suất|triệu|nghìn|tỷ|phần|giờ|phút)/y;

/** After "tháng", "quý", "đợt": the number or numbers, and the year they belong to. */
function numbered(line: Line, at: number): Reading | null {
  const back = before(line, at);
  if (back.endsWith('tháng ')) {
    if (MONTHS_COUNTED.test(back) || matchAt(TIMES_A_MONTH, line.lower, at) !== null) return null;
    return listAt(line, at, MONTH, (month) => monthName(month, line.style));
  }
  if (back.endsWith('quý ')) {
    return listAt(line, at, QUARTER, (quarter) =>
      cardinal(romanValue(quarter) ?? Number(quarter), line.style),
    );
  }
  if (!COUNTER_BEFORE.test(back)) return null;
  const number = matchAt(COUNTER, line.text, at)?.[1];
  const year = number === undefined ? null : yearAt(line, at + number.length);
  const value = number === undefined ? null : /\d/.test(number) ? Number(number) : romanValue(number);
  if (year === null || value === null) return null;
  return reading(year.end, `${cardinal(value, line.style)} ${year.words}`);
}

function reading(end: number, words: string): Reading {
  return { end, words, kind: 'month-quarter-year' };
}

/** "5-6/2025", "9, 10", "I, II/2025", "10/2024-3/2025". */
function listAt(line: Line, at: number, item: RegExp, name: (digits: string) => string): Reading | null {
  let said = '';
  let end = at;
  let place = at;
  let join: ListJoin | undefined;
  let yearSaid = false;
  for (let count = 0; count < MOST_ITEMS; count += 1) {
    const number = matchAt(item, line.text, place)?.[1];
    if (number === undefined) break;
    const after = place + number.length;
    const year = yearAt(line, after);
    // "tháng 9, 10 hộ": the list ended before, and so it did before another kind of number ("tháng 3, 15/3").
    if (count > 0 && year === null && endsBefore(line, after)) break;
    const named = join === 'đến' && yearSaid && item === MONTH ? 'tháng ' : '';
    said += `${joinWords(join)}${named}${name(number)}${year === null ? '' : ` ${year.words}`}`;
    end = year?.end ?? after;
    yearSaid = year !== null;
    const next = matchAt(JOIN, line.text, end);
    if (next === null) break;
    join = joinOf(next[1] ?? next[2] ?? '');
    place = end + next[0].length;
  }
  return end === at || /^[/.-]?\d/.test(line.text.slice(end, end + 2)) ? null : reading(end, said);
}

function endsBefore(line: Line, after: number): boolean {
  return (
    matchAt(COUNTED_AFTER, line.lower, after) !== null || /[/.:]\d|h/.test(line.lower.slice(after, after + 2))
  );
}

const MONTH_OF_YEAR = /(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\p{L}\d/%]|[.,]\d|-\p{Lu})/uy;
const DOCUMENT_BEFORE = ending(
  /(?:số|định|tư|quyết|luật|lệnh|thị|văn|hoạch|báo|cáo|nđ|tt|tl|qđ|nq|ct|kh|cv|đồ|ngõ|ngách|hẻm|kiệt|nhà|lô|tổ|thửa|tỷ lệ|tỉ lệ)[.:]? $/,
);

/** "từ 3/2023", "3/2023-5/2024". */
function monthOfYear(line: Line, at: number): Reading | null {
  const from = monthOfYearAt(line, at);
  if (from === null || DOCUMENT_BEFORE.test(before(line, at)) || /[-/.]/.test(line.text.charAt(at - 1)))
    return null;
  const reached = afterSpanMark(line.text, from.end);
  const to = reached === null ? null : monthOfYearAt(line, reached);
  return to === null ? reading(from.end, from.words) : reading(to.end, `${from.words} đến ${to.words}`);
}

function monthOfYearAt(line: Line, at: number): Unit | null {
  const match = matchAt(MONTH_OF_YEAR, line.text, at);
  if (match === null || matchAt(COUNTED_AFTER, line.lower, at + match[0].length) !== null) return null;
  const words = `${monthWords(Number(match[1]), line.style)} ${yearWords(Number(match[2]), line.style)}`;
  return { end: at + match[0].length, words };
}

const YEARS =
  /((?:1\d|20|21)\d\d)(?: ?(->?|[→~÷/]) ?((?:1\d|20|21)\d\d|\d\d(?= |$|[,;)])))?(?![\p{L}\d%/]|[.,-]\d)/uy;
const YEAR_CUE = ending(
  /(?:năm|học|khóa|kỳ|đoạn|xuân|hè|thu|đông|mùa|sinh|sn|tuổi|từ|trước|sau|đến|tới|nghĩa|lược|trình|án|hoạch|thập niên|thập kỷ)[ :]+\(?$/,
);

const SCHOOL_YEAR = /(\d\d) ?[-/] ?(\d\d)(?![\p{L}\d%/]|[.,-]\d)/uy;
const AT_SCHOOL = ending(/(?<!\p{L})(?:năm học|nh|niên khóa):? $/u);

/** "NH 25/26" */
function schoolYear(line: Line, at: number): Reading | null {
  const [all = '', from = '', to = ''] = matchAt(SCHOOL_YEAR, line.text, at) ?? [];
  if (all === '' || Number(to) !== Number(from) + 1 || !AT_SCHOOL.test(before(line, at))) return null;
  const [first, last] = [from, to].map((year) => cardinal(year, line.style));
  return reading(at + all.length, `${first} đến ${last}`);
}

/** "024 3858 1234 / 1235 / 1236": last digits of a row of telephones. */
const PHONE_ROW = ending(/(?<![\d/.-])\(?0\d{1,3}\)?[\d .]{6,13}\d ?\/ ?$/u);

/** "lần thứ V - 2025" */
const AFTER_ORDINAL = ending(/(?:thứ|khóa|kỳ) [\p{L}\d]+(?: \p{L}+)? - $/u);

/** "giai đoạn 2023 - 2030", "năm học 2024/25", "(1938 - 2025)". */
function yearsAt(line: Line, at: number): Reading | null {
  const years = matchAt(YEARS, line.text, at);
  if (years === null) return schoolYear(line, at);
  const [all, from = '', mark, to] = years;
  const end = at + all.length;
  if (mark === undefined && AFTER_ORDINAL.test(before(line, at))) {
    return reading(end, yearWords(Number(from), line.style));
  }
  if (mark === undefined || to === undefined) return null;
  const last = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
  if (
    last <= Number(from) ||
    (mark === '/' && (last !== Number(from) + 1 || PHONE_ROW.test(before(line, at))))
  )
    return null;
  const cue =
    YEAR_CUE.test(before(line, at)) &&
    !/^ ?(?:đ|đồng|kg|m|ha|người|hộ|con)(?!\p{L})/u.test(line.lower.slice(end, end + 8));
  if (!cue && (to.length === 2 || !/^(?:$|[).,;:])/.test(line.text.charAt(end)))) return null;
  return reading(end, `${cardinal(from, line.style)} đến ${cardinal(last, line.style)}`);
}
