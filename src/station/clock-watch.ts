/** The civil clock as the station follows it (law 11): whether it is believed, and since when the station is awake. */
import type { Cause } from '../model/airing.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';
import type { InstantMs, MonotonicMs } from '../model/time.ts';
import { clockFacts, clockProblem } from './clock-trust.ts';
import type { Tell } from './tell.ts';

/** Civil and monotonic time drifting apart by more between two beats means sleep, or a clock that was set. */
const JUMP_MS = 1_000;

export class ClockWatch {
  readonly #ward: Pick<Ward, 'clock' | 'records'>;
  readonly #tell: Tell;
  #last: { readonly civilMs: InstantMs; readonly steadyMs: MonotonicMs };
  #awakeSinceMs: InstantMs;
  #asleepCause: Cause = { code: 'station-off', params: {} };
  #problem: Problem | null = null;

  constructor(ward: Pick<Ward, 'clock' | 'records'>, tell: Tell) {
    this.#ward = ward;
    this.#tell = tell;
    this.#awakeSinceMs = ward.clock.nowMs();
    this.#last = { civilMs: this.#awakeSinceMs, steadyMs: ward.clock.monotonicMs() };
  }

  /** Awake without a break since then; what fell due before was slept through. */
  get awakeSinceMs(): InstantMs {
    return this.#awakeSinceMs;
  }

  get asleepCause(): Cause {
    return this.#asleepCause;
  }

  /** Why the clock is not believed; null: it is. */
  get problem(): Problem | null {
    return this.#problem;
  }

  /** One look. True when the clock may decide. */
  look(nowMs: InstantMs): boolean {
    this.#noticeJump(nowMs);
    const before = this.#problem;
    this.#problem = clockProblem(clockFacts(this.#ward.records, nowMs));
    if (this.#problem !== null && before?.code !== this.#problem.code) {
      this.#tell('error', this.#problem.code, this.#problem.params);
    }
    return this.#problem === null;
  }

  #noticeJump(nowMs: InstantMs): void {
    const steadyMs = this.#ward.clock.monotonicMs();
    const jumpMs = nowMs - this.#last.civilMs - (steadyMs - this.#last.steadyMs);
    this.#last = { civilMs: nowMs, steadyMs };
    if (Math.abs(jumpMs) <= JUMP_MS) return;
    this.#tell('warn', 'clock.jumped', { seconds: Math.round(jumpMs / 1000) });
    if (jumpMs < 0) return;
    this.#awakeSinceMs = nowMs;
    this.#asleepCause = { code: 'asleep', params: {} };
  }
}
