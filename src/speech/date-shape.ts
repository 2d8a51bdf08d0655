/**
 * What is written like dates: 30/4, 5.4.2024, 2024-04-05, 1-5/3, 28/4-02/5/2024, "5, 6 và 7/4". Whether it is meant as
 * dates, others judge by what stands around it (`date-context.ts`).
 */
import { wholeYear } from './calendar-words.ts';
import { joinOf, type ListJoin } from './list-join.ts';
import { numberShape } from './number-shape.ts';
import { matchAt } from './reading.ts';
import { afterSpanMark } from './span-mark.ts';

export interface DateItem {
  readonly day: number;
  /** null: that of the item after it ("1-5/3"). */
  readonly month: number | null;
  readonly year: number | null;
}

export interface DateShape {
  readonly end: number;
  /** At least one; the last has a month. */
  readonly items: readonly DateItem[];
  /** One less than the items. */
  readonly joins: readonly ListJoin[];
  /** What parts the last day from its month. */
  readonly mark: '/' | '.' | '-';
  readonly yearDigits: 0 | 2 | 4;
  /** A zero stands in front of a day or of a month, as in no fraction and no score. */
  readonly zeroLed: boolean;
}

interface Dated extends DateItem {
  readonly month: number;
  readonly end: number;
  readonly mark: DateShape['mark'];
  readonly yearDigits: DateShape['yearDigits'];
}

const FULL = /(\d{1,2})( ?)([/.-])( ?)(\d{1,2}) ?\3 ?(\d{4}|\d{2})(?!\d)/y;
const ISO = /((?:19|20)\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const DAY_MONTH = /(\d{1,2}) ?([/.]) ?(\d{1,2})(?!\d)/y;
const DASHED = /(\d{1,2})-(\d{1,2})(?!\d)/y;
/** Spaced out, only what cannot be a range: "20 - 11". */
const SPACED = /(\d{1,2}) - (\d{1,2})(?!\d)/y;
const DAY_JOIN = /(\d{1,2})(?: ?(->?|[→~÷,;&+]) ?| (và|hoặc|hay) )(?=\d)/y;
/** More days than this nobody joins. */
const MOST_ITEMS = 10;

/** Behind the first digits: what parts a day from its month, or from another day. */
export const DATE_SHAPED = /^\d{1,2}(?: ?[-/.→~÷,;&+]| v| h)|^\d{4}[/.-]/;

/** null: no date could be written so. */
export function dateShapeAt(text: string, at: number): DateShape | null {
  if (!DATE_SHAPED.test(numberShape(text, at))) return null;
  const items: DateItem[] = [];
  const joins: ListJoin[] = [];
  for (let place = at; items.length < MOST_ITEMS; ) {
    const dated = datedAt(text, place);
    if (dated !== null) return withSpan(text, at, { items: [...items, dated], joins, last: dated });
    const join = matchAt(DAY_JOIN, text, place);
    const day = Number(join?.[1]);
    if (join === null || day < 1 || day > 31) break;
    items.push({ day, month: null, year: null });
    joins.push(joinOf(join[2] ?? join[3] ?? ''));
    place += join[0].length;
  }
  return dashedAt(text, at);
}

interface Begun {
  readonly items: readonly DateItem[];
  readonly joins: readonly ListJoin[];
  readonly last: Dated;
}

/** What was found, and what it reaches to: "28/4-02/5". */
function withSpan(text: string, at: number, { items, joins, last }: Begun): DateShape {
  const reached = afterSpanMark(text, last.end);
  const until = reached === null ? null : datedAt(text, reached);
  if (until === null) return shapeOf(text, at, last, items, joins);
  return shapeOf(text, at, until, [...items, until], [...joins, 'đến']);
}

function shapeOf(
  text: string,
  at: number,
  { end, mark, yearDigits }: Dated,
  items: readonly DateItem[],
  joins: readonly ListJoin[],
): DateShape {
  const zeroLed = /(?<!\d)0\d(?!\d)/.test(text.slice(at, end));
  return { end, items, joins, mark, yearDigits, zeroLed };
}

function datedAt(text: string, at: number): Dated | null {
  return fullAt(text, at) ?? isoAt(text, at) ?? dayMonthAt(text, at);
}

function fullAt(text: string, at: number): Dated | null {
  const full = matchAt(FULL, text, at);
  if (full === null) return null;
  const [all, day, before, mark, after, month, year = ''] = full;
  // "10 - 12 - 15" are numbers.
  if (year.length === 2 && (before !== '' || after !== '')) return null;
  return datedOf(day, month, { end: at + all.length, mark, year });
}

function isoAt(text: string, at: number): Dated | null {
  const iso = matchAt(ISO, text, at);
  return iso && datedOf(iso[4], iso[3], { end: at + iso[0].length, mark: iso[2], year: iso[1] ?? '' });
}

function dayMonthAt(text: string, at: number): Dated | null {
  const short = matchAt(DAY_MONTH, text, at);
  return short && datedOf(short[1], short[3], { end: at + short[0].length, mark: short[2], year: '' });
}

interface Ending {
  readonly end: number;
  readonly mark: string | undefined;
  readonly year: string;
}

function datedOf(
  dayDigits: string | undefined,
  monthDigits: string | undefined,
  ending: Ending,
): Dated | null {
  const day = Number(dayDigits);
  const month = Number(monthDigits);
  const { end, year } = ending;
  const mark = ending.mark === '/' || ending.mark === '.' ? ending.mark : '-';
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const yearDigits = year === '' ? 0 : year.length === 2 ? 2 : 4;
  return { day, month, year: year === '' ? null : wholeYear(year), end, mark, yearDigits };
}

/** "20-12": a date only where a word says so. */
function dashedAt(text: string, at: number): DateShape | null {
  const spaced = matchAt(SPACED, text, at);
  const falls = spaced !== null && Number(spaced[1]) > Number(spaced[2]);
  const dashed = falls ? spaced : matchAt(DASHED, text, at);
  const dated = dashed && datedOf(dashed[1], dashed[2], { end: at + dashed[0].length, mark: '-', year: '' });
  return dated && shapeOf(text, at, dated, [dated], []);
}
