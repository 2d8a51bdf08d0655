/**
 * Whether something written like a date is meant as one: 2/3 is a day of March after "ngày" and two thirds before "số
 * hộ"; 12/4 is a house after "ngõ". Only the words next to it decide.
 */

import { isDayOf } from './calendar-words.ts';
import cues from './data/date-cues.json' with { type: 'json' };
import { type Counted, countedAfter } from './date-counted.ts';
import { cueBefore, type DateCue } from './date-cue.ts';
import type { DateShape } from './date-shape.ts';
import { ending } from './ending.ts';
import { before, type Line, textAfter } from './reading.ts';
import { countsVotes } from './vote-count.ts';

const FEAST = new RegExp(`(?:^|[\\s("])(?:${cues.feasts.join('|')})\\s`, 'u');

export function meantAsDate(line: Line, at: number, shape: DateShape): boolean {
  if (stuckTogether(line, at, shape)) return false;
  const cue = cueBefore(line, at);
  if (shape.yearDigits === 4) return !joinsList(shape) || cue !== 'never';
  if (cue === 'never' || (shape.mark === '-' && isSpan(line, shape))) return false;
  if (joinsList(shape) && before(line, at).endsWith('tháng ')) return false;
  if (joinsList(shape)) return cue === 'day-word' || yearFollows(line, shape.end);
  // The 31st of June is what somebody wrote as a day, or no date.
  if (cue !== 'day-word' && cue !== 'surely' && !allDays(shape)) return false;
  if (cue === 'day-word' || cue === 'surely') return shape.mark !== '-' || !spanOfDays(line, at, shape);
  if (shape.yearDigits === 2) return shape.mark === '/' || cue === 'maybe' || cue === 'after-date';
  if (countsVotes(line, at, shape)) return false;
  if (yearFollows(line, shape.end)) return true;
  const counted = countedAfter(line, shape.end);
  // More than a whole is no share: "đến 30/6 dân số là …".
  if (counted === 'whole' && isProper(shape)) return false;
  if (counted === 'always' || (shape.mark === '.' && DECIMAL_AFTER.test(textAfter(line, shape.end))))
    return false;
  return shape.mark === '/' ? likely(line, at, shape, cue, counted) : marked(line, at, shape, cue);
}

function allDays({ items }: DateShape): boolean {
  return items.every(({ day, month }) => isDayOf(day, month ?? 1));
}

/** "từ 1.5 đến 3.5 triệu", "từ 1.2 lên 2.5". */
const DECIMAL_AFTER = /^ ?(?:(?:-|đến|tới) ?\d+(?:[.,]\d+)?(?:%| ?\p{Ll}| ?°)|lên|xuống|còn)/u;

/** "5, 6, 7/4": commas and "và" before the month. */
function joinsList({ joins, items }: DateShape): boolean {
  return joins.some((join, index) => join !== 'đến' && items[index]?.month === null);
}

/** A slash: a fraction is the other thing that it could be. */
function likely(line: Line, at: number, shape: DateShape, cue: DateCue, counted: Counted): boolean {
  const { items, zeroLed } = shape;
  const first = items[0];
  if (cue === 'after-date') return counted !== 'perhaps' || !isProper(shape) || followsDate(line, at, shape);
  if (cue === 'maybe') return true;
  if (counted === 'perhaps') return false;
  if (cue === 'loosely') return true;
  const properFraction = isProper(shape) && items.length === 1 && !zeroLed;
  if (cue === 'share' && (properFraction || items.length > 1)) return false;
  // "24/7" is the whole week.
  if (first?.day === 24 && first.month === 7) return false;
  return !properFraction || feastBefore(line, at) || dateFollows(line, shape.end, first?.month ?? null);
}

/** Not more than a whole: a share, or two as a range, could be written so. */
function isProper({ items }: DateShape): boolean {
  return items.every(({ day, month }) => day <= (month ?? 0));
}

const LAST_DATE = /(\d{1,2})[/.](\d{1,2})(?: ?[,;&]| và| hoặc)? ?$/;

/** "5/3, 6/3" is a list of days, "5/3, 2/3 tổ" is none: days in a row are later and later. */
function followsDate(line: Line, at: number, { items }: DateShape): boolean {
  const [, day, month] = LAST_DATE.exec(before(line, at)) ?? [];
  return Number(month) === items[0]?.month && Number(day) < items[0].day;
}

const NEXT_DATE = /^(?: ?(đến|tới|->?)|,| và) ?\d{1,2}\/(\d{1,2})(?!\d)/;

/** "1/6 đến 5/7", "1/6, 2/6": no fractions are put so. */
function dateFollows(line: Line, end: number, month: number | null): boolean {
  const next = NEXT_DATE.exec(textAfter(line, end));
  return next !== null && (next[1] !== undefined || Number(next[2]) === month);
}

