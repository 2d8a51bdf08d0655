/** A day in seconds: a clock that stands still while work is done and then leaps to the next moment anybody waits for. */
import type { Clock } from '../model/ports/clock.ts';
import type { InstantMs, MonotonicMs } from '../model/time.ts';

interface Alarm {
  readonly atMs: MonotonicMs;
  readonly wake: () => void;
}

export class SimulatedClock implements Clock {
  readonly #startMs: InstantMs;
  #passedMs = 0;
  readonly #alarms = new Set<Alarm>();

  constructor(startMs: InstantMs) {
    this.#startMs = startMs;
  }

  nowMs(): InstantMs {
    return this.#startMs + this.#passedMs;
  }

  monotonicMs(): MonotonicMs {
    return this.#passedMs;
  }

  wakeAt(atMs: MonotonicMs, wake: () => void): () => void {
    const alarm = { atMs, wake };
    this.#alarms.add(alarm);
    return () => void this.#alarms.delete(alarm);
  }

  /** Leaps to the next alarm and rings it; of two at one moment, the one set first. False when nobody waits. */
  leap(): boolean {
    let next: Alarm | null = null;
    for (const alarm of this.#alarms) if (next === null || alarm.atMs < next.atMs) next = alarm;
    if (next === null) return false;
    this.#alarms.delete(next);
    this.#passedMs = Math.max(this.#passedMs, next.atMs);
    next.wake();
    return true;
  }
}
