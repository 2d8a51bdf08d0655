/** Reads a length of time: `10 phút`, `trễ tối đa 10 phút`, `90 giây`, `1h30`, `1,5 giờ`, `10 minutes`. */
import { HOUR_MS, MINUTE_MS } from '../model/time.ts';
import { plainLetters } from './plain-letters.ts';

const PREFIX =
  /^(?:(?:duoc )?(?:tre|cham|late|dai|lau)(?: by)? )?(?:(?:toi da|khong qua|at most|up to|max) )?/;

const UNIT_MS: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|g|gio|tieng|hours?|hrs?)$/, HOUR_MS],
  [/^(?:p|ph|phut|m|min|mins|minutes?)$/, MINUTE_MS],
  [/^(?:s|giay|secs?|seconds?)$/, 1000],
  [/^(?:ms|mili ?giay|milliseconds?)$/, 1],
];

/** Longer than a day is a slip: nothing here lasts so long. */
const LONGEST_MS = 24 * HOUR_MS;

/** Whole milliseconds; null: not understood. A bare number has no unit and is not understood, but `0` is. */
export function readDurationMs(text: string): number | null {
  const plain = plainLetters(text).replace(PREFIX, '');
  if (plain === '0' || plain === 'khong' || plain === 'none') return 0;
  let totalMs = 0;
  let smallestUnitMs = Number.POSITIVE_INFINITY;
  let rest = plain;
  while (rest !== '') {
    const match = /^(\d{1,6}(?:[.,]\d{1,3})?) ?([a-z]*) ?/.exec(rest);
    if (!match) return null;
    const unitMs = unitOf(match[2] ?? '', smallestUnitMs);
    // Units go down: `1 giờ 30 phút`, never `30 phút 1 giờ` or `1 phút 2 phút`.
    if (unitMs === null || unitMs >= smallestUnitMs) return null;
    totalMs += Number((match[1] ?? '').replace(',', '.')) * unitMs;
    smallestUnitMs = unitMs;
    rest = rest.slice(match[0].length);
  }
  const wholeMs = Math.round(totalMs);
  return smallestUnitMs === Number.POSITIVE_INFINITY || wholeMs > LONGEST_MS ? null : wholeMs;
}

/** The unit written; a number left bare after hours is minutes (`1h30`), after minutes seconds (`1p30`). */
function unitOf(name: string, previousUnitMs: number): number | null {
  if (name !== '') return UNIT_MS.find(([names]) => names.test(name))?.[1] ?? null;
  if (previousUnitMs === HOUR_MS) return MINUTE_MS;
  return previousUnitMs === MINUTE_MS ? 1000 : null;
}
