/** Quarters of an hour of the week in which sound is confirmed (law 4): 0…671, Monday 00:00 is 0. */
import type { TimeWindow } from '../model/station.ts';
import type { TimeOfDay, Weekday } from '../model/time.ts';
import type { RightsState } from './rights-state.ts';

const QUARTER_MINUTES = 15;
export const QUARTERS_A_DAY = 96;

/** The quarters among these that no second person has confirmed yet, ascending. */
export function unconfirmedQuarters(
  state: Pick<RightsState, 'confirmedQuarters'>,
  quarters: Iterable<number>,
): readonly number[] {
  return [...new Set(quarters)].filter((quarter) => !state.confirmedQuarters.has(quarter)).sort(ascending);
}

/** Every quarter that the windows touch on these weekdays, ascending. */
export function quartersOfWindows(
  weekdays: readonly Weekday[],
  windows: readonly TimeWindow[],
): readonly number[] {
  const quarters = new Set<number>();
  for (const weekday of weekdays) {
    for (const window of windows) {
      const first = Math.floor(minutesOf(window.from) / QUARTER_MINUTES);
      const end = Math.ceil(minutesOf(window.to) / QUARTER_MINUTES);
      for (let quarter = first; quarter < end; quarter++)
        quarters.add((weekday - 1) * QUARTERS_A_DAY + quarter);
    }
  }
  return [...quarters].sort(ascending);
}

function minutesOf(time: TimeOfDay): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 60 + minutes + seconds / 60;
}

function ascending(a: number, b: number): number {
  return a - b;
}
