/** What the superior unit (đơn vị cấp trên) holds of its stations' records: nouns of `district/` and its store. */
import type { Outcome } from './airing.ts';
import type { CivilDate, InstantMs } from './time.ts';

/** `district.yaml`: who the superior unit is. */
export interface SuperiorConfig {
  /** Letters, digits and hyphens, as a station's id. */
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  /** `postgres://…`; null: the embedded SQLite file. */
  readonly database: string | null;
  /** Titles of topics by their ids, as far as it gives them. */
  readonly topics: ReadonlyMap<string, string>;
}

/** Where a station's HTTPS API is asked for what is new; its token is in a 0600 file, never here. */
export interface PullSource {
  readonly url: string;
  /** SHA-256 of the certificate (DER), 64 hex digits, pinned at enrolment. */
  readonly fingerprint: string;
}

/** A station as it was enrolled: its key is what later exports are held against. */
export interface EnrolledStation {
  readonly id: string;
  /** As the superior calls it; else as it calls itself; its id until it has said. */
  readonly name: string;
  /** DER, SubjectPublicKeyInfo; null: it has no program yet, and only declares what it aired. */
  readonly publicKey: Uint8Array | null;
  readonly pull: PullSource | null;
  readonly addedAtMs: InstantMs;
  /** From this date on it owes nothing; null: it is at work. */
  readonly closedFrom: CivilDate | null;
}

/** How far a station's record has been received and proved: always from its first entry on, without a gap. */
export interface HeldRecord {
  /** Hash of the entry that began the chain in which `seq` stands. */
  readonly chainId: string;
  readonly seq: number;
  /** Hash of the entry `seq`. */
  readonly head: string;
  /** When the station wrote its entry 1, by its own clock: no date before it can be told of. */
  readonly beganAtMs: InstantMs;
  /** When the station wrote the entry `seq`, by its own clock. */
  readonly headAtMs: InstantMs;
  /** Every slot due until then has its outcome in what was received, as the station signed; null: it has not said. */
  readonly decidedUntilMs: InstantMs | null;
  /**
   * First entry of the oldest branch that began before the end of another (a restore from an old backup): what is told
   * from there on may have been told before. null: there is none.
   */
  readonly branchedAtSeq: number | null;
  readonly receivedAtMs: InstantMs;
}

/** An export that was taken in: the file is kept as evidence. */
export interface ReceivedExport {
  readonly chainId: string;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly prevHash: string;
  readonly head: string;
  readonly exportedAtMs: InstantMs;
  readonly receivedAtMs: InstantMs;
  /** Name under which the evidence is kept. */
  readonly file: string;
}

/** Something about a station that a person has to know: a refused export, a clock that lies, a restored branch. */
export interface StationFinding {
  readonly station: string;
  readonly atMs: InstantMs;
  /** Has its sentence in `words/`. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What one station aired of one topic on one date, counted by `report/` (DESIGN §6); `topic` null: of everything; empty:
 * of what has no topic.
 */
export interface DayCount {
  readonly date: CivilDate;
  readonly topic: string | null;
  readonly airings: number;
  readonly plays: number;
  readonly sessions: number;
  readonly airtimeFrames: number;
  /** How often each outcome came; what sounded and what did not. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** `DayCount`s of one station added up over a period, one topic a row. */
export interface PeriodCount extends Omit<DayCount, 'date'> {
  readonly station: string;
  /** First and last date that has a count. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A spreadsheet in which a station without the program told what it aired (tự khai): nothing of it is proved. */
export interface Declaration {
  readonly station: string;
  /** Dates it speaks for, both included: one without a count had no airings. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly receivedAtMs: InstantMs;
  /** Name under which the spreadsheet is kept. */
  readonly file: string;
}

/** One row of a declaration. Each airing stands in one row only, so the rows of a date add up to it. */
export interface DeclaredCount {
  readonly station: string;
  readonly date: CivilDate;
  /** null: of no topic. */
  readonly topic: string | null;
  readonly airings: number;
  readonly airtimeFrames: number;
}