/** A point or a dash: decimals, scores and ranges are written so too. */
function marked(line: Line, at: number, shape: DateShape, cue: DateCue): boolean {
  if (cue === 'share' || countedAfter(line, shape.end) !== 'no') return false;
  const cued = cue === 'maybe' || cue === 'after-date' || cue === 'loosely';
  const { day = 0, month = 0 } = shape.items[0] ?? {};
  if (cued && (shape.mark === '.' || day >= (month ?? 0))) return true;
  if (shape.mark === '-' && isKnownDay(line, at, shape)) return true;
  // "từ 3-5 chị" are from three to five, "mỗi ngày thêm 3-5 đội" too.
  if (WORD_AFTER.test(textAfter(line, shape.end))) return false;
  return (cued && shape.zeroLed) || feastBefore(line, at) || AFTER_DATE.test(before(line, at));
}

/** Days that everybody calls by their numbers, and that are no range: the second number is not more. */
const KNOWN_DAYS = new Set(
  '20-11 8-3 30-4 27-7 22-12 19-5 26-3 10-10 3-2 19-8 27-2 28-6 21-6 20-10 15-10 13-10 18-11 9-9 23-11 15-5'.split(
    ' ',
  ),
);
/** Where a match is spoken of, or between two proper names, it is a result. */
const RESULT = /(?<!\p{L})(?:tỷ số|tỉ số|thắng|thua|hòa|hiệp|trận|dẫn|gỡ|ghi bàn)(?!\p{L})/u;
const NAME_BEFORE = /\p{Lu}\p{Ll}* $/u;

function isKnownDay(line: Line, at: number, { items, end }: DateShape): boolean {
  const [first] = items;
  if (items.length > 1 || !KNOWN_DAYS.has(`${first?.day}-${first?.month}`)) return false;
  const named = NAME_BEFORE.test(line.text.slice(Math.max(0, at - 12), at));
  const result = named && /^ \p{Lu}\p{Ll}/u.test(line.text.slice(end, end + 3));
  return !result && !RESULT.test(before(line, at)) && !WORD_AFTER.test(textAfter(line, end));
}

/** A word that could be counted, other than those that go on after a date. */
const WORD_AFTER =
  /^ (?!(?:và|tại|ở|của|năm|hàng|hằng|là|đến|tới|này|trên|do|được|sẽ|cho|vừa|sắp|trở)(?!\p{L}))\p{Ll}/u;
/** "30-4 và ": thirty to four is nothing. */
const AFTER_DATE = ending(/(?:1[3-9]|2\d|3[01])[-.](?:\d|1[0-2])(?:,| và| &) $/);

/** "5-7" is rather from five to seven, "20-12" and "9-9" cannot be. */
function spanOfDays(line: Line, at: number, { items, zeroLed, end }: DateShape): boolean {
  const { day = 0, month = 0 } = items[0] ?? {};
  if (items.length > 1 || zeroLed || day >= (month ?? 0)) return false;
  return (
    /(?:các|những|\d|hai|ba|từ) ngày $|(?:mùng|mồng) $/.test(before(line, at)) ||
    countedAfter(line, end) !== 'no' ||
    /^ ?tháng/.test(textAfter(line, end))
  );
}

const EVERY_MONTH = /^ ?(?:hằng|hàng|mỗi|của (?:hằng|hàng|mỗi)) tháng/;

/** "02-05 năm tù" is how long, "ngày 1-5 hằng tháng" when: the second number is more, and no year follows. */
function isSpan(line: Line, { items, end }: DateShape): boolean {
  const { day = 0, month = 0 } = items[0] ?? {};
  if (items.length > 1 || day >= (month ?? 0)) return false;
  const rest = textAfter(line, end);
  return EVERY_MONTH.test(rest) || (/^ năm(?!\p{L})/u.test(rest) && !yearFollows(line, end));
}

/** Letters, digits or signs touch it: a piece of a code. */
function stuckTogether({ text }: Line, at: number, { end, mark }: DateShape): boolean {
  if (STUCK_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return true;
  const rest = text.slice(end, end + 2);
  return STUCK_AFTER.test(rest) || (mark !== '/' && /^,\d/.test(rest));
}

const STUCK_BEFORE = ending(/[\p{L}\p{N}][-/.+]?$/u);
const STUCK_AFTER = /^(?:[\p{L}\p{N}%°/]|\.\d|-[\p{Lu}\d])/u;

const YEAR =
  /^ ?\(?(?:năm (?:\d{4}|nay|sau|ngoái|trước|giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)|(?:dương|âm) lịch|âl|dl|hằng năm|hàng năm|vừa qua|sắp tới)/;

function yearFollows(line: Line, end: number): boolean {
  return YEAR.test(textAfter(line, end));
}

function feastBefore(line: Line, at: number): boolean {
  const clause =
    before(line, at)
      .split(/[.;:!?\d]/)
      .at(-1) ?? '';
  return FEAST.test(clause);
}
