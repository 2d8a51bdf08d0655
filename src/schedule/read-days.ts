/**
 * Reads which days a programme airs, as a sheet on the wall says it: `thứ hai - thứ sáu`, `T2, T4`, `hằng ngày`,
 * `thứ sáu cuối tháng`, `thứ bảy cách tuần từ 18/3/2024`, `ngày 1, 15 hằng tháng`, `ngày lễ`, `18/4/2024 - 20/4/2024`,
 * and the same in English. What can be taken two ways is not understood: a guess would sound on a wrong day.
 */
import type { DayRule } from '../model/programme.ts';
import type { CivilDate, Weekday } from '../model/time.ts';
import { readDate, readDateRange } from './civil-date.ts';
import { plainLetters, slugOf } from './plain-letters.ts';
import { weekdayOf } from './weekday-name.ts';

export type ReadDays =
  | { readonly ok: true; readonly rules: readonly DayRule[] }
  /** anchor: every N weeks, counted from which week? · backwards: a range that ends before it begins. */
  | { readonly ok: false; readonly why: 'unknown' | 'anchor' | 'backwards'; readonly part: string };

export interface DayNames {
  /** Slug of a name as it may be written → name of the day set. */
  readonly daySets: ReadonlyMap<string, string>;
  /** Where `every N weeks` counts from when the text names no date. */
  readonly anchor: CivilDate | null;
}

type Piece = DayRule | 'unknown' | 'anchor' | 'backwards' | null;

const EVERY_DAY = /^(?:(?:hang|moi|tat ca cac) ngay|(?:ca|hang) ngay trong tuan|daily|every ?day|all days)$/;
const WEEKEND = /^(?:(?:ngay )?cuoi tuan|weekends?)$/;
const WEEKDAYS = /^(?:weekdays|tu thu hai den thu sau)$/;
const MONTHLY = '(?:cua )?(?:(?:hang|moi|trong) )?thang';
const OF_MONTH = '(?:days? )?of (?:(?:the|each|every) )?month';
const ORDINALS: Readonly<Record<string, 1 | 2 | 3 | 4 | 5 | -1>> = {
  dau: 1,
  'dau tien': 1,
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  last: -1,
  cuoi: -1,
  'cuoi cung': -1,
};

/** Longer text names no days; it would only keep the patterns below busy. */
const LONGEST_TEXT = 300;

export function readDays(text: string, names: DayNames): ReadDays {
  if (text.length > LONGEST_TEXT) return { ok: false, why: 'unknown', part: text.slice(0, 40) };
  const plain = plainLetters(text);
  const whole = wholeRule(plain, text, names);
  if (whole !== null)
    return typeof whole === 'string' ? { ok: false, why: whole, part: text } : { ok: true, rules: [whole] };
  const pieces = plain.split(/ ?[,;] ?| va | and /).filter((piece) => piece !== '');
  if (pieces.length === 0) return { ok: false, why: 'unknown', part: text };
  const read = readPieces(pieces, names);
  return read.ok || pieces.length > 1 ? read : { ...read, part: text };
}

/** Only weekdays: `thứ hai - thứ sáu`, `hằng ngày`. null: anything else. */
export function readWeekdays(text: string): readonly Weekday[] | null {
  const days = readDays(text, { daySets: new Map(), anchor: null });
  const rule = days.ok && days.rules.length === 1 ? days.rules[0] : undefined;
  return rule?.kind === 'weekdays' ? rule.weekdays : null;
}

function readPieces(pieces: readonly string[], names: DayNames): ReadDays {
  const rules: DayRule[] = [];
  const weekdays = new Set<Weekday>();
  for (const piece of pieces) {
    const days = weekdaysOf(piece, weekdays.size > 0);
    if (days !== null) {
      for (const day of days) weekdays.add(day);
      continue;
    }
    const rule = wholeRule(piece, piece, names) ?? 'unknown';
    if (typeof rule === 'string') return { ok: false, why: rule, part: piece };
    rules.push(rule);
  }
  if (weekdays.size > 0) rules.unshift({ kind: 'weekdays', weekdays: [...weekdays].sort() });
  return { ok: true, rules };
}

/** A rule that must be read as one: it may have commas or words of lists inside. */
function wholeRule(plain: string, text: string, names: DayNames): Piece {
  return (
    dateRule(text) ??
    daysOfMonth(plain) ??
    weekdayOfMonth(plain) ??
    everyWeeks(plain, names.anchor) ??
    namedSet(plain, names) ??
    plainWeekdays(plain)
  );
}

function plainWeekdays(plain: string): Piece {
  const weekdays = weekdaysOf(plain, false);
  return weekdays === null ? null : { kind: 'weekdays', weekdays };
}

function dateRule(text: string): Piece {
  const range = readDateRange(text);
  if (range === null) return null;
  return range.from > range.until ? 'backwards' : { kind: 'dates', ranges: [range] };
}

function namedSet(plain: string, names: DayNames): Piece {
  const name = names.daySets.get(slugOf(plain));
  return name === undefined ? null : { kind: 'day-set', name };
}

