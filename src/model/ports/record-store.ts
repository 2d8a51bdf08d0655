/** Where the chain and its query tables live. The chain's meaning is in `record/`; the store only keeps (law 8). */
import type { Airing, Outcome } from '../airing.ts';
import type { ChainHead, EntryKind, SealedEntry } from '../entry.ts';
import type { CivilDate, InstantMs } from '../time.ts';

export interface AiringFilter {
  /** Civil dates, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Airings of the topic, or with a part of it. */
  readonly topic?: string;
  readonly programme?: string;
  readonly outcome?: Outcome;
}

/** A sealed entry with the airing row that it makes or changes (null: none). */
export interface Append {
  readonly entry: SealedEntry;
  readonly airing: Airing | null;
}

/** Thrown when an airing's id is claimed or decided already: somebody else won (law 1). */
export class AlreadyClaimed extends Error {
  readonly airing: string;

  constructor(airing: string) {
    super(`airing ${airing} is claimed already`);
    this.name = 'AlreadyClaimed';
    this.airing = airing;
  }
}

/** A schedule version: raw text and normalised JSON, both kept for ever. */
export interface StoredVersion {
  /** SHA-256 over the files. */
  readonly version: string;
  readonly filesJson: string;
  readonly normalisedJson: string;
  /** The station's configuration (rules, zone) it was checked with. */
  readonly stationJson: string;
}

/** A part of the chain that left the station as a file. */
export interface LeftExport {
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Hash of the entry `toSeq`, as it was then. */
  readonly head: string;
  readonly atMs: InstantMs;
  /** Where it was written. */
  readonly file: string;
}

export interface RecordStore {
  head(): ChainHead;
  /**
   * One BEGIN IMMEDIATE: reads the head, lets `build` seal what follows it, inserts, updates the airing rows.
   * Throws `AlreadyClaimed` (nothing written) when an `airing-opened` or `airing-decided` names a known id.
   */
  append(build: (head: ChainHead, findAiring: (id: string) => Airing | null) => readonly Append[]): void;
  /** Entries after `afterSeq` in order, exact payload bytes; optionally only of some kinds. */
  entries(afterSeq: number, kinds?: readonly EntryKind[]): IterableIterator<SealedEntry>;
  /** Ordered by date, then by plannedAt, else startedAt. */
  airings(filter: AiringFilter): IterableIterator<Airing>;
  /** All of them, each in the order of the entry that changed it last: as verification follows the entries. */
  airingsBySeq(): IterableIterator<Airing>;
  /** Those last changed by an entry after `afterSeq`, of the dates, in the same order. */
  airingsAfter(afterSeq: number, dates: Pick<AiringFilter, 'from' | 'to'>): IterableIterator<Airing>;
  airing(id: string): Airing | null;
  openAirings(): readonly Airing[];
  /** Every due slot up to this instant has its outcome; null before the first beat. */
  decidedUntilMs(): InstantMs | null;
  setDecidedUntilMs(atMs: InstantMs): void;
  saveVersion(version: StoredVersion): void;
  version(version: string): StoredVersion | null;
  /** By their first entry, then by when they left. */
  leftExports(): readonly LeftExport[];
  saveLeftExport(left: LeftExport): void;
  /** Everything read inside is of one moment, whatever other processes append meanwhile. */
  atOneMoment<T>(read: () => T): T;
  close(): void;
}
