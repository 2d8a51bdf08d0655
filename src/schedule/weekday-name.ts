/** Reads the name of a weekday: `thứ hai`, `thứ 2`, `T2`, `chủ nhật`, `CN`, `Monday`, `mon`. */
import type { Weekday } from '../model/time.ts';

/** `thu` alone is no Thursday: it is also what is left of a `thứ` whose number was forgotten. */
const NAMES: readonly (readonly [RegExp, Weekday])[] = [
  [/^(?:(?:thu )?(?:hai|2)|t2|mon(?:days?)?)$/, 1],
  [/^(?:(?:thu )?(?:ba|3)|t3|tue(?:s|sdays?)?)$/, 2],
  [/^(?:(?:thu )?(?:tu|4)|t4|wed(?:nesdays?)?)$/, 3],
  [/^(?:(?:thu )?(?:nam|5)|t5|thu(?:rs?|rsdays?))$/, 4],
  [/^(?:(?:thu )?(?:sau|6)|t6|fri(?:days?)?)$/, 5],
  [/^(?:(?:thu )?(?:bay|7)|t7|sat(?:urdays?)?)$/, 6],
  [/^(?:chu ?nhat|c\.?n|t8|sun(?:days?)?)$/, 7],
];

const BARE = /^(?:hai|ba|tu|nam|sau|bay|\d)$/;

/** From plain letters. A bare `tư` or `4` counts only where `afterWeekday` (as in `thứ hai, tư, sáu`). */
export function weekdayOf(plain: string, afterWeekday = false): Weekday | null {
  if (BARE.test(plain) && !afterWeekday) return null;
  return NAMES.find(([name]) => name.test(plain))?.[1] ?? null;
}
