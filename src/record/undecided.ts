/**
 * Which slots fell due and have no outcome: each is due by the schedule that was in force at its instant (law 6), and
 * must end in exactly one of the six outcomes.
 */
import type { Slot } from '../model/slot.ts';
import type { InstantMs } from '../model/time.ts';

/** A schedule version from the instant it came into force. */
export interface InForceFrom {
  readonly version: string;
  readonly fromMs: InstantMs;
}

export interface UndecidedSlot<Version extends InForceFrom> {
  readonly slot: Slot;
  readonly inForce: Version;
}

/**
 * The slots with their instant in [decidedUntilMs, nowMs] that have no outcome, by instant, then file order.
 * `timeline` stands in the order of coming into force, each version until the next; before the first nothing is due.
 * `expand` gives a version's slots in [fromMs, toMs). `hasOutcome` is told a slot's id.
 */
export function undecidedSlots<Version extends InForceFrom>(
  timeline: readonly Version[],
  decidedUntilMs: InstantMs,
  nowMs: InstantMs,
  expand: (version: Version, fromMs: InstantMs, toMs: InstantMs) => readonly Slot[],
  hasOutcome: (slotId: string) => boolean,
): UndecidedSlot<Version>[] {
  return timeline.flatMap((inForce, index) => {
    const fromMs = Math.max(decidedUntilMs, inForce.fromMs);
    const toMs = Math.min(Math.floor(nowMs) + 1, timeline[index + 1]?.fromMs ?? Number.POSITIVE_INFINITY);
    if (fromMs >= toMs) return [];
    return expand(inForce, fromMs, toMs)
      .filter((slot) => !hasOutcome(slot.id))
      .map((slot) => ({ slot, inForce }));
  });
}
