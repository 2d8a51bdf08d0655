/** Months and quarters by a letter: "T3/2025", "cuối T.12", "T1-T6", "Q2/2025"; so many of a year: "6T/2025". */

import { monthWords } from './calendar-words.ts';
import { ending } from './ending.ts';
import { isLetteredPlace } from './lettered-place.ts';
import { cardinal } from './number-words.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';
import { afterSpanMark } from './span-mark.ts';
import type { Unit } from './unit.ts';
import { yearAt } from './year-part.ts';

const read: Read = (line, at) => {
  const first = line.text.charAt(at);
  if (first >= '0' && first <= '9') return monthsOfYear(line, at);
  if ((first !== 'T' && first !== 'Q') || /[\p{L}\p{N}]/u.test(line.text.charAt(at - 1))) return null;
  return first === 'T' ? monthLetter(line, at) : quarterLetter(line, at);
};

export const abbreviatedMonthReader: Reader = {
  starts: ['capital', 'digit'],
  numbers: /^\d{1,2}(?:T| t)/i,
  begins: /^[TQ](?:[^\p{L}]|[IVX])/u,
  read,
};

function reading(end: number, words: string): Reading {
  return { end, words, kind: 'month-quarter-year' };
}

const MONTH_LETTER = /T\.? ?(0?[1-9]|1[0-2])(?![\p{L}\d%°])/uy;
const MONTH_CUE = ending(
  /(?:cuối|đầu|giữa|trong|hết|lương|phí|tiền|điện|nước|cước|thuế|hưu|cấp|cáo|hoạch|lịch|trả|nộp|thu|từ|đến|tới|sang|qua|trước|sau|kỳ|khoảng|vào|dự kiến) $/,
);

/** "T3/2025", "cuối T.12", "T1-T6/2024". */
function monthLetter(line: Line, at: number): Reading | null {
  if (isLetteredPlace(line, at)) return null;
  const from = monthLetterAt(line, at);
  if (from === null) return null;
  const reached = afterSpanMark(line.text, from.end);
  const to = reached === null ? null : monthLetterAt(line, reached);
  const known = from.year || to?.year === true || MONTH_CUE.test(before(line, at));
  if (to !== null)
    return known || (from.month < to.month && from.month < 2) || to.month > 7
      ? reading(to.end, `${from.words} đến ${to.words}`)
      : null;
  return known ? reading(from.end, from.words) : null;
}

interface MonthPart extends Unit {
  readonly month: number;
  readonly year: boolean;
}

function monthLetterAt(line: Line, at: number): MonthPart | null {
  const letter = matchAt(MONTH_LETTER, line.text, at);
  if (letter === null) return null;
  const month = Number(letter[1]);
  const after = at + letter[0].length;
  const year = yearAt(line, after);
  if (year === null && /^[/.-]\d/.test(line.text.slice(after, after + 2))) return null;
  const words = monthWords(month, line.style);
  return {
    end: year?.end ?? after,
    words: year === null ? words : `${words} ${year.words}`,
    month,
    year: year !== null,
  };
}

const QUARTER_LETTER = /Q\.? ?([1-4]|IV|I{1,3})(?=[/-](?:20|19)\d\d)/y;

/** "Q2/2025"; without a year it is a district. */
function quarterLetter(line: Line, at: number): Reading | null {
  const letter = matchAt(QUARTER_LETTER, line.text, at);
  const year = letter === null ? null : yearAt(line, at + letter[0].length);
  const quarter = letter?.[1] ?? '';
  if (year === null) return null;
  return reading(
    year.end,
    `quý ${cardinal(romanValue(quarter) ?? Number(quarter), line.style)} ${year.words}`,
  );
}

const MONTHS = /(\d{1,2})(?: ?T| tháng)(?=\/(?:20|19)\d\d| (?:đầu|cuối) năm)/uy;

/** "6T/2025", "9 tháng/2025", "6T đầu năm". */
function monthsOfYear(line: Line, at: number): Reading | null {
  const months = matchAt(MONTHS, line.text, at);
  if (months === null || /[\p{L}\p{N}./-]/u.test(line.text.charAt(at - 1))) return null;
  const end = at + months[0].length;
  const year = yearAt(line, end);
  const words = `${cardinal(months[1] ?? '', line.style)} tháng`;
  return reading(year?.end ?? end, year === null ? words : `${words} ${year.words}`);
}
