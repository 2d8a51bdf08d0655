/** What the words before something written like a date say of it: a day for sure, perhaps, hardly, a share, not at all. */
import cues from './data/date-cues.json' with { type: 'json' };
import { ending } from './ending.ts';
import { before, type Line } from './reading.ts';

const SURELY = new Set(cues.surely);
const MAYBE = new Set(cues.maybe);
const NEVER = new Set(cues.never);
const SHARE = new Set(cues.share);

const WEEKDAY = /^thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)$/;
const NEAR_DAY = /^(?:hôm|sáng|trưa|chiều|tối|đêm|ngày) (?:nay|mai|qua|kia|sau)$/;
const CLOCK = /^\d{1,2}(?:[hg]\d{0,2}|:\d\d)'?p?$|^\d{1,2} giờ$|^\d{1,2} phút$/;
const DATE_BEFORE = ending(/\d[/.-]\d{1,4}(?: ?[,;&]| và| hoặc)?$/);
const EACH_DAY = /^(?:mỗi|một|hàng|hằng|từng|nửa) ngày$/;

/** 'day-word' is "ngày" itself; 'after-date' follows another date in a list. */
export type DateCue = 'day-word' | 'surely' | 'maybe' | 'after-date' | 'loosely' | 'none' | 'share' | 'never';

export function cueBefore(line: Line, at: number): DateCue {
  const back = before(line, at);
  const cue = cueOf(wordsOf(back));
  // "thương binh 1/4, 2/4": what the first of them is, all are.
  if (cue === 'after-date' && cueOf(wordsOf(back.replace(EARLIER_DATES, ''))) === 'never') return 'never';
  // "Đến 11h, 3/12 tổ": behind a comma something else may begin.
  return cue === 'surely' && /,\s*$/.test(back) ? 'loosely' : cue;
}

/** With what joins them. */
const EARLIER_DATES = /(?:\d{1,2}[/.-]\d{1,4}(?:[/.-]\d{2,4})?(?: ?[,;&]| và| hoặc)? ?){1,9}$/;

function wordsOf(back: string): readonly string[] {
  return back
    .replace(/[\s,()":]+$/, '')
    .split(/[\s("]+/)
    .map((word) => word.replace(/(?<=\p{L})\.$/u, ''));
}

function cueOf(words: readonly string[]): DateCue {
  const last = words.at(-1) ?? '';
  const two = words.slice(-2).join(' ');
  if (last === 'ngày') return EACH_DAY.test(two) ? 'none' : 'day-word';
  if (SURELY.has(last) || WEEKDAY.test(two) || NEAR_DAY.test(two)) return 'surely';
  if (CLOCK.test(last) || CLOCK.test(two)) return 'surely';
  if (SHARE.has(two)) return 'share';
  if (MAYBE.has(two)) return 'maybe';
  if (NEVER.has(last) || NEVER.has(two)) return 'never';
  if (MAYBE.has(last)) return 'maybe';
  if (DATE_BEFORE.test(last) || DATE_BEFORE.test(two)) return 'after-date';
  return SHARE.has(last) ? 'share' : 'none';
}
