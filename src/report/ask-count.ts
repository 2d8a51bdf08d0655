/** What was asked of one thing, added up day by day: each day by itself, what is over on one fills no other. */
import type { AiringKind, Cause, Outcome } from '../model/airing.ts';
import { framesOfMs } from '../model/sound.ts';
import type { CivilDate } from '../model/time.ts';
import type { OrderAsk } from '../record/order-manifest.ts';

/** In airings, or in frames of airtime. */
export interface AskFigure {
  readonly asked: number;
  /** On the days asked, whatever was asked of them. */
  readonly aired: number;
  readonly madeGood: number;
  /** Of days that asked for less. */
  readonly beyond: number;
  readonly short: number;
  /** Asked of days that have not ended, or of which the station has not told yet. */
  readonly notDue: number;
}

/** Why days fell short: broadcasts that did not go out whole and were not made good. */
interface ShortCause {
  readonly outcome: Outcome;
  readonly cause: Cause | null;
  readonly count: number;
}

/** An entry of the record behind the figures. */
export interface AskedEntry {
  /** The day it is counted to. */
  readonly date: CivilDate;
  readonly seq: number;
  readonly hash: string;
  readonly airing: string;
  readonly kind: AiringKind;
  readonly outcome: Outcome;
  readonly cause: Cause | null;
  /** It counts as an airing of what was asked (DESIGN §6). */
  readonly counts: boolean;
  readonly airtimeFrames: number;
}

export interface AskAccount {
  readonly ask: OrderAsk;
  /** `due`: those that have ended and are told of. */
  readonly days: { readonly asked: number; readonly due: number; readonly short: number };
  /** null: not asked in airings. */
  readonly airings: AskFigure | null;
  readonly airtimeFrames: AskFigure | null;
  readonly causes: readonly ShortCause[];
  /** Airings asked for which no broadcast was even planned; days without any, where only airtime is asked. */
  readonly notPlanned: number;
  readonly entries: readonly AskedEntry[];
}

type Sums = { -readonly [Key in keyof AskFigure]: number };

const nothing = (): Sums => ({ asked: 0, aired: 0, madeGood: 0, beyond: 0, short: 0, notDue: 0 });

/** One ask while its days are added up. */
export class AskCount {
  private readonly ask: OrderAsk;
  private readonly madeGood: ReadonlySet<string>;
  private readonly airings = nothing();
  private readonly airtime = nothing();
  private readonly causes = new Map<string, ShortCause>();
  private due = 0;
  private shortDays = 0;
  private notPlanned = 0;

  constructor(ask: OrderAsk, madeGood: ReadonlySet<string>) {
    this.ask = ask;
    this.madeGood = madeGood;
  }

  add(entries: readonly AskedEntry[], isDueDay: boolean): void {
    const { airingsADay, airtimeADayMs } = this.ask;
    const own = entries.filter(({ kind }) => kind !== 'make-good');
    const again = entries.filter(({ kind }) => kind === 'make-good');
    const lackingAirings = fill(this.airings, airingsADay ?? 0, whole(own), whole(again), isDueDay);
    const lackingFrames = fill(
      this.airtime,
      framesOfMs(airtimeADayMs ?? 0),
      frames(own),
      frames(again),
      isDueDay,
    );
    if (!isDueDay) return;
    this.due += 1;
    if (lackingAirings === 0 && lackingFrames === 0) return;
    this.shortDays += 1;
    const failed = own.filter(({ airing }) => !this.madeGood.has(airing));
    for (const { outcome, cause, counts } of failed)
      if (outcome !== 'aired' || !counts) this.addCause(outcome, cause);
    const tried = failed.filter(({ counts }) => !counts).length;
    if (airingsADay !== null) this.notPlanned += Math.max(0, lackingAirings - tried);
    else if (entries.length === 0) this.notPlanned += 1;
  }

  account(days: number): Omit<AskAccount, 'entries'> {
    const { ask, airings, airtime, notPlanned } = this;
    return {
      ask,
      days: { asked: days, due: this.due, short: this.shortDays },
      airings: ask.airingsADay === null ? null : { ...airings },
      airtimeFrames: ask.airtimeADayMs === null ? null : { ...airtime },
      causes: [...this.causes.values()].sort((a, b) => b.count - a.count || (idOf(a) < idOf(b) ? -1 : 1)),
      notPlanned,
    };
  }

  private addCause(outcome: Outcome, cause: Cause | null): void {
    const known = this.causes.get(idOf({ outcome, cause }));
    this.causes.set(idOf({ outcome, cause }), { outcome, cause, count: (known?.count ?? 0) + 1 });
  }
}

/** Adds a day; gives what it lacks. */
function fill(sums: Sums, asked: number, aired: number, again: number, isDueDay: boolean): number {
  const lacking = Math.max(0, asked - aired - again);
  sums.asked += asked;
  sums.aired += aired;
  sums.madeGood += again;
  sums.beyond += Math.max(0, aired + again - asked);
  sums[isDueDay ? 'short' : 'notDue'] += lacking;
  return lacking;
}

function whole(entries: readonly AskedEntry[]): number {
  return entries.filter(({ counts }) => counts).length;
}

function frames(entries: readonly AskedEntry[]): number {
  return entries.reduce((sum, { airtimeFrames }) => sum + airtimeFrames, 0);
}

/** Causes of one wording are one cause. */
function idOf({ outcome, cause }: Omit<ShortCause, 'count'>): string {
  return `${outcome} ${JSON.stringify(cause)}`;
}
