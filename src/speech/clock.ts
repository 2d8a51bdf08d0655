/** One time as it is written: 7h30, 7 giờ 30 phút, 7:30:15, "lúc 19.30", "6g sáng". */
import { ending } from './ending.ts';
import { cardinal } from './number-words.ts';
import { before, type Line, matchAt } from './reading.ts';

/** What is said for a time, and where it ends. */
export interface Clock {
  readonly end: number;
  readonly words: string;
  readonly hour: number;
  /** No minutes were said. */
  readonly full: boolean;
}

const MINUTES = / ?(\d{1,2})(?!\d|[.,/%]\d| ?%)(?: ?(?:'|phút|ph|p)(?!\p{L}))?/uy;
const SECONDS = / ?(\d{1,2}) ?(?:''|"|giây|s)(?!\p{L})/uy;
const HOUR = /(\d{1,3}) ?(giờ|h|g)(?:\.(?=\d))?/y;
const COLON = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])(?: ?(am|pm|h)(?!\p{L}))?/uy;

/** `sinceHour`: of the time that this one ends, 0 for none. */
export function clockAt(line: Line, at: number, sinceHour: number): Clock | null {
  return letterClock(line, at, sinceHour) ?? colonClock(line, at) ?? pointClock(line, at, sinceHour);
}

/** "15H1-234.56" is a plate. */
const PLATE = /\d?[ -]?\d{3}/y;

function letterClock(line: Line, at: number, sinceHour: number): Clock | null {
  const hour = matchAt(HOUR, line.lower, at);
  if (hour === null) return null;
  const [all, digits = '', letter] = hour;
  const after = at + all.length;
  if (line.text.charAt(after - 1) === 'H' && matchAt(PLATE, line.text, after) !== null) return null;
  const minutes = Number(digits) > 24 ? null : minutesAt(line, after, letter === 'giờ');
  if (minutes === null) {
    if (!standsAlone(line, at, after, letter, sinceHour)) return null;
    return { end: after, words: `${cardinal(digits, line.style)} giờ`, hour: Number(digits), full: true };
  }
  const seconds = matchAt(SECONDS, line.lower, minutes.end);
  const clock = { hour: digits, minutes: minutes.digits, seconds: seconds?.[1] };
  return clockOf(line, minutes.end + (seconds?.[0].length ?? 0), clock);
}

interface Minutes {
  readonly end: number;
  readonly digits: string;
}

function minutesAt(line: Line, at: number, written: boolean): Minutes | null {
  const minutes = matchAt(MINUTES, line.lower, at);
  if (minutes === null) return null;
  const [all, digits = ''] = minutes;
  if (Number(digits) > 59) return null;
  const spaced = all.startsWith(' ');
  const marked = all.length > digits.length + (spaced ? 1 : 0);
  const end = at + all.length;
  // "7h 5 người": a number with a word after it is another thing than minutes.
  if (
    spaced &&
    !marked &&
    (digits.length < 2 || (!written && !/^(?:$|[\s,.;:)-])/.test(line.text.charAt(end))))
  )
    return null;
  if (/\p{L}/u.test(line.text.charAt(end))) return null;
  return { end, digits };
}

interface Digits {
  readonly hour: string;
  readonly minutes: string;
  readonly seconds: string | undefined;
}

function clockOf(line: Line, end: number, { hour, minutes, seconds }: Digits): Clock {
  const said = [cardinal(hour, line.style), 'giờ'];
  const full = Number(minutes) === 0 && Number(seconds ?? 0) === 0;
  if (!full) said.push(cardinal(minutes, line.style), 'phút');
  if (Number(seconds ?? 0) > 0) said.push(cardinal(seconds ?? '', line.style), 'giây');
  return { end, words: said.join(' '), hour: Number(hour), full };
}

const RATIO_BEFORE = ending(/(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số|bản đồ|pha|loãng|trộn|thắng|thua|hòa)(?: \S+)? ?$/);

function colonClock(line: Line, at: number): Clock | null {
  const colon = matchAt(COLON, line.lower, at);
  if (colon === null || RATIO_BEFORE.test(before(line, at))) return null;
  const [all, hour = '', minutes = '', seconds, half] = colon;
  if (Number(hour) > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const clock = clockOf(line, at + all.length, { hour, minutes, seconds });
  return half === undefined || half === 'h'
    ? clock
    : { ...clock, words: `${clock.words} ${halfOfDay(half, Number(hour))}` };
}

const POINT = /(\d{1,2})\.([0-5]\d)(?![\d.,%])( ?h(?!\p{L}))?/uy;

/** "lúc 19.30", "7.30h": a decimal, unless a word says that it is a time. */
function pointClock(line: Line, at: number, sinceHour: number): Clock | null {
  const point = matchAt(POINT, line.lower, at);
  if (point === null || Number(point[1]) > 24) return null;
  if (point[3] === undefined && sinceHour === 0 && !/(?:lúc|hồi) (?:từ )?$/.test(before(line, at)))
    return null;
  const { 0: all, 1: hour = '', 2: minutes = '' } = point;
  return clockOf(line, at + all.length, { hour, minutes, seconds: undefined });
}

function halfOfDay(half: string, hour: number): string {
  if (half === 'am') return 'sáng';
  if (hour === 12) return 'trưa';
  return hour < 6 ? 'chiều' : 'tối';
}

const DAY_PART =
  / ?(?:->?|[→~÷]) ?\d{1,2} ?[hg](?!\p{L})| (?:sáng|trưa|chiều|tối|đêm|khuya|rạng|ngày|hôm|kém|rưỡi|thứ|chủ nhật|hằng|hàng|đến|-)| ?(?:-|,|;|\.|\)|$)/uy;
const AT_HOUR = ending(
  /(?:lúc|từ|đến|tới|vào|hồi|trước|sau|khoảng|đúng|thanh|hết|qua|giờ|mạc|hành|họp|sáng|chiều|tối|trưa|đêm) (?:là )?$/,
);

/** Whether a full hour is one: "25g" are grams, and "8 giờ" other readers can say. */
function standsAlone(
  line: Line,
  at: number,
  end: number,
  letter: string | undefined,
  sinceHour: number,
): boolean {
  if (/[\p{L}\d]/u.test(line.text.charAt(end))) return false;
  if (letter !== 'g') return true;
  const hour = Number(line.text.slice(at, end - 1));
  if (hour > 24) return false;
  const after = matchAt(DAY_PART, line.lower, end)?.[0] ?? '';
  return (
    sinceHour > 0 ||
    /\p{L}/u.test(after) ||
    (after !== '' && AT_HOUR.test(before(line, at))) ||
    AT_HOUR.test(before(line, at))
  );
}
