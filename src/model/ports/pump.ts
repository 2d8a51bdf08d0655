/**
 * The pump as the station sees it: hands samples to every loudspeaker, counts, fades, stops (laws 10, 12). The same
 * interface in a worker thread (`loa run`) and on a simulated clock (rehearsal, tests).
 */
import type { InstantMs } from '../time.ts';
import type { Loudspeaker } from './loudspeaker.ts';

/** What to have in hand before its time. */
export interface PumpCue {
  readonly airing: string;
  /** Canonical WAV file of a ready mix. */
  readonly mixPath: string;
  readonly lengthFrames: number;
  /** Of each block of `MIX_BLOCK_FRAMES`; frames that no longer are those never sound. */
  readonly blockSha256s: readonly string[];
  /** Clusters whose loudspeakers are to sound. */
  readonly clusters: readonly string[];
}

export interface ClusterHeard {
  readonly cluster: string;
  /** Frames of the mix that sounded, counted from its first frame, gaps taken away. */
  readonly heardFrames: number;
  readonly counted: 'device' | 'sent';
  /** Set when this cluster did not sound to the end though nobody stopped it: the device's reason. */
  readonly fault: string | null;
}

export type PumpEvent =
  | { readonly kind: 'started'; readonly airing: string; readonly startedAtMs: InstantMs }
  /** Several times a second while on air. Levels in dBFS of the last block. */
  | {
      readonly kind: 'level';
      readonly airing: string;
      readonly heardFrames: number;
      readonly peakDbfs: number;
      readonly rmsDbfs: number;
    }
  | {
      readonly kind: 'ended';
      readonly airing: string;
      readonly how: 'complete' | 'stopped' | 'lost';
      readonly startedAtMs: InstantMs | null;
      readonly endedAtMs: InstantMs;
      readonly clusters: readonly ClusterHeard[];
    }
  | {
      readonly kind: 'loudspeaker';
      readonly id: string;
      readonly state: 'open' | 'lost';
      /** What it is on this machine (`auto` is never one); null: the pump died and cannot say. */
      readonly output: Loudspeaker['kind'] | null;
      /** Code: why it was lost, or the note of one that is open. */
      readonly reason: string | null;
    };

export interface Pump {
  open(onEvent: (event: PumpEvent) => void): Promise<void>;
  /** Reads the first seconds, so that at the instant nothing but playing is left. */
  prime(cue: PumpCue): Promise<void>;
  /** The primed mix's first frame sounds at this civil instant (now, if it has passed). */
  start(airing: string, atMs: InstantMs): void;
  /** Fades out within `fadeMs` and ends the airing; `ended` tells what sounded. */
  stop(airing: string, fadeMs: number): void;
  /** Lets go of a primed cue that will not start. */
  discard(airing: string): void;
  close(): Promise<void>;
}
