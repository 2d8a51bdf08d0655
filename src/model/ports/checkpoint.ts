/**
 * What is on air right now, kept beside the database for the moment after a power cut (law 2): two alternating
 * checksummed records an airing, written every 25 ms and synced every second. The pump writes and never clears: an
 * airing's last record stays until its closing entry is on disk, also when the next airing follows at once.
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
  /** The newest whole record of this airing; kept for the one on air and the one before it. */
  readOf(airing: string): CheckpointState | null;
  /** False when something stands there that cannot be read: that an airing has no record then says nothing of it. */
  isReadable(): boolean;
  /** Forgets everything; only while nothing is on air. */
  clear(): void;
}