/** One weekday, or a range of them, which may run over Sunday (`thứ bảy - thứ hai`). */
function weekdaysOf(plain: string, afterWeekday: boolean): readonly Weekday[] | null {
  if (EVERY_DAY.test(plain)) return [1, 2, 3, 4, 5, 6, 7];
  if (WEEKEND.test(plain)) return [6, 7];
  if (WEEKDAYS.test(plain)) return [1, 2, 3, 4, 5];
  const single = weekdayOf(plain.replace(/^(?:cac )?ngay |^(?:on|every|moi) /, ''), afterWeekday);
  if (single !== null) return [single];
  const ends = /^(?:(?:tu|from) )?(.+?)(?: ?- ?| den(?: het)? | to | through )(.+)$/.exec(plain);
  const first = weekdayOf(ends?.[1] ?? '');
  const last = weekdayOf(ends?.[2] ?? '', true);
  return first === null || last === null ? null : weekdaysBetween(first, last);
}

function weekdaysBetween(first: Weekday, last: Weekday): readonly Weekday[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday).sort();
}

const DAYS_VI = new RegExp(`^(?:cac )?ngay (cuoi|\\d[\\d ,&va-]*?)(?: cung)? ${MONTHLY}$`);
const DAYS_EN = new RegExp(`^(?:the )?(last day|[\\da-z ,&-]+?) ${OF_MONTH}$`);

/** `ngày 1, 15 hằng tháng`, `ngày cuối tháng`, `1st and 15th of every month`, `last day of month`. */
function daysOfMonth(plain: string): Piece {
  const list = DAYS_VI.exec(plain)?.[1] ?? DAYS_EN.exec(plain)?.[1];
  if (list === undefined) return null;
  if (list === 'cuoi' || list === 'last day') return { kind: 'days-of-month', days: [-1] };
  const days = new Set<number>();
  for (const part of list.replace(/^days? /, '').split(/ ?(?:,|va|and|&) ?/)) {
    const match = /^(\d{1,2})(?:st|nd|rd|th)?(?: ?- ?(\d{1,2}))?$/.exec(part.trim());
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last > 31) return 'unknown';
    if (last < first) return 'backwards';
    for (let day = first; day <= last; day += 1) days.add(day);
  }
  return { kind: 'days-of-month', days: [...days].sort((a, b) => a - b) };
}

const NTH_VI = new RegExp(
  `^(?:ngay )?(thu [a-z0-9]+|t[2-7]|chu ?nhat|cn) (dau|dau tien|cuoi|cuoi cung)(?: ${MONTHLY}| thang)$`,
);
const NTH_EN = new RegExp(
  `^(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|[45]th) ([a-z]+)(?: ${OF_MONTH})$`,
);

/** `thứ sáu cuối tháng`, `chủ nhật đầu tiên của tháng`, `last friday of month`. */
function weekdayOfMonth(plain: string): Piece {
  const vi = NTH_VI.exec(plain);
  const en = NTH_EN.exec(plain);
  const weekday = weekdayOf(vi?.[1] ?? en?.[2] ?? '');
  const nth = ORDINALS[vi?.[2] ?? en?.[1] ?? ''];
  return weekday === null || nth === undefined ? null : { kind: 'weekday-of-month', nth, weekday };
}

const WEEKS_VI =
  /^(?:ngay )?(.+?) (?:cach tuan|(?:cu )?(\d{1,2}) tuan (?:mot|1) lan)(?: (?:tu|tinh tu|ke tu)(?: ngay)? (.+))?$/;
const WEEKS_EN =
  /^(?:every (other|\d{1,2}) weeks? on (.+?)|(.+?) every (other|\d{1,2}) weeks?)(?: (?:from|since|starting) (.+))?$/;

/** `thứ bảy cách tuần` (every other week), `thứ bảy 3 tuần một lần từ 18/3/2024`, `every 2 weeks on saturday from …`. */
function everyWeeks(plain: string, anchorElsewhere: CivilDate | null): Piece {
  const vi = WEEKS_VI.exec(plain);
  const en = WEEKS_EN.exec(plain);
  if (!vi && !en) return null;
  const count = vi ? vi[2] : (en?.[1] ?? en?.[4]);
  const weeks = count === undefined || count === 'other' ? 2 : Number(count);
  const days = readPieces((vi?.[1] ?? en?.[2] ?? en?.[3] ?? '').split(/ ?, ?| va | and /), {
    daySets: new Map(),
    anchor: null,
  });
  const rule = days.ok && days.rules.length === 1 ? days.rules[0] : undefined;
  if (rule?.kind !== 'weekdays' || weeks < 1) return 'unknown';
  const written = vi?.[3] ?? en?.[5];
  const anchor = written === undefined ? anchorElsewhere : readDate(written);
  if (anchor === null) return written === undefined ? 'anchor' : 'unknown';
  return { kind: 'every-weeks', weeks, anchor, weekdays: rule.weekdays };
}
