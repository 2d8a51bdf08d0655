/** The tables of `migrations-sqlite/` and `migrations-postgres/` as kysely sees them: the same names, the same values. */
import type { Generated, Kysely } from 'kysely';
import type { Outcome } from '../../model/airing.ts';

export type Tables = Kysely<{
  superior: SuperiorTable;
  station: StationTable;
  held: HeldTable;
  received_export: ReceivedExportTable;
  finding: FindingTable;
  name: NameRow;
  airing: AiringRow;
  open_airing: OpenAiringTable;
  day_count: DayCountTable;
  month_count: MonthCountTable;
  declaration: DeclarationTable;
  declared_count: DeclaredCountTable;
}>;

interface SuperiorTable {
  readonly one: 1;
  readonly id: string;
}

interface StationTable {
  readonly number: Generated<number>;
  readonly id: string;
  readonly name: string;
  readonly told_name: string | null;
  readonly public_key: Uint8Array | null;
  /** JSON. */
  readonly pull: string | null;
  readonly added_at_ms: number;
  readonly closed_from: number | null;
}

export interface HeldTable {
  readonly station: number;
  readonly chain_id: string;
  readonly seq: number;
  readonly head: string;
  readonly began_at_ms: number;
  readonly head_at_ms: number;
  readonly decided_until_ms: number | null;
  readonly branched_at_seq: number | null;
  readonly received_at_ms: number;
}

interface ReceivedExportTable {
  readonly number: Generated<number>;
  readonly station: number;
  readonly chain_id: string;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly prev_hash: string;
  readonly head: string;
  readonly exported_at_ms: number;
  readonly received_at_ms: number;
  readonly file: string;
}

interface FindingTable {
  readonly number: Generated<number>;
  readonly station: string;
  readonly at_ms: number;
  readonly code: string;
  /** JSON. */
  readonly params: string;
}

export interface NameRow {
  readonly station: number;
  readonly number: number;
  readonly sha256: Uint8Array;
  /** JSON. */
  readonly text: string;
}

/** `airing-row.ts` writes and reads it. */
export interface AiringRow {
  readonly seq: number;
  readonly planned_at_ms: number | null;
  readonly planned_ms: number;
  readonly started_at_ms: number | null;
  readonly ended_at_ms: number | null;
  readonly airtime_frames: number;
  readonly station: number;
  readonly chain: number;
  readonly date: number;
  readonly facts: number;
  readonly cause: number | null;
  readonly outcome: Outcome;
  readonly hash: Uint8Array;
  readonly id: string;
  readonly slot: string | null;
  readonly makes_good: string | null;
  readonly cluster_frames: string | null;
  readonly parts: string;
}

interface OpenAiringTable {
  readonly station: number;
  readonly number: number;
  /** JSON. */
  readonly airing: string;
}

interface CountColumns extends Readonly<Record<Outcome, number>> {
  readonly station: number;
  readonly topic: number;
  readonly airings: number;
  readonly plays: number;
  readonly sessions: number;
  readonly airtime_frames: number;
}

export interface DayCountTable extends CountColumns {
  readonly date: number;
}

interface MonthCountTable extends CountColumns {
  readonly month: number;
  readonly from_date: number;
  readonly to_date: number;
}

interface DeclarationTable {
  readonly number: Generated<number>;
  readonly station: number;
  readonly from_date: number;
  readonly to_date: number;
  readonly received_at_ms: number;
  readonly file: string;
}

interface DeclaredCountTable {
  readonly station: number;
  readonly date: number;
  readonly topic: number;
  readonly airings: number;
  readonly airtime_frames: number;
}
