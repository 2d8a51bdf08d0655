/**
 * Administrative units through time: who lived when, under which name and which superior. Facts (mergers, splits…) hold
 * from the beginning of their date; a unit's life is a range of dates, both included.
 */
import type { CivilDate } from '../model/time.ts';
import { calendarDay, dayNumberOf } from '../schedule/calendar-day.ts';

export interface UnitDocument {
  readonly number: string;
  readonly date: CivilDate;
  readonly issuer: string;
}

/** How a unit is called from a date on; `from` null: from its beginning. */
export interface UnitName {
  readonly from: CivilDate | null;
  readonly name: string;
  /** xã, phường, huyện, …: data, since levels are abolished and made anew. */
  readonly level: string;
  /** National code. */
  readonly code: string | null;
}

/** Its superior unit from a date on; null: none. */
export interface UnitParent {
  readonly from: CivilDate | null;
  readonly parent: string | null;
}

export interface Unit {
  readonly id: string;
  /** First date; null: as far back as anything is known. */
  readonly from: CivilDate | null;
  /** Last date; null: it lives. */
  readonly until: CivilDate | null;
  /** By date, at least one. */
  readonly names: readonly UnitName[];
  /** By date, at least one. */
  readonly parents: readonly UnitParent[];
}

/** What units become: history follows it from the units of then to those of now. */
export interface Succession {
  readonly date: CivilDate;
  readonly document: UnitDocument;
  readonly kind: 'merge' | 'split';
  /** The one split, or those merged. */
  readonly of: readonly string[];
  readonly into: readonly string[];
  /** Shares of a split's history, adding up to 1; null: nobody typed any, so it stays unapportioned. */
  readonly shares: ReadonlyMap<string, number> | null;
  /** What the shares rest on. */
  readonly basis: string | null;
}

/** Which unit a station stands for, between two dates, both included; null: open. */
export interface Post {
  readonly station: string;
  readonly unit: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** The mergers and splits of one date, which happen at once, by each unit that they are of. */
export interface SuccessionDay {
  readonly date: CivilDate;
  readonly byUnit: ReadonlyMap<string, readonly Succession[]>;
}

export interface UnitTree {
  readonly units: ReadonlyMap<string, Unit>;
  /** By date. */
  readonly successions: readonly SuccessionDay[];
  /** Of a station, by date. */
  readonly posts: ReadonlyMap<string, readonly Post[]>;
}

export function successionDays(facts: readonly Succession[]): readonly SuccessionDay[] {
  const byDate = [...Map.groupBy(facts, ({ date }) => date)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byDate.map(([date, own]) => {
    const pairs = own.flatMap((fact) => fact.of.map((unit) => [unit, fact] as const));
    const byUnit = Map.groupBy(pairs, ([unit]) => unit);
    return { date, byUnit: new Map([...byUnit].map(([unit, of]) => [unit, of.map(([, fact]) => fact)])) };
  });
}

export function dayBefore(date: CivilDate): CivilDate {
  return calendarDay(dayNumberOf(date) - 1).date;
}

export function dayAfter(date: CivilDate): CivilDate {
  return calendarDay(dayNumberOf(date) + 1).date;
}

export function livesOn(unit: Unit, date: CivilDate): boolean {
  return (unit.from === null || unit.from <= date) && (unit.until === null || unit.until >= date);
}

/** As it was called on a date; before its beginning as at its beginning. */
export function nameOn(unit: Unit, date: CivilDate): UnitName {
  return lastUpTo(unit.names, date);
}

/** `phường Ba Đình`. */
export function sayUnit({ level, name }: UnitName): string {
  return `${level} ${name}`;
}

/** The entry of a dated list that holds on a date. */
export function lastUpTo<T extends { readonly from: CivilDate | null }>(
  entries: readonly T[],
  date: CivilDate,
): T {
  const held = entries.findLast(({ from }) => from === null || from <= date) ?? entries[0];
  if (held === undefined) throw new Error('a dated list has at least one entry');
  return held;
}
