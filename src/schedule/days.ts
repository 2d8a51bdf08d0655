/** Which dates a rule takes. */
import type { DayRule } from '../model/programme.ts';
import type { CivilDate } from '../model/time.ts';
import { type CalendarDay, dayNumberOf, floorMod, mondayOf } from './calendar-day.ts';

export type TakesDay = (day: CalendarDay) => boolean;

export type DaySets = Readonly<Record<string, readonly CivilDate[]>>;

/** A rule made ready to be asked of many days; a day set that is not there takes none. */
export function dayTaker(rule: DayRule, daySets: DaySets): TakesDay {
  switch (rule.kind) {
    case 'weekdays':
      return (day) => rule.weekdays.includes(day.weekday);
    case 'every-weeks': {
      const anchorMonday = mondayOf(dayNumberOf(rule.anchor));
      // Weeks before the anchor belong to the same rhythm; `from` says when a programme begins.
      return (day) =>
        rule.weekdays.includes(day.weekday) &&
        floorMod((mondayOf(day.number) - anchorMonday) / 7, rule.weeks) === 0;
    }
    case 'weekday-of-month':
      return (day) => day.weekday === rule.weekday && isNth(day, rule.nth);
    case 'days-of-month':
      return (day) => rule.days.includes(day.day) || (rule.days.includes(-1) && day.day === day.monthDays);
    case 'dates':
      // ISO dates stand in order as texts.
      return (day) => rule.ranges.some((range) => range.from <= day.date && day.date <= range.until);
    case 'day-set': {
      const dates = new Set(daySets[rule.name] ?? []);
      return (day) => dates.has(day.date);
    }
  }
}

/** The nth of its weekday in its month; -1 is the last. */
function isNth(day: CalendarDay, nth: number): boolean {
  return nth === -1 ? day.day + 7 > day.monthDays : Math.ceil(day.day / 7) === nth;
}

/** A day that any of the rules takes. */
export function anyTakes(rules: readonly DayRule[], daySets: DaySets): TakesDay {
  const takers = rules.map((rule) => dayTaker(rule, daySets));
  return (day) => takers.some((takes) => takes(day));
}
