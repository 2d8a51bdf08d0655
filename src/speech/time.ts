/** Times of day: 7h30, 07g30, 7:30, 7 giờ 30', 17h-5h, 13h30-17h00, 24/24h, 24/7. A full hour has no minutes to say. */

import { dayWords } from './calendar-words.ts';
import { type Clock, clockAt } from './clock.ts';
import { dateWords } from './date.ts';
import { dateShapeAt } from './date-shape.ts';
import { ending } from './ending.ts';
import { withRate } from './number-span.ts';
import { cardinal } from './number-words.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';
import { afterSpanMark } from './span-mark.ts';
import type { Unit } from './unit.ts';

const BEGINS = /\d{1,3} ?(?:[hg:./→~÷-]|giờ)/y;

const read: Read = (line, at) => {
  if (matchAt(BEGINS, line.lower, at) === null || STUCK.test(line.text.slice(Math.max(0, at - 2), at)))
    return null;
  if (matchAt(GENERATION, line.text, at) !== null) return null;
  return roundTheClock(line, at) ?? hoursSpan(line, at) ?? timesAt(line, at);
};

/** "từ 2G sang 4G": networks, unless a part of the day follows. */
const GENERATION = /[2-6]G(?![\p{L}\d])(?! ?(?:sáng|trưa|chiều|tối|đêm|ngày|kém|rưỡi|\d|-))/uy;

const STUCK = ending(/[\p{L}\p{N}][./-]?$/u);

export const timeReader: Reader = { starts: ['digit'], numbers: /^\d{1,3} ?[hg:./→~÷-]/i, read };

function timesAt(line: Line, at: number): Reading | null {
  const clock = clockAt(line, at, 0);
  if (clock === null) return null;
  const dated = withDay(line, clock, BEFORE_SPAN);
  const from = dated ?? clock;
  const reached = afterSpanMark(line.text, from.end);
  const until = reached === null ? null : clockAt(line, reached, clock.hour);
  if (until === null) return { ...(dated ?? withRate(line, clock)), kind: 'time' };
  const to = (dated && withDay(line, until, AFTER_SPAN)) ?? until;
  return timeReading(to.end, `${from.words} đến ${to.words}`);
}

/** A day alone, where both ends of a span have one. */
const BEFORE_SPAN = /\d{1,2}(?= ?(?:->?|[→~÷]) ?\d{1,2} ?(?:h|g|giờ)\d{0,2} ?\/ ?\d)/y;
const AFTER_SPAN = /\d{1,2}(?![\d/])/y;
const DAY_STROKE = / ?\/ ?(?=\d)/y;

/** "7h/10/9": the hour and its day, as bulletins of rivers give them; `bare`: a day without a month. */
function withDay(line: Line, { end, words }: Clock, bare: RegExp): Unit | null {
  const stroke = matchAt(DAY_STROKE, line.text, end)?.[0];
  if (stroke === undefined) return null;
  const start = end + stroke.length;
  const shape = dateShapeAt(line.text, start);
  if (shape !== null && shape.items.length === 1 && shape.mark === '/') {
    return { end: shape.end, words: `${words} ngày ${dateWords(shape, line, start, false)}` };
  }
  const day = matchAt(bare, line.text, start)?.[0];
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return null;
  return { end: start + day.length, words: `${words} ngày ${dayWords(Number(day), line.style, false)}` };
}

function timeReading(end: number, words: string): Reading {
  return { end, words, kind: 'time' };
}

/** "2-3 g/kg" are grams. */
const HOURS_SPAN = /(\d{1,2}) ?(?:->?|[→~÷]) ?(?=\d{1,2} ?(?:h|g(?! ?\/ ?\p{L})|giờ)(?!\p{L}))/uy;

/** "7-8h", "7-11h30". */
function hoursSpan(line: Line, at: number): Reading | null {
  const span = matchAt(HOURS_SPAN, line.lower, at);
  const to = span === null ? null : clockAt(line, at + span[0].length, Number(span[1]));
  if (span === null || to === null) return null;
  const from = cardinal(span[1] ?? '', line.style);
  return timeReading(to.end, `${from}${to.full ? '' : ' giờ'} đến ${to.words}`);
}

const ROUND = /(\d{1,2}) ?(h|giờ)? ?\/ ?(24|7)(\/7)?(?![\d/.]| ?%)(?: ?(h|giờ|ngày)(?!\p{L}))?/uy;
const DAY_BEFORE = ending(/(?:ngày|sáng|chiều|tối|đêm|trước|sau|từ|đến|hết) $/);

/** "24/24h", "24/7", "16/24 giờ". */
function roundTheClock(line: Line, at: number): Reading | null {
  const round = matchAt(ROUND, line.lower, at);
  if (round === null) return null;
  const [all, hours = '', unit, whole = '', week, ending] = round;
  if (
    /\p{L}/u.test(line.text.charAt(at + all.length)) ||
    (whole === '7' && DAY_BEFORE.test(before(line, at)))
  )
    return null;
  if (hours !== '24' && (whole === '7' || ending === undefined)) return null;
  const said = [
    cardinal(hours, line.style),
    unit && 'giờ',
    'trên',
    cardinal(whole, line.style),
    week && 'trên bảy',
  ];
  const unitSaid = ending === 'h' ? 'giờ' : ending;
  return timeReading(
    at + all.length,
    [...said, unitSaid].filter((word) => word !== undefined && word !== '').join(' '),
  );
}
