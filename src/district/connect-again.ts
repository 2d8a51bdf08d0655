/** How a broken connection is tried again: after pauses that double, each a little different, so that not all come at once. */
import { doubledPauseMs, jitteredMs } from '../model/pauses.ts';
import { type Clock, sleep } from '../model/ports/clock.ts';
import { ConnectionLost } from '../model/ports/pinned-client.ts';
import type { Random } from '../model/ports/secrets.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

export class Persistence {
  private readonly tools: { readonly clock: Clock; readonly random: Random };
  private readonly triesMax: number;
  private failures = 0;

  /** `triesMax`: in a row without progress. */
  constructor(tools: { readonly clock: Clock; readonly random: Random }, triesMax: number) {
    this.tools = tools;
    this.triesMax = triesMax;
  }

  progressed(): void {
    this.failures = 0;
  }

  /** Waits, and resolves where another try is due; throws the fault where it is not. `atLeastMs`: as the other side asked. */
  async again(error: unknown, atLeastMs = 0): Promise<void> {
    this.failures += 1;
    if (!(error instanceof ConnectionLost) || this.failures >= this.triesMax) throw error;
    const { clock, random } = this.tools;
    const pauseMs = doubledPauseMs(this.failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    await sleep(clock, Math.max(atLeastMs, jitteredMs(pauseMs, random)));
  }
}
