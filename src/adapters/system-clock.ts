/** The system's time: the only file that reads it (law 11). */
import type { Clock } from '../model/ports/clock.ts';
import type { InstantMs, MonotonicMs } from '../model/time.ts';

/**
 * Fastest slew of the civil clock against the steady one (adjtime's 500 ppm), as a share: what was learnt of the
 * civil clock's fraction of a millisecond fades at this pace.
 */
const SLEW = 0.0005;
/** The system tells civil time cut to whole milliseconds; a lag of more than this is a clock set back, ms. */
const CUT_MS = 1;
/** First learning of the fraction: looks for as long, ms. */
const LEARN_MS = 2.5;
/** setTimeout takes no longer waits, ms. */
const LONGEST_WAIT_MS = 2_147_000_000;

export function systemClock(): Clock {
  const fraction = new CivilFraction();
  const untilMs = monotonicMs() + LEARN_MS;
  while (monotonicMs() < untilMs) fraction.civilMs();
  return { nowMs: () => fraction.civilMs(), monotonicMs, wakeAt };
}

function monotonicMs(): MonotonicMs {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * Civil time with a fraction: `Date.now()` is cut down, so civil less steady time, the steady one read after it, is
 * never above the truth, and the highest of many looks comes near it from below.
 */
class CivilFraction {
  private offsetMs = Number.NEGATIVE_INFINITY;
  private lookedAtMs: MonotonicMs = 0;

  civilMs(): InstantMs {
    let lowestMs = lowestOffsetMs();
    const learntMs = this.offsetMs - (monotonicMs() - this.lookedAtMs) * SLEW;
    // A thread held up between its two readings looks as if the clock had been set back: look again before believing.
    for (let again = 0; again < 3 && lowestMs < learntMs - CUT_MS; again += 1) {
      lowestMs = Math.max(lowestMs, lowestOffsetMs());
    }
    const setBack = lowestMs < learntMs - CUT_MS;
    this.offsetMs = setBack ? lowestMs : Math.max(lowestMs, learntMs);
    this.lookedAtMs = monotonicMs();
    return this.lookedAtMs + this.offsetMs;
  }
}

function lowestOffsetMs(): number {
  const cutMs = Date.now();
  return cutMs - monotonicMs();
}

function wakeAt(atMs: MonotonicMs, wake: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const leftMs = atMs - monotonicMs();
    timer = setTimeout(
      () => (monotonicMs() < atMs ? arm() : wake()),
      Math.min(Math.max(0, leftMs), LONGEST_WAIT_MS),
    );
  };
  arm();
  return () => clearTimeout(timer);
}
