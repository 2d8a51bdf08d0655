/** What the daemon says of itself: the answer of `loa status` and of the local socket (DESIGN §7). */
import type { Level } from './level.ts';
import type { Problem } from './problem.ts';
import type { LoudspeakerKind } from './station.ts';
import type { InstantMs } from './time.ts';

export interface OnAirStatus {
  readonly airing: string;
  readonly title: string;
  readonly level: Level;
  readonly startedAtMs: InstantMs;
  readonly plannedMs: number;
  readonly heardMs: number;
  readonly peakDbfs: number;
  readonly rmsDbfs: number;
  /** Title of the part that sounds now. */
  readonly part: string | null;
}

export interface NextStatus {
  readonly slot: string;
  readonly title: string;
  readonly level: Level;
  readonly atMs: InstantMs;
  readonly plannedMs: number;
  readonly prepared: 'waiting' | 'rendering' | 'ready' | 'failed';
  /** Why it will not sound, as it stands now; null when it will. */
  readonly problem: Problem | null;
}

export interface OutputStatus {
  readonly id: string;
  /** What it is on this machine; before it was ever open, what station.yaml says (`auto`). */
  readonly kind: LoudspeakerKind;
  readonly cluster: string;
  readonly state: 'open' | 'lost' | 'closed';
  /** Code: why it is lost, or the note of one that is open. */
  readonly reason: string | null;
}

export interface StationStatus {
  readonly station: string;
  readonly nowMs: InstantMs;
  readonly onAir: OnAirStatus | null;
  readonly next: NextStatus | null;
  readonly outputs: readonly OutputStatus[];
  readonly schedule: {
    /** Version in force; null: none yet. */
    readonly version: string | null;
    /** The files on disk as they stand: in force, held for confirmation, or refused. */
    readonly files: 'in-force' | 'held' | 'refused' | 'none';
    readonly problems: readonly Problem[];
  };
  readonly clock: { readonly trusted: boolean; readonly problem: Problem | null };
  readonly alarms: readonly Problem[];
}
