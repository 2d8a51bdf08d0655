/**
 * What a cron expression means, in node-cron's own words: its parser gives the fields, and a day must satisfy month,
 * day of month AND day of week, as in its matcher (a Unix cron takes either). Days and times come apart, so that a
 * year is expanded by days and never by seconds.
 */
import { parse } from 'node-cron';
import type { CalendarDay } from './calendar-day.ts';
import type { TakesDay } from './days.ts';

export interface CronTimes {
  readonly takesDay: TakesDay;
  /** Seconds since midnight, ascending, of every day it takes. */
  readonly secondsOfDay: readonly number[];
}

/** Throws an Error when node-cron does not read the expression; schedules are checked for that when they are read. */
export function cronTimes(expression: string): CronTimes {
  const fields = parse(expression);
  const seconds = fields.hour.flatMap((hour) =>
    fields.minute.flatMap((minute) => fields.second.map((second) => hour * 3600 + minute * 60 + second)),
  );
  return {
    takesDay: (day) =>
      fields.month.includes(day.month) &&
      fields.dayOfMonth.some((field) => isDayOfMonth(field, day)) &&
      fields.dayOfWeek.some((field) => isDayOfWeek(field, day)),
    secondsOfDay: [...new Set(seconds)].sort((a, b) => a - b),
  };
}

/** A number; `L` the last day, `L-3` three before it; `15W`, `LW` the Monday to Friday nearest to it in the month. */
function isDayOfMonth(field: number | string, day: CalendarDay): boolean {
  if (typeof field === 'number') return field === day.day;
  const match = /^(L|\d+)(?:-(\d+))?(W?)$/.exec(field);
  if (match === null) return false;
  const target = (match[1] === 'L' ? day.monthDays : Number(match[1])) - Number(match[2] ?? 0);
  return day.day === (match[3] === 'W' ? nearestWorkday(target, day) : target);
}

/** Saturday goes back to Friday, Sunday on to Monday, unless that leaves the month; a day the month lacks stays none. */
function nearestWorkday(target: number, day: CalendarDay): number {
  if (target > day.monthDays) return 0;
  const weekday = (((day.weekday - 1 + target - day.day) % 7) + 7) % 7;
  if (weekday === 5) return target === 1 ? 3 : target - 1;
  if (weekday === 6) return target === day.monthDays ? target - 2 : target + 1;
  return target;
}

/** A number, 0 is Sunday; `5L` the last Friday of the month; `2#3` its third Tuesday. */
function isDayOfWeek(field: number | string, day: CalendarDay): boolean {
  const weekday = day.weekday % 7;
  if (typeof field === 'number') return field === weekday;
  if (Number(field[0]) % 7 !== weekday) return false;
  if (field[1] === 'L') return day.day + 7 > day.monthDays;
  return Math.ceil(day.day / 7) === Number(field[2]);
}
