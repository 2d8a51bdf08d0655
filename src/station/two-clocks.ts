/** Between the civil clock and the one that never jumps (law 11), asked anew each time: somebody may have set the civil one. */
import type { Clock } from '../model/ports/clock.ts';
import type { InstantMs, MonotonicMs } from '../model/time.ts';

export function civilOf(clock: Clock, steadyMs: MonotonicMs): InstantMs {
  return steadyMs + offsetMs(clock);
}

export function steadyOf(clock: Clock, civilMs: InstantMs): MonotonicMs {
  return civilMs - offsetMs(clock);
}

/**
 * Civil less steady time: the highest of three looks, since a look can only come out too low (by whatever held the
 * thread between its two readings).
 */
function offsetMs(clock: Clock): number {
  const looks = [0, 1, 2].map(() => {
    const civilMs = clock.nowMs();
    return civilMs - clock.monotonicMs();
  });
  return Math.max(...looks);
}
