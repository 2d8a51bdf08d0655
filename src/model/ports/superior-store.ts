/** Where a superior unit keeps what it received: SQLite or PostgreSQL behind one port. What it means is in `district/`. */
import type { Airing } from '../airing.ts';
import type {
  DayCount,
  Declaration,
  DeclaredCount,
  EnrolledStation,
  HeldRecord,
  PeriodCount,
  PullSource,
  ReceivedExport,
  StationFinding,
} from '../received.ts';
import type { CivilDate, InstantMs } from '../time.ts';

/** Where a reader of many airings stands: the last row it was given. */
export interface AiringCursor {
  readonly station: string;
  readonly seq: number;
  /** Of the airing: after a restore two branches of one station may have an entry of this number. */
  readonly hash: string;
}

export interface ReceivedAiring {
  readonly station: string;
  readonly airing: Airing;
}

/** One station's record while an export is being taken in: all of it counts, or nothing. */
export interface Receiving {
  readonly station: EnrolledStation;
  readonly held: HeldRecord | null;
  /** Begun and not ended at `held`. */
  readonly open: readonly Airing[];
  /** Those of the station already kept, of one date, to count the date anew. */
  airingsOn(date: CivilDate): Promise<readonly Airing[]>;
  /** Ids of kept airings whose last entry comes after `seq`: a restored branch may tell of them again. */
  airingIdsAfter(seq: number): Promise<ReadonlySet<string>>;
  /**
   * Airings that ended, in the order of their entries; best some hundreds at once. A chain's `seq` is unique, a station's
   * is not after a restore.
   */
  add(chainId: string, airings: readonly Airing[]): Promise<void>;
  /** Replaces the counts of these dates. */
  saveDays(counts: readonly DayCount[]): Promise<void>;
  /** What the station calls itself: its name for as long as it was given none (its id stands for none). */
  tellName(name: string): Promise<void>;
  /** Something that the entries being taken in tell about their station. */
  addFinding(finding: StationFinding): Promise<void>;
  /** The new end, what is open there, and the export that brought it. */
  finish(held: HeldRecord, open: readonly Airing[], received: ReceivedExport): Promise<void>;
}

export interface SuperiorStore {
  /** For the superior unit of this id, unless another did before; whose it is now. */
  claim(superior: string): Promise<string>;
  stations(): Promise<readonly EnrolledStation[]>;
  station(id: string): Promise<EnrolledStation | null>;
  /** The station whose key it is. */
  stationOfKey(publicKey: Uint8Array): Promise<EnrolledStation | null>;
  /** A station that had no key is given one, and keeps its name. False when the id is taken else: nothing is changed. */
  enrol(station: EnrolledStation): Promise<boolean>;
  /** Of a station that is enrolled: from now on it is called so, whatever it calls itself. */
  setName(station: string, name: string): Promise<void>;
  /** Of a station that is enrolled: nothing is owed from that date on; null: it is again. */
  setClosed(station: string, from: CivilDate | null): Promise<void>;
  /** With what was found about it. False: something was received or declared, or it is not enrolled; nothing is changed. */
  remove(station: string): Promise<boolean>;
  /** Of a station that is enrolled, in place of what was there. */
  setPull(station: string, pull: PullSource): Promise<void>;
  held(station: string): Promise<HeldRecord | null>;
  /** Of every station that has sent, by its id. */
  allHeld(): Promise<ReadonlyMap<string, HeldRecord>>;
  /** In the order in which they were received. */
  received(station: string): Promise<readonly ReceivedExport[]>;
  /** Of one station (null: of all), as they were found. */
  findings(station: string | null): Promise<readonly StationFinding[]>;
  /**
   * Whether one like it was found of its station after the instant: `same`, with the same params, then or last of all;
   * `code`, with whatever params.
   */
  isNoted(finding: StationFinding, like: 'same' | 'code', afterMs: InstantMs): Promise<boolean>;
  addFinding(finding: StationFinding): Promise<void>;
  /**
   * One transaction, one at a time for a station; when `take` throws, nothing of it stays. What it resolves with is on
   * disk when this resolves; a connection lost at the very end rejects, and either all or nothing stayed. Whoever writes
   * within `take` writes through `receiving`: the store itself waits for its turn.
   */
  receive<T>(station: string, take: (receiving: Receiving) => Promise<T>): Promise<T>;
  /** Rows by station and topic, both included; `stations` null: all. */
  periodCounts(
    from: CivilDate,
    to: CivilDate,
    stations: readonly string[] | null,
  ): Promise<readonly PeriodCount[]>;
  /** By date, of one station. */
  dayCounts(station: string, from: CivilDate, to: CivilDate): Promise<readonly DayCount[]>;
  /** By station, `seq` and hash; at most `limit`. */
  airings(
    filter: { readonly from: CivilDate; readonly to: CivilDate; readonly station: string | null },
    after: AiringCursor | null,
    limit: number,
  ): Promise<readonly ReceivedAiring[]>;
  /** Keeps the declaration; its counts replace all that the station declared of these dates before. One transaction. */
  declare(declaration: Declaration, counts: readonly DeclaredCount[]): Promise<void>;
  /** Those that speak for a date of the period, as they were received; `stations` null: all. */
  declarations(
    from: CivilDate,
    to: CivilDate,
    stations: readonly string[] | null,
  ): Promise<readonly Declaration[]>;
  /** What is declared of these dates, by station, date and topic; `stations` null: all. */
  declared(
    from: CivilDate,
    to: CivilDate,
    stations: readonly string[] | null,
  ): Promise<readonly DeclaredCount[]>;
  close(): Promise<void>;
}
