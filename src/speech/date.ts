/** Dates: "30/4" → "ba mươi tháng tư", "05-07/3/2025", "28/4-02/5", the days before a month that is written out. */

import type { SpeechStyle } from '../model/speech-style.ts';
import { dayWords, monthWords, yearWords } from './calendar-words.ts';
import { meantAsDate } from './date-context.ts';
import { type DateItem, type DateShape, dateShapeAt } from './date-shape.ts';
import { joinWords } from './list-join.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';

const BEGINS_DATE = /\d{1,2}(?!\d)|(?:19|20)\d\d[/.-]/y;

const read: Read = (line, at) => {
  if (matchAt(BEGINS_DATE, line.text, at) === null || isWeekdays(line, at)) return null;
  const shape = dateShapeAt(line.text, at);
  if (shape === null || !meantAsDate(line, at, shape)) return daysOf(line, at);
  const words = isHolidays(line, at, shape)
    ? holidayWords(shape, line.style)
    : dateWords(shape, line, at, false);
  return { end: shape.end, words, kind: 'date' };
};

/** "các ngày thứ 2-6": no day of a month. */
const WEEKDAYS = /[2-7] ?- ?[2-7](?![\d/.-])/y;

function isWeekdays(line: Line, at: number): boolean {
  return matchAt(WEEKDAYS, line.text, at) !== null && before(line, at).endsWith('thứ ');
}

export const dateReader: Reader = {
  starts: ['digit'],
  numbers: /^\d{1,2}(?![\p{L}\d%°])|^\d{4}[/.-]/u,
  read,
};

/** `lunar`: mùng for the first ten days, Giêng for the first month. */
export function dateWords({ items, joins }: DateShape, line: Line, at: number, lunar: boolean): string {
  const said = /(?:mùng|mồng) $/.test(before(line, at));
  return items
    .map((item, index) => {
      const day =
        said && index === 0
          ? dayWords(item.day, { ...line.style, earlyDays: 'plain' }, false)
          : dayWords(item.day, line.style, lunar);
      return `${joinWords(joins[index - 1])}${day}${monthAndYear(item, line.style, lunar)}`;
    })
    .join('');
}

function monthAndYear({ month, year }: DateItem, style: SpeechStyle, lunar: boolean): string {
  if (month === null) return '';
  // In the old calendar "tháng một" is the eleventh: its first month is always called Giêng.
  const said = lunar && month === 1 ? 'tháng Giêng' : monthWords(month, style);
  return year === null ? ` ${said}` : ` ${said} ${yearWords(year, style)}`;
}

/** 30/4-1/5: two holidays, one after the other, unless it says "từ". */
function isHolidays(line: Line, at: number, { items }: DateShape): boolean {
  const [first, second] = items;
  const both = first?.day === 30 && first.month === 4 && second?.day === 1 && second.month === 5;
  return both && !/từ (?:ngày )?$/.test(before(line, at));
}

function holidayWords({ items }: DateShape, style: SpeechStyle): string {
  return items.map((item) => dayWords(item.day, style, false) + monthAndYear(item, style, false)).join(', ');
}

const DAY_LIST = /(\d{1,2})((?: ?[,;] ?\d{1,2}(?!\d)){0,9})(?! ?[-/.,:%]? ?\d|[\p{L}%°/])/uy;
const NO_DAY_AFTER = /^ (?!(?:tháng|hàng|hằng|tới|này|và|đến|âm|dương|tết|rạng|của|tại|sẽ)\s)\p{Ll}/u;

/** "ngày 5", "các ngày 5,6,7 hàng tháng": days without a month. */
function daysOf(line: Line, at: number): Reading | null {
  const back = before(line, at);
  if (!back.endsWith('ngày ') || /(?:mỗi|một|hàng|hằng|từng) ngày $/.test(back)) return null;
  const list = matchAt(DAY_LIST, line.text, at);
  if (list === null) return null;
  const end = at + list[0].length;
  const days = list[0].split(/ ?[,;] ?/).map(Number);
  if (days.some((day) => day < 1 || day > 31) || NO_DAY_AFTER.test(line.text.slice(end, end + 8)))
    return null;
  return { end, words: days.map((day) => dayWords(day, line.style, false)).join(', '), kind: 'date' };
}
