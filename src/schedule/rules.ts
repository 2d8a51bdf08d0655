/**
 * The rules of a ward bind twice (law 5): when a schedule is loaded and when a slot is due, by this one function. Only
 * an emergency passes them. A sound is judged by all of its planned length: one that runs past its session's end, or
 * into quiet hours, breaks the rule as one that begins there does. A profile that names no sessions has one, the whole
 * day: its minutes are capped together, and reports count it as a session.
 */
import type { Cause } from '../model/airing.ts';
import type { Level } from '../model/level.ts';
import type { CapChange, Rules, SessionWindow, TimeWindow } from '../model/station.ts';
import { type CivilDate, DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { calendarDay, type DayNumber } from './calendar-day.ts';
import type { DayUsage } from './usage.ts';
import { secondOfDay, zoneTime } from './zone-time.ts';

/** The session of a station that does not divide its day, as entries carry it. */
export const WHOLE_DAY = 'cả ngày';

/** What would sound: a slot, or a manual or make-good broadcast. */
export interface PlannedSound {
  readonly level: Level;
  readonly atMs: InstantMs;
  readonly plannedMs: number;
}

/** A sound on the wall clock: milliseconds since the midnight of its date; the end may pass the next midnight. */
interface WallSpan {
  readonly day: DayNumber;
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Why the rules keep the sound from being aired, or null. `used`: what the date has aired, or plans before this sound.
 * Codes: `rule-day`, `quiet-hours`, `outside-sessions`, `session-end`, `cap-sessions`, `cap-minutes`.
 */
export function ruleVerdict(rules: Rules, zone: string, sound: PlannedSound, used: DayUsage): Cause | null {
  if (sound.level === 'emergency') return null;
  const span = wallSpan(sound, zone);
  const day = calendarDay(span.day);
  const bound = rulesOn(rules, day.date);
  if (!bound.days.includes(day.weekday)) return cause('rule-day', { weekday: day.weekday });
  const quiet = bound.quietHours.find((window) => touches(window, span));
  if (quiet !== undefined) return cause('quiet-hours', { from: quiet.from, to: quiet.to });
  return sessionVerdict(bound, span) ?? capVerdict(bound, span, sound.plannedMs, used);
}

/** The same for a slot: an emergency comes unforeseen, one that is planned keeps the quiet hours, on a day off too. */
export function slotVerdict(rules: Rules, zone: string, sound: PlannedSound, used: DayUsage): Cause | null {
  if (sound.level !== 'emergency') return ruleVerdict(rules, zone, sound, used);
  const quiet = { ...rules, ...NO_LIMITS };
  return ruleVerdict(quiet, zone, { ...sound, level: 'normal' }, used);
}

const NO_LIMITS = {
  days: [1, 2, 3, 4, 5, 6, 7],
  sessions: [],
  maxSessionsPerDay: null,
  maxSessionMinutes: null,
  exceptions: [],
} as const;

/** The session (buổi) to which an instant belongs; null: it lies between two of them. */
export function sessionOf(rules: Rules, zone: string, atMs: InstantMs): string | null {
  return sessionAt(rules, wallSpan({ atMs, plannedMs: 0 }, zone).fromMs);
}

/** The rules of a date: dated exceptions laid over the profile, a later one over an earlier. */
export function rulesOn(rules: Rules, date: CivilDate): Rules {
  let bound = rules;
  for (const exception of rules.exceptions) {
    if (date < exception.from || exception.until < date) continue;
    bound = {
      ...bound,
      maxSessionsPerDay: changedCap(bound.maxSessionsPerDay, exception.maxSessionsPerDay),
      maxSessionMinutes: changedCap(bound.maxSessionMinutes, exception.maxSessionMinutes),
      days: exception.days ?? bound.days,
    };
  }
  return bound;
}

/** null: no cap. */
export function sessionCapMs({ maxSessionMinutes }: Rules): number | null {
  return maxSessionMinutes === null ? null : maxSessionMinutes * MINUTE_MS;
}

function changedCap(cap: number | null, change: CapChange): number | null {
  if (change === null) return cap;
  return change === 'unlimited' ? null : change;
}

function sessionVerdict(rules: Rules, span: WallSpan): Cause | null {
  if (rules.sessions.length === 0) return null;
  const session = windowAt(rules, span.fromMs);
  if (session === undefined) return cause('outside-sessions', {});
  const overrun = span.toMs > secondOfDay(session.to) * 1000;
  return overrun ? cause('session-end', { session: session.name, to: session.to }) : null;
}

function capVerdict(rules: Rules, span: WallSpan, plannedMs: number, used: DayUsage): Cause | null {
  const session = sessionAt(rules, span.fromMs);
  const sessions = used.has(session) ? used.size : used.size + 1;
  if (rules.maxSessionsPerDay !== null && sessions > rules.maxSessionsPerDay) {
    return cause('cap-sessions', { max: rules.maxSessionsPerDay });
  }
  const wholeMs = (used.get(session) ?? 0) + plannedMs;
  const capMs = sessionCapMs(rules);
  if (capMs === null || wholeMs <= capMs) return null;
  return cause('cap-minutes', {
    max: capMs / MINUTE_MS,
    session: windowAt(rules, span.fromMs)?.name ?? '',
  });
}

function sessionAt(rules: Rules, wallMs: number): string | null {
  return rules.sessions.length === 0 ? WHOLE_DAY : (windowAt(rules, wallMs)?.name ?? null);
}

function windowAt(rules: Rules, wallMs: number): SessionWindow | undefined {
  return rules.sessions.find(
    ({ from, to }) => secondOfDay(from) * 1000 <= wallMs && wallMs < secondOfDay(to) * 1000,
  );
}

/** A window whose end is not after its beginning goes on past midnight; yesterday's may still last. */
function touches(window: TimeWindow, span: WallSpan): boolean {
  const fromMs = secondOfDay(window.from) * 1000;
  const endMs = secondOfDay(window.to) * 1000;
  const toMs = endMs > fromMs ? endMs : endMs + DAY_MS;
  return [-DAY_MS, 0, DAY_MS].some(
    (shiftMs) => fromMs + shiftMs < Math.max(span.toMs, span.fromMs + 1) && span.fromMs < toMs + shiftMs,
  );
}

function wallSpan(sound: { readonly atMs: InstantMs; readonly plannedMs: number }, zone: string): WallSpan {
  const { wallMs } = zoneTime(zone);
  const startMs = wallMs(sound.atMs);
  const day = Math.floor(startMs / DAY_MS);
  const midnightMs = day * DAY_MS;
  // A length that is no number passes no window and no cap.
  if (!Number.isFinite(sound.plannedMs)) return { day, fromMs: startMs - midnightMs, toMs: Infinity };
  // Clocks that go back under the sound make it no shorter.
  const endMs = Math.max(startMs + sound.plannedMs, wallMs(sound.atMs + sound.plannedMs));
  return { day, fromMs: startMs - midnightMs, toMs: endMs - midnightMs };
}

function cause(code: string, params: Cause['params']): Cause {
  return { code, params };
}
