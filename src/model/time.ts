/** Time as every room speaks of it. Civil time belongs to schedules, monotonic time to sound (law 11). */

/** Milliseconds since 1970-01-01T00:00:00Z; may carry a fraction. */
export type InstantMs = number;

/** Milliseconds of a clock that never jumps; its zero means nothing. */
export type MonotonicMs = number;

/** A civil date in the station's zone, `YYYY-MM-DD`. */
export type CivilDate = string;

/** A time of day in the station's zone, `HH:MM` or `HH:MM:SS`, 24 hours. */
export type TimeOfDay = string;

/** ISO 8601 weekday: 1 Monday (thứ hai) … 7 Sunday (chủ nhật). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
