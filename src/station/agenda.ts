/** The slots ahead, each bound to the schedule version that makes it due (law 6). */

import type { Programme } from '../model/programme.ts';
import type { Slot } from '../model/slot.ts';
import type { StationConfig } from '../model/station.ts';
import { HOUR_MS, type InstantMs } from '../model/time.ts';
import { type InForceFrom, undecidedSlots } from '../record/undecided.ts';
import { expandSlots } from '../schedule/expand.ts';
import type { VersionInForce } from './schedule-version.ts';

/** Slots are expanded for this much more than asked, so that the next beats find them ready. */
const SPARE_MS = 6 * HOUR_MS;

export interface BoundSlot {
  readonly slot: Slot;
  readonly programme: Programme;
  readonly version: string;
  /** The station as its version knows it: rules, zone, unit. */
  readonly station: StationConfig;
}

interface Block {
  readonly fromMs: InstantMs;
  readonly toMs: InstantMs;
  readonly slots: readonly Slot[];
}

export class Agenda {
  #timeline: readonly VersionInForce[] = [];
  readonly #blocks = new Map<InForceFrom, Block>();

  /** In the order of coming into force. */
  follow(timeline: readonly VersionInForce[]): void {
    this.#timeline = timeline;
    this.#blocks.clear();
  }

  /** Slots in [fromMs, untilMs] without an outcome, by instant, then file order. */
  slots(fromMs: InstantMs, untilMs: InstantMs, isDecided: (slot: Slot) => boolean): readonly BoundSlot[] {
    const expand = (inForce: VersionInForce, from: InstantMs, to: InstantMs) =>
      this.#expand(inForce, from, to).filter((slot) => !isDecided(slot));
    return undecidedSlots(this.#timeline, fromMs, untilMs, expand, () => false).flatMap(
      ({ slot, inForce }) => {
        const programme = inForce.schedule.programmes.find(({ id }) => id === slot.programme);
        return programme === undefined
          ? []
          : { slot, programme, version: inForce.version, station: inForce.station };
      },
    );
  }

  #expand(inForce: VersionInForce, fromMs: InstantMs, toMs: InstantMs): readonly Slot[] {
    let block = this.#blocks.get(inForce);
    if (block === undefined || fromMs < block.fromMs || toMs > block.toMs) {
      const end = toMs + SPARE_MS;
      block = { fromMs, toMs: end, slots: expandSlots(inForce.schedule, fromMs, end) };
      this.#blocks.set(inForce, block);
    }
    return block.slots.filter(({ atMs }) => atMs >= fromMs && atMs < toMs);
  }
}
