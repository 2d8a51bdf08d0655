/** Which quarters of the week a regulation's windows are, so that all its hours are confirmed at once (law 4). */
import type { TimeWindow } from '../model/station.ts';
import type { TimeOfDay, Weekday } from '../model/time.ts';

const QUARTER_MINUTES = 15;
const QUARTERS_A_DAY = 96;

/** Every quarter, 0…671 (Monday 00:00 is 0), that the windows touch on these weekdays, ascending. */
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
