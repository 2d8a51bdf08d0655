/** A broadcast that was claimed, from the desk's side: how far it is, how it ends, how long it holds the loudspeaker. */
import type { AiringHead } from '../model/entry.ts';
import type { ReadyMix } from '../model/mix.ts';
import type { PumpEvent } from '../model/ports/pump.ts';
import { msOfFrames } from '../model/sound.ts';
import type { InstantMs } from '../model/time.ts';
import type { Occupant } from './beat.ts';
import { closingEntry } from './closing.ts';
import { type Interruption, LOUDSPEAKERS_LOST } from './interruptions.ts';
import { SILENT_DBFS } from './level-meter.ts';

export type Ended = PumpEvent & { readonly kind: 'ended' };

export interface Broadcast {
  readonly head: AiringHead;
  readonly mix: ReadyMix;
  readonly clusters: readonly string[];
  readonly startAtMs: InstantMs;
}

/** A broadcast that was claimed, and how far it is. */
export interface OnAir extends Broadcast {
  startedAtMs: InstantMs | null;
  heardFrames: number;
  peakDbfs: number;
  rmsDbfs: number;
  /** The pump was told to start it. */
  handedOver: boolean;
  interruption: Interruption | null;
  cancelOverdue: () => void;
  /** What the pump told of its end, until that is written. */
  end: Ended | null;
  /** Resolves once nothing of it sounds any more. */
  readonly silent: Promise<void>;
  readonly resolveSilent: () => void;
}

/** Its closing entry: from what the pump told of its end, else from what it last told. */
export function closingOf(onAir: OnAir, nowMs: InstantMs) {
  const { head, mix, clusters, heardFrames, end } = onAir;
  const lastSaid = clusters.map(
    (cluster) => ({ cluster, heardFrames, counted: 'sent', fault: null }) as const,
  );
  return closingEntry({
    id: head.id,
    lengthFrames: mix.lengthFrames,
    parts: mix.parts,
    startedAtMs: end?.startedAtMs ?? onAir.startedAtMs,
    endedAtMs: end?.endedAtMs ?? nowMs,
    clusters: end?.clusters ?? lastSaid,
    interruption: onAir.interruption ?? (end?.how === 'complete' ? null : LOUDSPEAKERS_LOST),
  });
}

export function newOnAir(broadcast: Broadcast): OnAir {
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    ...broadcast,
    startedAtMs: null,
    heardFrames: 0,
    peakDbfs: SILENT_DBFS,
    rmsDbfs: SILENT_DBFS,
    handedOver: false,
    interruption: null,
    cancelOverdue: () => undefined,
    end: null,
    silent: promise,
    resolveSilent: resolve,
  };
}

/** As those see it that come after. */
export function occupantOf({ head, mix, startAtMs, startedAtMs }: OnAir): Occupant {
  const fromMs = startedAtMs ?? startAtMs;
  return { title: head.title, level: head.level, fromMs, untilMs: fromMs + msOfFrames(mix.lengthFrames) };
}
