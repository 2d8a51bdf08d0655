/**
 * To which units a station's airings of a date belong: the unit that it stood for then, or what that one is now. The
 * part of a split that nobody apportioned stays a place of its own (chưa phân bổ).
 */
import type { CivilDate } from '../model/time.ts';
import type { Period } from '../report/period.ts';
import { unitOfStation } from './unit-queries.ts';
import { portionsOf } from './unit-successors.ts';
import { dayAfter, dayBefore, type Succession, type UnitTree } from './unit-tree.ts';

/** Units as they were on each date, or those of today. */
export type UnitsOf = 'then' | 'now';

export type UnitPlace =
  | { readonly kind: 'unit'; readonly unit: string }
  /** The history of `of`, which belongs to `among` together. */
  | { readonly kind: 'unapportioned'; readonly of: string; readonly among: readonly string[] }
  /** `of` ended, and nothing followed it. */
  | { readonly kind: 'ended'; readonly of: string }
  /** No unit is named for the station on that date. */
  | { readonly kind: 'none' };

export interface UnitShare {
  readonly place: UnitPlace;
  /** Between 0 and 1; the shares of a date add up to 1. */
  readonly share: number;
  /** Splits by whose typed shares it was reckoned. */
  readonly typed: readonly Succession[];
}

/** `today` is the date whose units are those of now. */
export function unitShares(
  tree: UnitTree,
  unitsOf: UnitsOf,
  station: string,
  date: CivilDate,
  today: CivilDate,
): readonly UnitShare[] {
  const then = unitOfStation(tree, station, date);
  if (then === null) return [{ place: { kind: 'none' }, share: 1, typed: [] }];
  if (unitsOf === 'then') return [{ place: { kind: 'unit', unit: then }, share: 1, typed: [] }];
  return portionsOf(tree, then, date, today).map(({ share, among, typed }) => ({
    place: placeAmong(then, among),
    share,
    typed,
  }));
}

function placeAmong(of: string, among: readonly string[]): UnitPlace {
  const [unit, ...others] = among;
  if (unit === undefined) return { kind: 'ended', of };
  return others.length === 0 ? { kind: 'unit', unit } : { kind: 'unapportioned', of, among };
}

/** The period in pieces within which no station's unit changes, nor what it becomes. */
export function unitSegments(tree: UnitTree, period: Period): readonly Period[] {
  const cuts = [...new Set(changeDates(tree))]
    .filter((date) => date > period.from && date <= period.to)
    .sort();
  return [period.from, ...cuts].map((from, index) => {
    const next = cuts[index];
    return { from, to: next === undefined ? period.to : dayBefore(next) };
  });
}

function changeDates({ units, successions, posts }: UnitTree): readonly CivilDate[] {
  const spans = [...units.values(), ...[...posts.values()].flat()];
  return [
    ...successions.map(({ date }) => date),
    ...spans.flatMap(({ from, until }) => [
      ...(from === null ? [] : [from]),
      ...(until === null ? [] : [dayAfter(until)]),
    ]),
  ];
}
