/**
 * Whether something written like a date is meant as one: 2/3 is a day of March after "ngày" and two thirds before "số
 * hộ"; 12/4 is a house after "ngõ". Only the words next to it decide.
 */

import { isDayOf } from './calendar-words.ts';
import cues from './data/date-cues.json' with { type: 'json' };
import type { DateShape } from './date-shape.ts';
import { ending } from './ending.ts';
import { before, type Line } from './reading.ts';

const SURELY = new Set(cues.surely);
const MAYBE = new Set(cues.maybe);
const NEVER = new Set(cues.never);
const SHARE = new Set(cues.share);
const COUNTED = new Set(cues.counted);
const COUNTED_ALWAYS = new Set(cues.countedAlways);
const FEAST = new RegExp(`(?:^|[\\s("])(?:${cues.feasts.join('|')})\\s`, 'u');

const WEEKDAY = /^thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)$/;
const NEAR_DAY = /^(?:hôm|sáng|trưa|chiều|tối|đêm|ngày) (?:nay|mai|qua|kia|sau)$/;
const CLOCK = /^\d{1,2}(?:[hg]\d{0,2}|:\d\d)'?p?$|^\d{1,2} giờ$|^\d{1,2} phút$/;
const DATE_BEFORE = ending(/\d[/.-]\d{1,4}(?: ?[,;&]| và| hoặc)?$/);
const EACH_DAY = /^(?:mỗi|một|hàng|hằng|từng|nửa) ngày$/;

/** What the words before say: a day for sure, perhaps, hardly, not at all; 'day-word' is "ngày" itself. */
type Cue = 'day-word' | 'surely' | 'maybe' | 'loosely' | 'none' | 'share' | 'never';

export function meantAsDate(line: Line, at: number, shape: DateShape): boolean {
  if (stuckTogether(line, at, shape)) return false;
  const cue = cueBefore(line, at);
  if (shape.yearDigits === 4) return !joinsList(shape) || cue !== 'never';
  if (cue === 'never') return false;
  if (joinsList(shape) && before(line, at).endsWith('tháng ')) return false;
  if (joinsList(shape)) return cue === 'day-word' || yearFollows(line, shape.end);
  // The 31st of June is what somebody wrote as a day, or no date.
  if (cue !== 'day-word' && cue !== 'surely' && !allDays(shape)) return false;
  if (cue === 'day-word' || cue === 'surely') return shape.mark !== '-' || !spanOfDays(line, at, shape);
  if (shape.yearDigits === 2) return shape.mark === '/' || cue === 'maybe';
  if (countsVotes(line, at, shape)) return false;
  if (yearFollows(line, shape.end)) return true;
  const counted = countedAfter(line, shape.end);
  if (counted === 'always' || (shape.mark === '.' && DECIMAL_AFTER.test(after(line, shape.end))))
    return false;
  return shape.mark === '/' ? likely(line, at, shape, cue, counted) : marked(line, at, shape, cue);
}

const VOTED = ending(
  /(?<!\p{L})(?:đồng ý|tán thành|nhất trí|có mặt|tín nhiệm|trúng cử|biểu quyết)\s?:?\s[(]?$/u,
);
const VOTED_AFTER =
  /^\) (?:ứng (?:cử )?viên|phiếu|đồng chí|đ\/c|đảng viên|đại biểu|ủy viên|thành viên|hộ|người|ý kiến|chỉ tiêu|tiêu chí|cử tri)(?!\p{L})/u;
/** Numbers that count something: no days, no months, no hours. */
const COUNTS =
  /(?<!\d|(?:ngày|tháng|mùng|mồng|lúc|(?<!trong |tổng )số) |(?:ngày|mùng|mồng|từ|đến) \d{1,2}\/)\d{1,2}(?![\d:hg])/g;

