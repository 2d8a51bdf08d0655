/** The outside's time, given from `main.ts`; read in one adapter only. */
import type { InstantMs, MonotonicMs } from '../time.ts';

export interface Clock {
  /** Civil time now (jumps when the system clock is set). */
  nowMs(): InstantMs;
  /** A clock that never jumps, with a fraction of a millisecond. */
  monotonicMs(): MonotonicMs;
  /** Calls `wake` once, not before the monotonic instant. Returns the cancellation. */
  wakeAt(atMs: MonotonicMs, wake: () => void): () => void;
}

/** Resolves once the clock has advanced by `durationMs`. */
export function sleep(clock: Clock, durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.wakeAt(clock.monotonicMs() + durationMs, resolve);
  });
}
