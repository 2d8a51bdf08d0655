/** A moment that somebody asks about: `04:45`, `4h45`, `2024-03-18T04:45`, `18/3/2024 4h45`; a minute, or a second. */
import { DateTime } from 'luxon';
import { refuse } from '../model/problem.ts';
import { type InstantMs, MINUTE_MS } from '../model/time.ts';
import { readDate } from '../schedule/civil-date.ts';
import { readTimeOfDay } from '../schedule/time-of-day.ts';

interface Moment {
  readonly fromMs: InstantMs;
  readonly toMs: InstantMs;
}

/** A time without a date is the latest one that has been. Refusal `log.bad-moment`. */
export function readMoment(text: string, nowMs: InstantMs, zone: string): Moment {
  const time = readTimeOfDay(text);
  if (time !== null) return latest(time, nowMs, zone);
  const iso = DateTime.fromISO(text.trim(), { zone });
  if (iso.isValid && text.includes('T')) return momentAt(iso, iso.second !== 0);
  const [date = '', ...rest] = text.trim().split(/\s+/);
  const civil = readDate(date);
  const timeOfDate = readTimeOfDay(rest.join(' '));
  if (civil === null || timeOfDate === null) throw refuse('log.bad-moment', { text }, 2);
  return momentAt(DateTime.fromISO(`${civil}T${timeOfDate}`, { zone }), timeOfDate.length > 'HH:MM'.length);
}

function latest(time: string, nowMs: InstantMs, zone: string): Moment {
  const now = DateTime.fromMillis(nowMs, { zone });
  const today = DateTime.fromISO(`${now.toFormat('yyyy-MM-dd')}T${time}`, { zone });
  return momentAt(today > now ? today.minus({ days: 1 }) : today, time.length > 'HH:MM'.length);
}

function momentAt(at: DateTime, isSecond: boolean): Moment {
  const fromMs = at.toMillis();
  return { fromMs, toMs: fromMs + (isSecond ? 1000 : MINUTE_MS) };
}
