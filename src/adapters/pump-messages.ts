/** What is said between the daemon's thread and the pump's: calls of the Pump port, their answers, and its events. */
import type { PumpCue, PumpEvent } from '../model/ports/pump.ts';
import type { LoudspeakerConfig } from '../model/station.ts';
import type { InstantMs } from '../model/time.ts';
import type { PulseEnvironment } from './loudspeakers/pulse-address.ts';

/** Everything the pump's thread has to know; it reads no settings itself. */
export interface PumpThreadSetup {
  readonly loudspeakers: readonly LoudspeakerConfig[];
  readonly pulse: PulseEnvironment;
  /** Station's folder, absolute. */
  readonly root: string;
  /** Where virtual loudspeakers keep what they "played", absolute. */
  readonly heardFolder: string;
  readonly zone: string;
  readonly checkpointPath: string;
}

export type PumpCall =
  | { readonly kind: 'open' }
  | { readonly kind: 'prime'; readonly cue: PumpCue }
  | { readonly kind: 'start'; readonly airing: string; readonly atMs: InstantMs }
  | { readonly kind: 'stop'; readonly airing: string; readonly fadeMs: number }
  | { readonly kind: 'discard'; readonly airing: string }
  | { readonly kind: 'close' };

/** A call with the number of its answer. */
export interface NumberedCall {
  readonly number: number;
  readonly call: PumpCall;
}

export type PumpReply =
  | { readonly kind: 'answer'; readonly number: number; readonly error: string | null }
  | { readonly kind: 'event'; readonly event: PumpEvent };
