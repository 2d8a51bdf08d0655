/** Days of the week: "thứ 2", "thứ 2-4-6", "T2 - T6", "T7, CN", "sáng CN". */
import { ending } from './ending.ts';
import { isLetteredPlace } from './lettered-place.ts';
import { joinOf, joinWords, type ListJoin } from './list-join.ts';
import { ordinal } from './number-words.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';

/** One stroke is that of a place or a date ("thứ 2/4 đội"); several part days ("thứ 2/4/6"). */
const ITEM =
  /(?:(?:thứ |t\.? ?)?([2-7])|(cn|chủ nhật))(?![\p{L}\d%]|[/.:-]\d{2}|:\d|(?<![2-7]\/[2-7])\/\d(?!(?:\/(?:[2-7]|cn)){1,5}(?![\p{L}\d/]))| ?(?:giờ|h)(?!\p{L}))/uy;
const JOIN = / ?(->?|[→~÷,;&+/]) ?| (và|hoặc|đến) /y;
/** Seven days, and no more. */
const MOST_DAYS = 7;

const PART_OF_DAY = ending(
  /(?:sáng|trưa|chiều|tối|đêm|ngày|trực|vào|nghỉ|mỗi|hàng|hằng|mở cửa|trừ|họp|học|chợ|phiên|khám|tiêm|hoạt) $/,
);
/** "19h T6", "lúc 7 giờ 30 CN". */
const TIME_BEFORE = ending(
  /\d ?(?:h|g|giờ)(?: ?\d\d)?(?: ?(?:'|p|phút|rưỡi))?(?:,| -)? $|\d:\d\d(?:,| -)? $/,
);
const WEEKDAY_BEFORE = ending(
  /(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|t[2-7]) ?(?:,|và|&|-|\+|\/|đến|hoặc) ?(?:sáng |chiều |tối )?$/,
);
/** A date, an hour, or what is open or shut on that day. */
const DAY_GOES_ON =
  /,? ?\(?(?:ngày )?\d{1,2}[/.-]\d|: ?\(?(?:từ )?\d{1,2} ?(?:h|g|giờ|:)|:? (?:nghỉ(?! (?:việc|hưu|ốm|thai|chế))|đóng cửa|mở cửa)(?!\p{L})| (?:đến|tới|-) (?:hết )?(?:sáng|trưa|chiều|tối) (?:t[2-7]|cn|thứ|chủ nhật)(?![\p{L}\d])| (?:hàng|hằng) tuần| tuần| này| ngày /uy;

const read: Read = (line, at) => {
  const first = line.lower.charAt(at);
  if (first !== 't' && first !== 'c') return afterThu(line, at);
  // "T" and "CN" are capitals, and so is nothing else that begins with them.
  return first === line.text.charAt(at) || isLetteredPlace(line, at) ? null : abbreviated(line, at);
};

export const weekdayReader: Reader = {
  starts: ['digit', 'capital'],
  numbers: /^[1-9](?![\p{L}\d%])/u,
  begins: /^(?:T[. 2-7h]|C[NH])/i,
  read,
};

function afterThu(line: Line, at: number): Reading | null {
  if (!before(line, at).endsWith('thứ ') || matchAt(ITEM, line.lower, at) === null) return null;
  return daysAt(line, at);
}

function abbreviated(line: Line, at: number): Reading | null {
  const item = matchAt(ITEM, line.lower, at);
  if (item === null || (item[2] ?? '').startsWith('ch') || /[\p{L}\p{N}/.-]/u.test(line.text.charAt(at - 1)))
    return null;
  const days = daysAt(line, at);
  const several = days.words.includes(' đến ') || /,|và/.test(days.words);
  const back = before(line, at);
  const meant = several || PART_OF_DAY.test(back) || TIME_BEFORE.test(back) || WEEKDAY_BEFORE.test(back);
  return meant || matchAt(DAY_GOES_ON, line.lower, days.end) !== null ? days : null;
}

interface Day {
  readonly name: string;
  /** "thứ", "T" or "CN" stands before it, so that another list than of days could not go on so. */
  readonly named: boolean;
  readonly end: number;
}

/** What stands at `at` is a day; as many as follow it in one list or span. */
function daysAt(line: Line, at: number): Reading {
  const days: Day[] = [];
  const joins: ListJoin[] = [];
  for (let place = at; days.length < MOST_DAYS; ) {
    const day = dayAt(line, place);
    if (day === null) break;
    days.push(day);
    const join = matchAt(JOIN, line.lower, day.end);
    if (join === null) break;
    joins.push(joinOf(join[1] ?? join[2] ?? ''));
    place = day.end + join[0].length;
  }
  const said = before(line, at).endsWith('thứ ');
  return { end: days.at(-1)?.end ?? at, words: listWords(days, joins, said), kind: 'date' };
}

function dayAt(line: Line, at: number): Day | null {
  const item = matchAt(ITEM, line.lower, at);
  if (item === null) return null;
  const name = item[1] === undefined ? 'chủ nhật' : ordinal(item[1], line.style);
  return { name, named: item[0].length > 1, end: at + item[0].length };
}

/** "hai đến thứ sáu", "hai, tư, sáu": of a list the first is named only, as it is written. */
function listWords(days: readonly Day[], joins: readonly ListJoin[], said: boolean): string {
  return days
    .map(({ name, named }, index) => {
      const join = joins[index - 1];
      // One dash reaches from day to day, several ("2-4-6") part the days of a list.
      const reaches =
        join === 'đến' && joins[index - 2] !== join && (joins[index] !== join || index === days.length - 1);
      const thu = name !== 'chủ nhật' && (index === 0 ? !said : named || reaches);
      return `${joinWords(join === 'đến' && !reaches ? ',' : join)}${thu ? 'thứ ' : ''}${name}`;
    })
    .join('');
}
