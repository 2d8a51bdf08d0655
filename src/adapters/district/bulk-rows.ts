/** Tables that an import fills with thousands of rows, and the order in which both databases are handed their columns. */
import { OUTCOMES } from '../../model/airing.ts';
import type { AiringRow, DayCountTable, NameRow } from './tables.ts';

export interface BulkRows {
  readonly name: NameRow;
  readonly airing: AiringRow;
  readonly day_count: DayCountTable;
}

export type InsertRows = <Table extends keyof BulkRows>(
  table: Table,
  rows: readonly BulkRows[Table][],
) => Promise<void>;

export const COUNTS = ['airings', 'plays', 'sessions', 'airtime_frames', ...OUTCOMES] as const;

export const BULK_COLUMNS: { readonly [Table in keyof BulkRows]: readonly (keyof BulkRows[Table])[] } = {
  name: ['station', 'number', 'sha256', 'text'],
  airing: [
    'seq',
    'planned_at_ms',
    'planned_ms',
    'started_at_ms',
    'ended_at_ms',
    'airtime_frames',
    'station',
    'chain',
    'date',
    'facts',
    'cause',
    'outcome',
    'hash',
    'id',
    'slot',
    'makes_good',
    'cluster_frames',
    'parts',
  ],
  day_count: ['station', 'topic', 'date', ...COUNTS],
};
