/** An airing (lượt phát): what became of one slot, or of one manual, emergency or make-good broadcast. */
import type { Level } from './level.ts';
import type { MixPart } from './mix.ts';
import type { CivilDate, InstantMs } from './time.ts';

/** The six endings (DESIGN §1); every due slot ends in exactly one of them. */
export type Outcome = 'aired' | 'partial' | 'preempted' | 'missed' | 'skipped' | 'failed';

export const OUTCOMES: readonly Outcome[] = ['aired', 'partial', 'preempted', 'missed', 'skipped', 'failed'];

/** How often each outcome came, before anything is counted. */
export const NO_OUTCOMES: Readonly<Record<Outcome, number>> = {
  aired: 0,
  partial: 0,
  preempted: 0,
  missed: 0,
  skipped: 0,
  failed: 0,
};

export type AiringKind = 'scheduled' | 'manual' | 'emergency' | 'make-good';

/** Why an airing ended as it did; `words/` has its sentence. */
export interface Cause {
  /** `power-lost`, `stopped`, `too-late`, `station-off`, `quiet-hours`, `cap`, `not-approved`, `clash`, … */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What one cluster of loudspeakers did. */
export interface ClusterAiring {
  readonly cluster: string;
  readonly outcome: Outcome;
  readonly cause: Cause | null;
  readonly airtimeFrames: number;
  /** device: the output's own clock counted; sent: only what was handed over is known. */
  readonly counted: 'device' | 'sent';
}

/** How much of one part of the mix sounded. */
export interface PartAiring extends MixPart {
  /** Frames of [fromFrame, toFrame) that sounded. */
  readonly airtimeFrames: number;
}

/** What is known of an airing when it is claimed, or decided unheard; names are snapshots of that moment (law 7). */
export interface AiringFacts {
  /** The slot's id, `manual:<request>`, `emergency:<order>#n` or `makegood:<slot>`. */
  readonly id: string;
  readonly slot: string | null;
  readonly programme: string | null;
  readonly title: string;
  readonly topic: string | null;
  readonly theme: string | null;
  readonly level: Level;
  /** Administrative unit at that moment. */
  readonly unit: string;
  /** Civil date and session (buổi) it counts to: of the planned instant, else of the start. */
  readonly date: CivilDate;
  readonly session: string | null;
  readonly hour: number;
  readonly plannedAtMs: InstantMs | null;
  readonly plannedMs: number;
  readonly makesGood: string | null;
  /** Handle of the person behind a manual broadcast. */
  readonly by: string | null;
}

/** The projection of an airing's entries. */
export interface Airing extends AiringFacts {
  /** Sequence number of the entry that closed it (opened it, while open). */
  readonly seq: number;
  readonly kind: AiringKind;
  readonly startedAtMs: InstantMs | null;
  readonly endedAtMs: InstantMs | null;
  readonly airtimeFrames: number;
  /** null while it is open. */
  readonly outcome: Outcome | null;
  readonly cause: Cause | null;
  readonly clusters: readonly ClusterAiring[];
  readonly parts: readonly PartAiring[];
  readonly hash: string;
}
