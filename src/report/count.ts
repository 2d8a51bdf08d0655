/** Airings → the rows of a report, counted as DESIGN §6 says: totals are counted themselves, never summed from rows. */
import type { Airing, Cause, Outcome } from '../model/airing.ts';
import { type KeyValues, placeOf, type ReportKey, rowKeys } from './keys.ts';
import { daysOf, type Period } from './period.ts';
import { type Share, sharesOf, tell } from './share.ts';

export interface Question extends Period {
  readonly by: readonly ReportKey[];
  /** Counts the parts of this topic only; null: everything. */
  readonly topic: string | null;
  /** Name under each row the entries that it was counted from. */
  readonly entries: boolean;
}

/** Why slots did not air: the rule or the person that a cause names, and how many airings it kept from sounding. */
export interface CauseCount {
  readonly outcome: NotAired;
  readonly cause: Cause | null;
  readonly count: number;
}

export type NotAired = Extract<Outcome, 'missed' | 'skipped' | 'failed'>;

/** The closing entry of an airing that stands in a row, so that the row can be checked entry by entry. */
export interface CountedEntry {
  readonly seq: number;
  readonly hash: string;
  readonly airing: string;
  readonly outcome: Outcome;
  readonly counts: boolean;
  /** What this airing gave to this row. */
  readonly airtimeFrames: number;
}

export interface CountRow {
  readonly keys: KeyValues;
  /** Different clips (tin, bài) that sounded whole. */
  readonly clips: number;
  /** Sessions (buổi): windows of a date with at least one airing. */
  readonly sessions: number;
  /** Airings (lượt phát) of which at least one clip sounded whole. */
  readonly airings: number;
  /** How often single clips sounded whole (lượt tin, bài). */
  readonly plays: number;
  readonly airtimeFrames: number;
  /** Calendar days the row stretches over: 1 for a row of one day, else those of the period. */
  readonly days: number;
  /** Broadcasts that began and were cut: partial or preempted. */
  readonly cutShort: number;
  readonly notAired: Readonly<Record<NotAired, number>>;
  readonly causes: readonly CauseCount[];
  /** Empty unless the question asks for them. */
  readonly entries: readonly CountedEntry[];
}

export interface Counts {
  readonly period: Period;
  /** In the order asked; `theme` brings `topic`. */
  readonly keys: readonly ReportKey[];
  readonly rows: readonly CountRow[];
  readonly total: CountRow;
  /** Begun and not ended when the record was read: in no row yet. */
  readonly open: number;
}

/** Counts the airings whose date lies in the period; their order does not matter. */
export function countAirings(airings: Iterable<Airing>, question: Question): Counts {
  const keys = rowKeys(question.by);
  const rows = new Map<string, Tally>();
  const total = new Tally([]);
  let open = 0;
  for (const airing of airings) {
    if (airing.date < question.from || airing.date > question.to) continue;
    if (airing.outcome === null) open += 1;
    const told = tell(airing, question.topic);
    if (told === null) continue;
    for (const share of sharesOf(told, [])) total.add(airing, share, question.entries);
    if (keys.length === 0) continue;
    for (const share of sharesOf(told, keys)) {
      tallyOf(rows, share).add(airing, share, question.entries);
    }
  }
  const days = daysOf(question);
  const rowDays = keys.includes('day') ? 1 : days;
  return {
    period: { from: question.from, to: question.to },
    keys,
    rows: [...rows.values()].map((tally) => tally.row(keys, rowDays)),
    total: total.row([], days),
    open,
  };
}

function tallyOf(rows: Map<string, Tally>, share: Share): Tally {
  const id = placeOf(share.values);
  const known = rows.get(id);
  if (known !== undefined) return known;
  const made = new Tally(share.values);
  rows.set(id, made);
  return made;
}

/** What has been counted so far for one row. */
class Tally {
  private readonly values: Share['values'];
  private readonly clips = new Set<string>();
  private readonly sessions = new Set<string>();
  private readonly causes = new Map<string, CauseCount>();
  private readonly entries: CountedEntry[] = [];
  private readonly outcomes: Record<Outcome, number> = {
    aired: 0,
    partial: 0,
    preempted: 0,
    missed: 0,
    skipped: 0,
    failed: 0,
  };
  private airings = 0;
  private plays = 0;
  private airtimeFrames = 0;

  constructor(values: Share['values']) {
    this.values = values;
  }

  add(airing: Airing, share: Share, keepEntry: boolean): void {
    this.airtimeFrames += share.airtimeFrames;
    this.plays += share.plays.length;
    for (const sha256 of share.plays) this.clips.add(sha256);
    this.outcomes[share.outcome] += 1;
    if (isNotAired(share.outcome)) this.addCause(share.outcome, share.cause);
    if (share.counts) {
      this.airings += 1;
      if (airing.session !== null) this.sessions.add(`${airing.date} ${airing.session}`);
    }
    if (keepEntry) this.entries.push(entryOf(airing, share));
  }

  private addCause(outcome: NotAired, cause: Cause | null): void {
    const id = causeId(outcome, cause);
    this.causes.set(id, { outcome, cause, count: (this.causes.get(id)?.count ?? 0) + 1 });
  }

  row(keys: readonly ReportKey[], days: number): CountRow {
    const { aired: _aired, partial, preempted, ...notAired } = this.outcomes;
    return {
      keys: Object.fromEntries(keys.map((key, index) => [key, this.values[index] ?? null])),
      clips: this.clips.size,
      sessions: this.sessions.size,
      airings: this.airings,
      plays: this.plays,
      airtimeFrames: this.airtimeFrames,
      days,
      cutShort: partial + preempted,
      notAired,
      causes: [...this.causes.values()].sort(oftenFirst),
      entries: this.entries.sort((a, b) => a.seq - b.seq),
    };
  }
}

function isNotAired(outcome: Outcome): outcome is NotAired {
  return outcome === 'missed' || outcome === 'skipped' || outcome === 'failed';
}

function oftenFirst(a: CauseCount, b: CauseCount): number {
  return b.count - a.count || (causeId(a.outcome, a.cause) < causeId(b.outcome, b.cause) ? -1 : 1);
}

function causeId(outcome: NotAired, cause: Cause | null): string {
  return `${outcome} ${JSON.stringify(cause)}`;
}

function entryOf(airing: Airing, share: Share): CountedEntry {
  return {
    seq: airing.seq,
    hash: airing.hash,
    airing: airing.id,
    outcome: share.outcome,
    counts: share.counts,
    airtimeFrames: share.airtimeFrames,
  };
}
