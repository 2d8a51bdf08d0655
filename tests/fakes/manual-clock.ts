/** A clock that moves only when a test says so; wake-ups come in order, each at its own instant. */
import type { Clock } from '../../src/model/ports/clock.ts';
import type { InstantMs, MonotonicMs } from '../../src/model/time.ts';

interface Alarm {
  readonly atMs: MonotonicMs;
  readonly wake: () => void;
}

export class ManualClock implements Clock {
  private civilMs: InstantMs;
  private steadyMs: MonotonicMs = 1000;
  private readonly alarms = new Set<Alarm>();

  /** Starts at a civil instant: milliseconds, or ISO 8601 with an offset. */
  constructor(start: InstantMs | string) {
    this.civilMs = typeof start === 'string' ? Date.parse(start) : start;
  }

  nowMs(): InstantMs {
    return this.civilMs;
  }

  monotonicMs(): MonotonicMs {
    return this.steadyMs;
  }

  wakeAt(atMs: MonotonicMs, wake: () => void): () => void {
    const alarm = { atMs, wake };
    this.alarms.add(alarm);
    return () => void this.alarms.delete(alarm);
  }

  /** Both clocks run on; after each wake-up what it set going gets a turn of the event loop. */
  async advance(durationMs: number): Promise<void> {
    const untilMs = this.steadyMs + durationMs;
    for (let alarm = this.nextUntil(untilMs); alarm !== null; alarm = this.nextUntil(untilMs)) {
      this.alarms.delete(alarm);
      this.runTo(Math.max(alarm.atMs, this.steadyMs));
      alarm.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.runTo(untilMs);
  }

  /** Advances to a civil instant that lies ahead. */
  async advanceTo(atMs: InstantMs): Promise<void> {
    await this.advance(atMs - this.civilMs);
  }

  /** Somebody sets the system's clock: civil time jumps, the monotonic clock runs on. */
  setCivil(atMs: InstantMs | string): void {
    this.civilMs = typeof atMs === 'string' ? Date.parse(atMs) : atMs;
  }

  /** Nobody waits any more: the process that did is gone. */
  forget(): void {
    this.alarms.clear();
  }

  private nextUntil(untilMs: MonotonicMs): Alarm | null {
    let next: Alarm | null = null;
    for (const alarm of this.alarms) {
      if (alarm.atMs <= untilMs && (next === null || alarm.atMs < next.atMs)) next = alarm;
    }
    return next;
  }

  private runTo(atMs: MonotonicMs): void {
    this.civilMs += atMs - this.steadyMs;
    this.steadyMs = atMs;
  }
}
