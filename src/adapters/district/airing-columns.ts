/** Columns of `airing` in the order in which both databases are handed a row. */
import type { AiringRow } from './tables.ts';

export const AIRING_COLUMNS = [
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
] as const satisfies readonly (keyof AiringRow)[];