/** So many out of so many in brackets, said before in words: "bầu 05 trong số 08 người (05/08)", "9/11 đồng chí (09/11)". */
function countsVotes(line: Line, at: number, { items, mark, end }: DateShape): boolean {
  const [first] = items;
  if (mark !== '/' || items.length > 1 || first?.month == null || first.day > first.month) return false;
  const back = before(line, at);
  if (VOTED.test(back)) return true;
  if (!back.endsWith('(') || line.text.charAt(end) !== ')') return false;
  if (VOTED_AFTER.test(after(line, end))) return true;
  const counts = (back.match(COUNTS) ?? []).map(Number);
  return counts.includes(first.day) && counts.includes(first.month);
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
function likely(line: Line, at: number, shape: DateShape, cue: Cue, counted: string): boolean {
  const { items, zeroLed } = shape;
  const first = items[0];
  if (cue === 'maybe') return true;
  if (counted === 'perhaps') return false;
  if (cue === 'loosely') return true;
  const properFraction = items.length === 1 && (first?.day ?? 0) <= (first?.month ?? 0) && !zeroLed;
  if (cue === 'share' && (properFraction || items.length > 1)) return false;
  // "24/7" is the whole week.
  if (first?.day === 24 && first.month === 7) return false;
  return !properFraction || feastBefore(line, at) || dateFollows(line, shape.end, first?.month ?? null);
}

const NEXT_DATE = /^(?: ?(đến|tới|->?)|,| và) ?\d{1,2}\/(\d{1,2})(?!\d)/;

/** "1/6 đến 5/7", "1/6, 2/6": no fractions are put so. */
function dateFollows(line: Line, end: number, month: number | null): boolean {
  const next = NEXT_DATE.exec(after(line, end));
  return next !== null && (next[1] !== undefined || Number(next[2]) === month);
}

/** A point or a dash: decimals, scores and ranges are written so too. */
function marked(line: Line, at: number, shape: DateShape, cue: Cue): boolean {
  if (cue === 'share' || countedAfter(line, shape.end) !== 'no') return false;
  const cued = cue === 'maybe' || cue === 'loosely';
  const { day = 0, month = 0 } = shape.items[0] ?? {};
  if (cued && (shape.mark === '.' || day >= (month ?? 0))) return true;
  if (shape.mark === '-' && isKnownDay(line, at, shape)) return true;
  // "từ 3-5 chị" are from three to five, "mỗi ngày thêm 3-5 đội" too.
  if (WORD_AFTER.test(after(line, shape.end))) return false;
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
  return !result && !RESULT.test(before(line, at)) && !WORD_AFTER.test(after(line, end));
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
    /^ ?tháng/.test(after(line, end))
  );
}

/** Letters, digits or signs touch it: a piece of a code. */
function stuckTogether({ text }: Line, at: number, { end, mark }: DateShape): boolean {
  if (STUCK_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return true;
  const rest = text.slice(end, end + 2);
  return STUCK_AFTER.test(rest) || (mark !== '/' && /^,\d/.test(rest));
}

const STUCK_BEFORE = ending(/[\p{L}\p{N}][-/.+]?$/u);
const STUCK_AFTER = /^(?:[\p{L}\p{N}%°/]|\.\d|-[\p{Lu}\d])/u;

function after({ lower }: Line, end: number): string {
  return lower.slice(end, end + 24);
}

const YEAR =
  /^ ?\(?(?:năm (?:\d{4}|nay|sau|ngoái|trước|giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)|(?:dương|âm) lịch|âl|dl|hằng năm|hàng năm|vừa qua|sắp tới)/;

function yearFollows(line: Line, end: number): boolean {
  return YEAR.test(after(line, end));
}

/** What is done on a day, or who does it, though its first syllable alone could be counted. */
const NOT_COUNTED =
  /^ (?:tổ chức(?! (?:đảng|cơ sở|chính|đoàn|hội|công))|công an|công bố|thành lập|thành phố|chi trả|tiến hành|đồng loạt)(?!\p{L})/u;

function countedAfter(line: Line, end: number): 'always' | 'perhaps' | 'no' {
  const rest = after(line, end);
  if (NOT_COUNTED.test(rest)) return 'no';
  const word = /^ ([\p{L}/]+\d?)/u.exec(rest)?.[1] ?? '';
  if (COUNTED_ALWAYS.has(word)) return 'always';
  return COUNTED.has(word) ? 'perhaps' : 'no';
}

function feastBefore(line: Line, at: number): boolean {
  const clause =
    before(line, at)
      .split(/[.;:!?\d]/)
      .at(-1) ?? '';
  return FEAST.test(clause);
}

function cueBefore(line: Line, at: number): Cue {
  const back = before(line, at);
  const cue = cueOf(
    back
      .replace(/[\s,()":]+$/, '')
      .split(/[\s("]+/)
      .map((word) => word.replace(/(?<=\p{L})\.$/u, '')),
  );
  // "Đến 11h, 3/12 tổ": behind a comma something else may begin.
  return cue === 'surely' && /,\s*$/.test(back) ? 'loosely' : cue;
}

function cueOf(words: readonly string[]): Cue {
  const last = words.at(-1) ?? '';
  const two = words.slice(-2).join(' ');
  if (last === 'ngày') return EACH_DAY.test(two) ? 'none' : 'day-word';
  if (SURELY.has(last) || WEEKDAY.test(two) || NEAR_DAY.test(two)) return 'surely';
  if (CLOCK.test(last) || CLOCK.test(two)) return 'surely';
  if (SHARE.has(two)) return 'share';
  if (MAYBE.has(two) || two === 'đổi số' || two === 'thể lực') return 'maybe';
  if (NEVER.has(last) || NEVER.has(two)) return 'never';
  if (MAYBE.has(last) || DATE_BEFORE.test(last) || DATE_BEFORE.test(two)) return 'maybe';
  return SHARE.has(last) ? 'share' : 'none';
}
