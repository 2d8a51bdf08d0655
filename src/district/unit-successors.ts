/**
 * What a unit of then is now: mergers and splits are followed date by date. Where a split has no typed shares, what lay
 * before it belongs to its parts together (chưa phân bổ) until they are one again; it is never divided silently.
 */
import type { CivilDate } from '../model/time.ts';
import type { Succession, SuccessionDay, UnitTree } from './unit-tree.ts';

/** A part of a unit's history. */
export interface Portion {
  /** Between 0 and 1; a unit's portions add up to 1. */
  readonly share: number;
  /** The one unit that it belongs to now; several: not apportioned among them; none: it ended without a successor. */
  readonly among: readonly string[];
  /** Splits whose typed shares were used on the way. */
  readonly typed: readonly Succession[];
}

/** The history that `unit` made on the date `then`, as it belongs to the units of the date `now`. */
export function portionsOf(
  tree: UnitTree,
  unit: string,
  then: CivilDate,
  now: CivilDate,
): readonly Portion[] {
  let portions: readonly Portion[] = [{ share: 1, among: [unit], typed: [] }];
  for (const day of tree.successions) {
    if (day.date > then && day.date <= now) portions = portions.flatMap((one) => after(day, one));
  }
  return joined(portions.map((portion) => withoutEnded(tree, portion, now)));
}

/** The one unit that `unit` of `then` is on the date `now`; null: none, or several. */
export function successorOf(tree: UnitTree, unit: string, then: CivilDate, now: CivilDate): string | null {
  const [only, ...others] = portionsOf(tree, unit, then, now);
  return only?.among.length === 1 && others.length === 0 ? (only.among[0] ?? null) : null;
}

function after({ byUnit }: SuccessionDay, portion: Portion): readonly Portion[] {
  const [only, ...others] = portion.among;
  if (portion.among.every((unit) => !byUnit.has(unit))) return [portion];
  const split = byUnit.get(only ?? '')?.find(({ shares }) => shares !== null);
  if (others.length === 0 && split?.shares) {
    return [...split.shares]
      .filter(([, share]) => share > 0)
      .map(([into, share]) => ({
        share: portion.share * share,
        among: [into],
        typed: [...portion.typed, split],
      }));
  }
  const among = portion.among.flatMap((unit) => byUnit.get(unit)?.flatMap(({ into }) => into) ?? [unit]);
  return [{ ...portion, among: [...new Set(among)].sort() }];
}

function withoutEnded({ units }: UnitTree, portion: Portion, now: CivilDate): Portion {
  const living = portion.among.filter((id) => {
    const until = units.get(id)?.until ?? null;
    return until === null || until >= now;
  });
  return { ...portion, among: living };
}

/** Portions that came to the same units again are one. */
function joined(portions: readonly Portion[]): readonly Portion[] {
  if (portions.length === 1) return portions;
  const groups = Map.groupBy(portions, ({ among }) => among.join(' '));
  return [...groups.values()].map((group) => ({
    share: group.reduce((sum, { share }) => sum + share, 0),
    among: group[0]?.among ?? [],
    typed: [...new Set(group.flatMap(({ typed }) => typed))],
  }));
}
