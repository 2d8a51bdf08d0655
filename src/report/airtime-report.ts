/** A report as data: what the table, CSV and JSON show, and what a reader needs to trust it. */
import type { CivilDate, InstantMs } from '../model/time.ts';
import type { Counts } from './count.ts';
import { growRow, growRows, type ReportRow } from './growth.ts';
import type { KeyValue, ReportKey } from './keys.ts';
import { daysOf, type Period } from './period.ts';
import type { CountRow } from './tally.ts';

/** `previous`: as many days just before; `baseline`: the period that the topic's campaign names. */
export type Comparison = 'previous' | 'baseline';

/** Readable names by id; themes by `topic/theme`. What has no title here is shown by its id. */
export interface Titles {
  readonly topic: ReadonlyMap<string, string>;
  readonly theme: ReadonlyMap<string, string>;
  readonly programme: ReadonlyMap<string, string>;
}

/** Where the chain stood when the report was counted, and whether it proved whole. */
export interface ChainState {
  readonly chainId: string;
  readonly seq: number;
  readonly head: string;
  readonly verified: boolean;
}

/** Facts of the station and its record that stand beside the figures. */
export interface ReportFacts {
  readonly station: { readonly id: string; readonly name: string; readonly unit: string };
  readonly zone: string;
  readonly demo: boolean;
  /** Basis of a station that one person answers for (law 3: every report shows it). */
  readonly solePersonBasis: string | null;
  /** Every slot due until then has its outcome. */
  readonly decidedUntilMs: InstantMs | null;
  readonly chain: ChainState;
  readonly titles: Titles;
}

export interface ComparedPeriod extends Period {
  readonly against: Comparison;
  readonly days: number;
}

export interface AirtimeReport extends ReportFacts {
  readonly period: Period & { readonly days: number };
  readonly keys: readonly ReportKey[];
  /** The one topic reported on; null: everything. */
  readonly topic: string | null;
  readonly compared: ComparedPeriod | null;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
  /** Airings that had begun and not ended. */
  readonly open: number;
}

export interface CountedBefore {
  readonly against: Comparison;
  readonly counts: Counts;
}

/** Puts counts, comparison and facts together; rows come in reading order. */
export function assembleReport(
  counts: Counts,
  before: CountedBefore | null,
  topic: string | null,
  facts: ReportFacts,
): AirtimeReport {
  const rows = before === null ? counts.rows.map(notCompared) : growRows(counts, before.counts);
  return {
    ...facts,
    period: { ...counts.period, days: daysOf(counts.period) },
    keys: counts.keys,
    topic,
    compared: before === null ? null : comparedPeriod(before),
    rows: inReadingOrder(rows, counts.keys),
    total:
      before === null
        ? notCompared(counts.total)
        : growRow(counts.total, before.counts.total, before.counts.total.days),
    open: counts.open,
  };
}

function notCompared(row: CountRow): ReportRow {
  return { ...row, growth: null };
}

function comparedPeriod({ against, counts }: CountedBefore): ComparedPeriod {
  return { ...counts.period, against, days: daysOf(counts.period) };
}

const CHRONOLOGICAL: ReadonlySet<ReportKey> = new Set<ReportKey>(['day', 'hour']);

/** Days and hours as they follow each other; else the most airtime first. */
function inReadingOrder(rows: readonly ReportRow[], keys: readonly ReportKey[]): readonly ReportRow[] {
  const byKeys = (a: ReportRow, b: ReportRow): number => {
    for (const key of keys) {
      const order = compare(a.keys[key] ?? null, b.keys[key] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  };
  if (keys.some((key) => CHRONOLOGICAL.has(key))) return [...rows].sort(byKeys);
  return [...rows].sort((a, b) => b.airtimeFrames - a.airtimeFrames || byKeys(a, b));
}

/** What has no value comes last. */
function compare(a: KeyValue, b: KeyValue): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** What a person reads for a value: its title where it has one. */
export function titleOf(titles: Titles, row: ReportRow, key: ReportKey): string | null {
  const value: KeyValue = row.keys[key] ?? null;
  if (value === null) return null;
  if (key === 'theme') return titles.theme.get(`${row.keys.topic ?? ''}/${value}`) ?? String(value);
  if (key === 'topic' || key === 'programme') return titles[key].get(String(value)) ?? String(value);
  return String(value);
}

/** The first and last day that a date may stand for in a report: today's month so far, unless a person says otherwise. */
export function periodAsked(from: CivilDate | null, to: CivilDate | null, today: CivilDate): Period {
  const last = to ?? today;
  return { from: from ?? `${last.slice(0, 8)}01`, to: last };
}
