/** Growth of play frequency and airtime against another period: means per calendar day are compared (DESIGN §6). */
import type { Counts } from './count.ts';
import { type KeyValues, placeOf, type ReportKey } from './keys.ts';
import type { CountRow } from './tally.ts';

/** 0.25 is a quarter more than before; `new`: there was nothing before; null: nothing before and nothing now. */
export type Change = number | 'new' | null;

/** What a row is compared with. */
export interface Before {
  readonly airings: number;
  readonly airtimeFrames: number;
  readonly days: number;
}

export interface Growth {
  readonly airings: Change;
  readonly airtime: Change;
  readonly before: Before;
}

/** A row as a report shows it. */
export interface ReportRow extends CountRow {
  /** null: compared with nothing. */
  readonly growth: Growth | null;
}

/** Change of a rate: amounts over calendar days, so that periods of unequal length compare. */
export function changeOf(now: number, nowDays: number, before: number, beforeDays: number): Change {
  if (before === 0) return now === 0 ? null : 'new';
  return (now * beforeDays) / (before * nowDays) - 1;
}

/**
 * The rows with their growth. A row of one day is held against the mean day of the other period. What aired then and
 * no longer does keeps a row of zeros, so that a decline to nothing is seen.
 *
 * `before` must have been asked by `keysToCompare(counts.keys)`.
 */
export function growRows(counts: Counts, before: Counts): readonly ReportRow[] {
  const keys = keysToCompare(counts.keys);
  const byKeys = new Map(before.rows.map((row) => [placeIn(row.keys, keys), row]));
  // Without other keys than the day, every row is held against the total.
  const beforeOf = (row: CountRow) =>
    keys.length === 0 ? before.total : byKeys.get(placeIn(row.keys, keys));
  const grown = counts.rows.map((row) => growRow(row, beforeOf(row), before.total.days));
  if (counts.keys.includes('day')) return grown;
  const now = new Set(counts.rows.map((row) => placeIn(row.keys, keys)));
  const gone = before.rows
    .filter((row) => row.airtimeFrames > 0 && !now.has(placeIn(row.keys, keys)))
    .map((row) => growRow(silentRow(row.keys, counts.total.days), row, before.total.days));
  return [...grown, ...gone];
}

export function growRow(row: CountRow, before: CountRow | undefined, beforeDays: number): ReportRow {
  const airings = before?.airings ?? 0;
  const airtimeFrames = before?.airtimeFrames ?? 0;
  return {
    ...row,
    growth: {
      airings: changeOf(row.airings, row.days, airings, beforeDays),
      airtime: changeOf(row.airtimeFrames, row.days, airtimeFrames, beforeDays),
      before: { airings, airtimeFrames, days: beforeDays },
    },
  };
}

/** No day of one period is a day of the other. */
export function keysToCompare(keys: readonly ReportKey[]): readonly ReportKey[] {
  return keys.filter((key) => key !== 'day');
}

function placeIn(values: KeyValues, keys: readonly ReportKey[]): string {
  return placeOf(keys.map((key) => values[key] ?? null));
}

function silentRow(keys: KeyValues, days: number): CountRow {
  return {
    keys,
    clips: 0,
    sessions: 0,
    airings: 0,
    plays: 0,
    airtimeFrames: 0,
    days,
    cutShort: 0,
    notAired: { missed: 0, skipped: 0, failed: 0 },
    causes: [],
    entries: [],
  };
}
