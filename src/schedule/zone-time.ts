/**
 * Civil time of one zone against instants (law 11: schedules live in civil time). A time that a date lacks, because
 * the clocks went forward, comes as much later as they went: 02:30 becomes 03:30. A time that a date has twice,
 * because they went back, is its first.
 */
import { IANAZone } from 'luxon';
import { DAY_MS, type InstantMs, MINUTE_MS, type TimeOfDay } from '../model/time.ts';
import type { DayNumber } from './calendar-day.ts';

export interface ZoneTime {
  /** The wall clock at an instant, as the milliseconds that UTC would show it at. */
  wallMs(atMs: InstantMs): number;
  /** The instant of a wall clock time, seconds since the date's midnight. */
  instantOf(day: DayNumber, secondOfDay: number): InstantMs;
}

/** A zone's offsets are facts: what was looked up once is kept. */
const known = new Map<string, ZoneTime>();

/** `zone` is an IANA name that luxon knows. */
export function zoneTime(zone: string): ZoneTime {
  const time = known.get(zone) ?? readZone(zone);
  known.set(zone, time);
  return time;
}

function readZone(zone: string): ZoneTime {
  const iana = IANAZone.create(zone);
  const dayOffsets = new Map<DayNumber, number>();
  const offsetAtDay = (day: DayNumber): number => {
    const kept = dayOffsets.get(day);
    if (kept !== undefined) return kept;
    const offset = iana.offset(day * DAY_MS) * MINUTE_MS;
    dayOffsets.set(day, offset);
    return offset;
  };
  // The zone's own table is slow; on nearly every date of UTC the offset is the same at both ends.
  const wallMs = (atMs: InstantMs): number => {
    const day = Math.floor(atMs / DAY_MS);
    const atStart = offsetAtDay(day);
    return atMs + (atStart === offsetAtDay(day + 1) ? atStart : iana.offset(atMs) * MINUTE_MS);
  };

  return {
    wallMs,
    instantOf(day, secondOfDay) {
      const wantedMs = day * DAY_MS + secondOfDay * 1000;
      // Zones lie within 14 hours of UTC, so these two instants stand around the whole date wherever it is.
      const before = offsetAtDay(day - 1);
      const after = offsetAtDay(day + 2);
      if (before === after) return wantedMs - before;
      const real = [wantedMs - before, wantedMs - after].filter((atMs) => wallMs(atMs) === wantedMs);
      return real.length === 0 ? wantedMs - before : Math.min(...real);
    },
  };
}

/** Seconds since midnight of `HH:MM` or `HH:MM:SS`; 24:00 is 86400. */
export function secondOfDay(time: TimeOfDay): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}
