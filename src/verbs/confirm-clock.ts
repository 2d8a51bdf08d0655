/** A person vouches for the clock, where a jump or an empty battery made it doubtful (law 11). */

import type { Ward } from '../model/ports/ward.ts';
import type { InstantMs } from '../model/time.ts';
import { appendEntries } from '../record/append.ts';

/** `by` is proved. Gives the instant that was confirmed. */
export function confirmClock(ward: Ward, by: string): InstantMs {
  const nowMs = ward.clock.nowMs();
  appendEntries(ward.records, nowMs, [{ kind: 'clock-confirmed', nowMs, by }]);
  return nowMs;
}
