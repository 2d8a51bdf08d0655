/** A stretch of days as a page for the terminal, and as DESIGN §7's JSON. */
import { DateTime } from 'luxon';
import stringWidth from 'string-width';
import type { Slot } from '../model/slot.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { dayNumberOf, weekdayOf } from '../schedule/calendar-day.ts';
import type { ForecastDay, ForecastSlot, SessionUse } from '../schedule/forecast.ts';
import { WHOLE_DAY } from '../schedule/rules.ts';
import type { ShownSchedule } from '../verbs/show-schedule.ts';
import { say } from '../words/say.ts';
import { sayCause } from '../words/say-cause.ts';
import { sayDate, sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { sayWeekday } from '../words/weekday.ts';

/** Letters of a version that tell it from others. */
export const VERSION_LETTERS = 8;
/** Columns that a title gets at most. */
const TITLE_COLUMNS = 44;

export function scheduleJson(lang: Lang, { days, zone }: ShownSchedule) {
  return days.flatMap(({ slots }) => slots.map((forecast) => slotJson(lang, forecast, zone)));
}

function slotJson(
  lang: Lang,
  { slot, plannedMs, atMost, session, verdict, cause }: ForecastSlot,
  zone: string,
) {
  return {
    ...slotFacts(slot, plannedMs, zone),
    atMost,
    session,
    verdict,
    cause: cause?.code ?? null,
    reason: cause === null ? null : sayCause(lang, cause),
  };
}

/** What every JSON of a slot begins with (DESIGN §7). */
export function slotFacts(
  { id, programme, title, topic, level, atMs }: Slot,
  plannedMs: number,
  zone: string,
) {
  return { slot: id, programme, title, topic, level, at: isoInstant(atMs, zone), plannedMs };
}

export function scheduleText(lang: Lang, shown: ShownSchedule): string {
  const version = shown.version.slice(0, VERSION_LETTERS);
  const { state } = shown.review;
  const heading = say(lang, `schedule.show.heading.${shown.source}`, { station: shown.station, version });
  const empty = shown.days.length === 0 ? ['', say(lang, 'schedule.show.empty')] : [];
  const days = shown.days.flatMap((day) => ['', ...dayLines(lang, day, shown.zone)]);
  const files = state === 'in-force' ? [] : ['', say(lang, `schedule.show.files.${state}`)];
  return [heading, ...empty, ...days, ...files].join('\n');
}

function dayLines(lang: Lang, day: ForecastDay, zone: string): string[] {
  const weekday = sayWeekday(lang, weekdayOf(dayNumberOf(day.date)));
  const named = `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${sayDate(lang, day.date)}`;
  const titles = day.slots.map(({ slot }) => slot.title);
  const columns = Math.min(TITLE_COLUMNS, Math.max(...titles.map((title) => stringWidth(title))));
  const lengths = day.slots.map(({ plannedMs, atMost }) => lengthText(lang, plannedMs, atMost));
  const lengthColumns = Math.max(...lengths.map((length) => length.length));
  const slots = day.slots.map((forecast, at) =>
    slotLine(lang, forecast, lengths[at]?.padStart(lengthColumns) ?? '', columns, zone),
  );
  return [[named, ...usageTexts(lang, day)].join(' · '), ...slots];
}

function usageTexts(lang: Lang, { sessions, maxSessions }: ForecastDay): string[] {
  if (sessions.length === 0) return [];
  const minutes = sessions.map((use) => useText(lang, use));
  if (maxSessions === null) return minutes;
  return [...minutes, say(lang, 'schedule.show.sessions', { count: sessions.length, max: maxSessions })];
}

function useText(lang: Lang, { session, usedMs, atMost, capMs }: SessionUse): string {
  const cap = capMs === null ? say(lang, 'schedule.show.no-cap') : sayDuration(capMs);
  const used = lengthText(lang, usedMs, atMost);
  return session === null || session === WHOLE_DAY
    ? say(lang, 'schedule.show.day-session', { used, cap })
    : say(lang, 'schedule.show.session', { session, used, cap });
}

/** A figure that rotation may only make smaller says so. */
function lengthText(lang: Lang, ms: number, atMost: boolean): string {
  const length = sayDuration(ms);
  return atMost ? say(lang, 'schedule.show.at-most', { length }) : length;
}

function slotLine(lang: Lang, forecast: ForecastSlot, length: string, columns: number, zone: string): string {
  const { slot } = forecast;
  const time = DateTime.fromMillis(slot.atMs, { zone });
  const clock = time.toFormat(time.second === 0 ? 'HH:mm' : 'HH:mm:ss');
  const padded = `${slot.title}${' '.repeat(Math.max(0, columns - stringWidth(slot.title)))}`;
  return `  ${clock}  ${length}  ${padded}  ${verdictText(lang, forecast)}`;
}

function verdictText(lang: Lang, { verdict, cause, waitsMs }: ForecastSlot): string {
  const word = say(lang, `schedule.verdict.${verdict}`);
  if (cause !== null) return `${word}: ${sayCause(lang, cause)}`;
  return waitsMs > 0 ? `${word}, ${say(lang, 'schedule.show.waits', { wait: sayDuration(waitsMs) })}` : word;
}
