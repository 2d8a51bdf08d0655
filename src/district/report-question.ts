/** What a district's report is asked, and what it answers: data that table, CSV, JSON and spreadsheet show alike. */
import type { Outcome } from '../model/airing.ts';
import type { StationFinding } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import type { Change } from '../report/growth.ts';
import type { Period } from '../report/period.ts';
import type { UnitsOf } from './unit-history.ts';
import type { UnitDocument } from './unit-tree.ts';

export const DISTRICT_KEYS = ['station', 'unit', 'topic'] as const;

export type DistrictKey = (typeof DISTRICT_KEYS)[number];

export interface DistrictQuestion extends Period {
  /** A station or a unit, and a topic; never both of the first. */
  readonly by: readonly DistrictKey[];
  /** Counts this topic only; null: everything. */
  readonly topic: string | null;
  readonly unitsOf: UnitsOf;
  /** `previous`: as many days just before. */
  readonly compare: 'previous' | Period | null;
}

/** What was counted; shares of a split's history bring fractions. */
export interface Figures {
  readonly airings: number;
  readonly plays: number;
  readonly sessions: number;
  readonly airtimeFrames: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

/** What stations declared of dates that no record of theirs covers. */
export interface DeclaredFigures {
  readonly airings: number;
  readonly airtimeFrames: number;
}

/** How many days of its stations a row rests on; a day of two stations is two. Only days that are over are waited for. */
export interface Coverage {
  readonly verifiedDays: number;
  readonly declaredDays: number;
  readonly notSentDays: number;
  /** Stations, and those of them with days not sent. */
  readonly stations: number;
  readonly notSentStations: number;
  /** Of a row of one station: its days not sent, as ranges; else empty. */
  readonly notSent: readonly Period[];
}

/** `mixed`: some days are proved by a record, others declared. */
export type Verification = 'verified' | 'declared' | 'mixed' | 'not-sent';

export type Place =
  | { readonly kind: 'all' }
  | { readonly kind: 'station'; readonly station: string; readonly name: string }
  | {
      readonly kind: 'unit';
      readonly unit: string;
      readonly name: string;
      readonly level: string;
      readonly code: string | null;
      /** How it was called earlier in the period. */
      readonly formerly: readonly string[];
    }
  /** History of `of` that nobody divided among `among`. */
  | { readonly kind: 'unapportioned'; readonly of: string; readonly among: readonly string[] }
  | { readonly kind: 'ended'; readonly of: string }
  /** Stations that stand for no unit. */
  | { readonly kind: 'no-unit' };

export interface DistrictGrowth {
  readonly airings: Change;
  readonly airtime: Change;
  readonly before: DeclaredFigures & { readonly days: number };
  /** False where days are not sent in one of the periods: the change may be theirs. */
  readonly complete: boolean;
}

export interface DistrictRow {
  readonly place: Place;
  /** Steps below the top of the tree of units. */
  readonly depth: number;
  /** null: of everything, or of the one topic asked. */
  readonly topic: string | null;
  /** Among the rows of its topic (and of its level), by airtime; null: it has sent nothing, or is no single place. */
  readonly rank: number | null;
  /** Proved by records. */
  readonly figures: Figures;
  readonly declared: DeclaredFigures;
  readonly coverage: Coverage;
  readonly verification: Verification;
  readonly growth: DistrictGrowth | null;
  /** Part of it was reckoned by typed shares of a split. */
  readonly shared: boolean;
}

/** A split by whose typed shares history was divided: said under the table, with what it rests on. */
export interface TypedShares {
  readonly of: string;
  readonly shares: readonly { readonly unit: string; readonly name: string; readonly share: number }[];
  readonly basis: string;
  readonly date: CivilDate;
  readonly document: UnitDocument;
}

export interface DistrictReport {
  readonly superior: { readonly id: string; readonly name: string };
  readonly zone: string;
  readonly period: Period & { readonly days: number };
  readonly compared: (Period & { readonly days: number }) | null;
  readonly by: readonly DistrictKey[];
  readonly topic: string | null;
  /** With `unit` among the keys: whose units. */
  readonly unitsOf: UnitsOf | null;
  /** The date on which the report was made: the units of now are those of this date. */
  readonly today: CivilDate;
  readonly rows: readonly DistrictRow[];
  readonly total: DistrictRow;
  /** Of the period and since, newest last. */
  readonly findings: readonly StationFinding[];
  readonly stationNames: ReadonlyMap<string, string>;
  /** By id; of a topic without a title the id is all that is known. */
  readonly topicTitles: ReadonlyMap<string, string>;
  /** Stations that closed before the period ended: they owe nothing from that date on. */
  readonly closed: readonly { readonly name: string; readonly from: CivilDate }[];
  readonly typed: readonly TypedShares[];
}
