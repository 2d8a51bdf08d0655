/**
 * Hours of the week in which the station sounds, in quarters (law 4): a change that would sound in a quarter new to
 * the station is shown and held until a second person confirms it. What is confirmed is a slot's planned sound; its
 * `late` allowance belongs to the slot and is bounded by the rules of the hour at which it then really sounds.
 */
import type { Cause } from '../model/airing.ts';
import type { Slot } from '../model/slot.ts';
import { DAY_MS, type InstantMs, MINUTE_MS } from '../model/time.ts';
import { weekdayOf } from './calendar-day.ts';
import { zoneTime } from './zone-time.ts';

const QUARTER_MS = 15 * MINUTE_MS;
const QUARTERS_A_DAY = 96;
const QUARTERS_A_WEEK = 672;

/**
 * The quarters, 0…671 (0 is Monday 00:00), that a sound of `plannedMs` beginning at `atMs` touches, in its order. One
 * whose length is no number could sound in any of them.
 */
export function quartersOf(atMs: InstantMs, plannedMs: number, zone: string): number[] {
  if (!Number.isFinite(plannedMs)) return Array.from({ length: QUARTERS_A_WEEK }, (_, quarter) => quarter);
  const fromWallMs = zoneTime(zone).wallMs(atMs);
  const first = Math.floor(fromWallMs / QUARTER_MS);
  const last = Math.max(first, Math.ceil((fromWallMs + plannedMs) / QUARTER_MS) - 1);
  const count = Math.min(last - first + 1, QUARTERS_A_WEEK);
  return Array.from({ length: count }, (_, index) => quarterOfWeek((first + index) * QUARTER_MS));
}

function quarterOfWeek(wallMs: number): number {
  const day = Math.floor(wallMs / DAY_MS);
  return (weekdayOf(day) - 1) * QUARTERS_A_DAY + Math.floor((wallMs - day * DAY_MS) / QUARTER_MS);
}

/** The quarters, ascending, in which the slots would sound and nobody has confirmed that the station may. */
export function newlySounding(
  slots: readonly Slot[],
  plannedMsOf: (slot: Slot) => number,
  confirmed: ReadonlySet<number>,
  zone: string,
): number[] {
  const sounding = new Set(slots.flatMap((slot) => quartersOf(slot.atMs, plannedMsOf(slot), zone)));
  return [...sounding].filter((quarter) => !confirmed.has(quarter)).sort((a, b) => a - b);
}

/** Cause `hours-not-confirmed`, at play as in a forecast, when a quarter that the slot's planned sound touches is new. */
export function hoursCause(
  slot: Slot,
  plannedMs: number,
  confirmed: ReadonlySet<number>,
  zone: string,
): Cause | null {
  const [hours] = hoursOfQuarters(newlySounding([slot], () => plannedMs, confirmed, zone));
  return hours === undefined ? null : { code: 'hours-not-confirmed', params: { ...hours } };
}

/** A stretch of hours, for people: minutes since midnight of the weekday's date; the end may be 1440. */
export interface WeekHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Quarters joined to stretches within each day; `quarters` ascending. */
export function hoursOfQuarters(quarters: readonly number[]): WeekHours[] {
  const hours: WeekHours[] = [];
  for (const quarter of quarters) {
    const weekday = Math.floor(quarter / QUARTERS_A_DAY) + 1;
    const fromMinute = (quarter % QUARTERS_A_DAY) * 15;
    const last = hours.at(-1);
    if (last !== undefined && last.weekday === weekday && last.toMinute === fromMinute) {
      hours[hours.length - 1] = { ...last, toMinute: fromMinute + 15 };
    } else {
      hours.push({ weekday, fromMinute, toMinute: fromMinute + 15 });
    }
  }
  return hours;
}
