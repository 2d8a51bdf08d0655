/** One row of a report while it is being counted, and as it stands in the end (DESIGN §6). */
import { type Airing, type Cause, NO_OUTCOMES, type Outcome } from '../model/airing.ts';
import type { CivilDate } from '../model/time.ts';
import type { KeyValues, ReportKey } from './keys.ts';
import type { Share } from './share.ts';

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

/** What has been counted so far for one row. */
export class Tally {
  private readonly values: Share['values'];
  private readonly clips = new Set<string>();
  /** Names by date. */
  private readonly sessions = new Map<CivilDate, Set<string>>();
  private readonly causes = new Map<string, CauseCount>();
  private readonly entries: CountedEntry[] = [];
  private readonly outcomes: Record<Outcome, number> = { ...NO_OUTCOMES };
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
      if (airing.session !== null) this.addSession(airing.date, airing.session);
    }
    if (keepEntry) this.entries.push(entryOf(airing, share));
  }

  private addSession(date: CivilDate, session: string): void {
    const known = this.sessions.get(date);
    if (known === undefined) this.sessions.set(date, new Set([session]));
    else known.add(session);
  }

  private addCause(outcome: NotAired, cause: Cause | null): void {
    const id = causeId(outcome, cause);
    this.causes.set(id, { outcome, cause, count: (this.causes.get(id)?.count ?? 0) + 1 });
  }

  /** How often each outcome came. */
  endings(): Readonly<Record<Outcome, number>> {
    return { ...this.outcomes };
  }

  row(keys: readonly ReportKey[], days: number): CountRow {
    const { aired: _aired, partial, preempted, ...notAired } = this.outcomes;
    return {
      keys: Object.fromEntries(keys.map((key, index) => [key, this.values[index] ?? null])),
      clips: this.clips.size,
      sessions: [...this.sessions.values()].reduce((sum, names) => sum + names.size, 0),
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
