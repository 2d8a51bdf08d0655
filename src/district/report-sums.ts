/** What is added up for one row of a district's report: figures of records, declarations, and the days they rest on. */
import { NO_OUTCOMES, OUTCOMES, type Outcome } from '../model/airing.ts';
import type { DayCount, DeclaredCount } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import { type DayState, rangesOf } from './report-coverage.ts';
import type { Coverage, DeclaredFigures, Figures, Verification } from './report-question.ts';
import type { Succession } from './unit-tree.ts';

export class FigureSum {
  private readonly outcomes: Record<Outcome, number> = { ...NO_OUTCOMES };
  private airings = 0;
  private plays = 0;
  private sessions = 0;
  private airtimeFrames = 0;
  private declaredAirings = 0;
  private declaredFrames = 0;

  add(count: Omit<DayCount, 'date' | 'topic'>, share: number): void {
    this.airings += count.airings * share;
    this.plays += count.plays * share;
    this.sessions += count.sessions * share;
    this.airtimeFrames += count.airtimeFrames * share;
    for (const outcome of OUTCOMES) this.outcomes[outcome] += count.outcomes[outcome] * share;
  }

  addDeclared(count: DeclaredCount, share: number): void {
    this.declaredAirings += count.airings * share;
    this.declaredFrames += count.airtimeFrames * share;
  }

  /** Something of it is told by a record. */
  isProved(): boolean {
    return this.airtimeFrames > 0 || OUTCOMES.some((outcome) => this.outcomes[outcome] > 0);
  }

  figures(): Figures {
    const { airings, plays, sessions, airtimeFrames } = this;
    return { airings, plays, sessions, airtimeFrames, outcomes: { ...this.outcomes } };
  }

  declared(): DeclaredFigures {
    return { airings: this.declaredAirings, airtimeFrames: this.declaredFrames };
  }
}

/** The days of the stations of one place. */
export class DaySum {
  private readonly days: Record<DayState, number> = { verified: 0, partly: 0, declared: 0, 'not-sent': 0 };
  private readonly stations = new Set<string>();
  private readonly lacking = new Map<string, CivilDate[]>();
  /** Splits by whose typed shares something came here. */
  readonly typed = new Set<Succession>();

  /** `waitedFor` is false for a day that is not over: nobody can have sent it. */
  add(station: string, date: CivilDate, state: DayState, waitedFor: boolean): void {
    this.stations.add(station);
    this.days[state] += 1;
    if (!waitedFor || state === 'verified' || state === 'declared') return;
    const dates = this.lacking.get(station);
    if (dates === undefined) this.lacking.set(station, [date]);
    else dates.push(date);
  }

  coverage(): Coverage {
    const lacking = [...this.lacking.values()];
    return {
      verifiedDays: this.days.verified,
      declaredDays: this.days.declared,
      notSentDays: lacking.reduce((sum, dates) => sum + dates.length, 0),
      stations: this.stations.size,
      notSentStations: this.lacking.size,
      notSent: this.stations.size === 1 ? rangesOf(lacking[0] ?? []) : [],
    };
  }

  /** By which means anything is known of the place; `sum` is what it has, which a few days may say nothing of. */
  verification(sum: FigureSum): Verification {
    const proved = this.days.verified + this.days.partly > 0 || sum.isProved();
    const declared = this.days.declared > 0;
    if (proved) return declared ? 'mixed' : 'verified';
    return declared ? 'declared' : 'not-sent';
  }
}
