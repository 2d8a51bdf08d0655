/** Times that a person hardly meant: 03:15 where 15:15 would be in a session. Only what is all but certain is said. */
import type { Rules, TimeWindow } from '../model/station.ts';
import type { TimeOfDay } from '../model/time.ts';

const HALF_DAY_HOURS = 12;
/** Before it nobody wants to be woken; who means it knows it. */
const MORNING_HOUR = 5;
const BROKEN_BY_HOUR: readonly string[] = ['quiet-hours', 'outside-sessions'];

/** The afternoon's time that was probably meant by a morning's one that breaks the rules; null: no telling. */
export function mistypedTime(ruleCode: string, time: TimeOfDay, rules: Rules): TimeOfDay | null {
  const meant = BROKEN_BY_HOUR.includes(ruleCode) ? halfDayLater(time) : null;
  if (meant === null || rules.quietHours.some((window) => holds(window, meant))) return null;
  return rules.sessions.length === 0 || rules.sessions.some((window) => holds(window, meant)) ? meant : null;
}

/** A time that no rule forbids and that is odd all the same: at night, or against the programme's own title. */
export function oddTime(
  title: string,
  time: TimeOfDay,
): { readonly code: string; readonly params: Readonly<Record<string, string>> } | null {
  const hour = Number(time.slice(0, 2));
  const said = partOfDayIn(title);
  const isMorning = hour < HALF_DAY_HOURS;
  if (said !== null && said.morning !== isMorning) {
    return { code: 'schedule.time-against-title', params: { part: said.name } };
  }
  return hour < MORNING_HOUR
    ? { code: 'schedule.night-time', params: { meant: halfDayLater(time) ?? '' } }
    : null;
}

/** `Bản tin sáng`, `chương trình buổi chiều`; the words alone say nothing (sáng kiến, sang tên). */
function partOfDayIn(title: string): { readonly name: string; readonly morning: boolean } | null {
  const said = /(?:bản tin|chương trình|phát thanh|buổi)\s+(?:buổi\s+)?(sáng|chiều|tối)(?!\s+kiến|\s+tạo)/i;
  const name = said.exec(title.normalize('NFC'))?.[1]?.toLowerCase();
  return name === undefined ? null : { name, morning: name === 'sáng' };
}

/** null in the afternoon. */
function halfDayLater(time: TimeOfDay): TimeOfDay | null {
  const hour = Number(time.slice(0, 2));
  return hour < HALF_DAY_HOURS ? `${hour + HALF_DAY_HOURS}${time.slice(2)}` : null;
}

/** Times of one width compare as texts; a window may go on past midnight. */
function holds({ from, to }: TimeWindow, time: TimeOfDay): boolean {
  return from < to ? from <= time && time < to : time >= from || time < to;
}
