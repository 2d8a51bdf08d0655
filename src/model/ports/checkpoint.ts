/**
 * What is on air right now, kept beside the database for the moment after a power cut (law 2): two alternating
 * checksummed records, written every 25 ms and synced every second.
 */
import type { InstantMs } from '../time.ts';

export interface CheckpointState {
  readonly airing: string;
  readonly startedAtMs: InstantMs;
  readonly clusters: readonly { readonly cluster: string; readonly heardFrames: number }[];
  /** Instant of this record. */
  readonly atMs: InstantMs;
}

export interface Checkpoint {
  write(state: CheckpointState): void;
  sync(): void;
  /** The newest whole record; null when nothing was on air or nothing is readable. */
  read(): CheckpointState | null;
  clear(): void;
}
