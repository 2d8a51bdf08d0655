/**
 * From programmes to slots (lượt theo lịch): every instant at which something is due. No slot is lost and none comes
 * twice, however the time is cut into pieces: expanding [a, b) and [b, c) gives what [a, c) gives.
 */
import type { Programme, Schedule, When } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { type CalendarDay, calendarDay } from './calendar-day.ts';
import { cronTimes } from './cron-times.ts';
import { anyTakes, type DaySets, type TakesDay } from './days.ts';
import { slotId } from './slot-id.ts';
import { secondOfDay, type ZoneTime, zoneTime } from './zone-time.ts';

/** A date of some zone begins and ends within this much of the same date in UTC, clocks moved by a day included. */
const ZONE_REACH_MS = 38 * 3_600_000;

interface Due {
  readonly programme: Programme;
  /** Place in the files. */
  readonly order: number;
  readonly atMs: InstantMs;
}

interface Plan {
  readonly takesDay: TakesDay;
  readonly secondsOfDay: readonly number[];
}

/**
 * Every slot with its instant in [fromMs, toMs), by instant, then file order. Times are the zone's wall clock: one
 * that a date lacks (clocks go forward) is due at the shifted instant, one that it has twice is due once, the first.
 * A programme named twice for one instant has one slot there. `from`, `until` and `except` are about the date as the
 * schedule writes it.
 */
export function expandSlots(schedule: Schedule, fromMs: InstantMs, toMs: InstantMs): Slot[] {
  const zone = zoneTime(schedule.zone);
  const days = daysAround(fromMs, toMs);
  const due = schedule.programmes
    .flatMap((programme, order) => dueTimes(programme, order, schedule.daySets, days, zone))
    .filter(({ atMs }) => fromMs <= atMs && atMs < toMs)
    .sort((a, b) => a.atMs - b.atMs || a.order - b.order);
  return due
    .filter(({ atMs, order }, index) => due[index - 1]?.atMs !== atMs || due[index - 1]?.order !== order)
    .map(({ programme, atMs }) => slotOf(programme, atMs, zone));
}

function daysAround(fromMs: InstantMs, toMs: InstantMs): CalendarDay[] {
  const first = Math.floor((fromMs - ZONE_REACH_MS) / DAY_MS);
  const last = Math.floor((toMs + ZONE_REACH_MS) / DAY_MS);
  return fromMs < toMs
    ? Array.from({ length: last - first + 1 }, (_, index) => calendarDay(first + index))
    : [];
}

function dueTimes(
  programme: Programme,
  order: number,
  daySets: DaySets,
  days: readonly CalendarDay[],
  zone: ZoneTime,
): Due[] {
  const excepted = anyTakes(programme.except, daySets);
  const open = days.filter(
    (day) =>
      (programme.from === null || programme.from <= day.date) &&
      (programme.until === null || day.date <= programme.until) &&
      !excepted(day),
  );
  return programme.when
    .map((when) => planOf(when, daySets))
    .flatMap((plan) =>
      open
        .filter(plan.takesDay)
        .flatMap((day) =>
          plan.secondsOfDay.map((second) => ({ programme, order, atMs: zone.instantOf(day.number, second) })),
        ),
    );
}

function planOf(when: When, daySets: DaySets): Plan {
  if (when.kind === 'cron') return cronTimes(when.expression);
  return { takesDay: anyTakes(when.days, daySets), secondsOfDay: when.at.map(secondOfDay) };
}

function slotOf(programme: Programme, atMs: InstantMs, zone: ZoneTime): Slot {
  const wallMs = zone.wallMs(atMs);
  const { date } = calendarDay(Math.floor(wallMs / DAY_MS));
  return {
    id: slotId(programme.id, date, atMs, wallMs),
    programme: programme.id,
    title: programme.title,
    topic: programme.topic,
    theme: programme.theme,
    level: programme.level,
    atMs,
    date,
    lateMs: programme.lateMs,
  };
}
