/** Named day sets: public holidays, and the station's own under `day-sets:`; their dates go with the schedule (law 6). */
import type { DateRange, DayRule, Programme } from '../model/programme.ts';
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOf } from './calendar-day.ts';
import { PUBLIC_HOLIDAYS, publicHolidays } from './holidays.ts';

/** How public holidays are called, as slugs. */
const HOLIDAY_NAMES = [
  'ngay-le',
  'cac-ngay-le',
  'ngay-nghi-le',
  'nghi-le',
  'ngay-le-tet',
  PUBLIC_HOLIDAYS,
  'public-holiday',
  'holidays',
];

export function holidayNames(): readonly (readonly [string, string])[] {
  return HOLIDAY_NAMES.map((name) => [name, PUBLIC_HOLIDAYS] as const);
}

/** Every date of the ranges, ascending, once. */
export function datesOf(ranges: readonly DateRange[]): readonly CivilDate[] {
  const dates = new Set<CivilDate>();
  for (const { from, until } of ranges) {
    for (let day = dayNumberOf(from); day <= dayNumberOf(until); day += 1) dates.add(calendarDay(day).date);
  }
  return [...dates].sort();
}

/** The sets that the programmes name, with their dates; a set named `ngay-le` of the station's own goes before ours. */
export function usedDaySets(
  programmes: readonly Programme[],
  own: ReadonlyMap<string, readonly CivilDate[]>,
): Readonly<Record<string, readonly CivilDate[]>> {
  const used = new Set(
    programmes.flatMap(dayRulesOf).flatMap((rule) => (rule.kind === 'day-set' ? [rule.name] : [])),
  );
  const datesOfSet = (name: string) => own.get(name) ?? (name === PUBLIC_HOLIDAYS ? publicHolidays() : []);
  return Object.fromEntries([...used].sort().map((name) => [name, datesOfSet(name)]));
}

function dayRulesOf({ when, except }: Programme): readonly DayRule[] {
  return [...when.flatMap((one) => (one.kind === 'days' ? one.days : [])), ...except];
}
