/** The tree on every date on which something changes: superiors live, nobody stands above himself, a code is one unit's. */
import type { CivilDate } from '../model/time.ts';
import { parentOn, superiorsOn } from './unit-queries.ts';
import { foundAt, type UnitReading } from './unit-reading.ts';
import { dayAfter, dayBefore, livesOn, nameOn, sayUnit, type Unit, type UnitTree } from './unit-tree.ts';

/** Stands for the beginning of what has no first date. */
const BEGINNING: CivilDate = '1900-01-01';
const END: CivilDate = '9999-12-31';

export function checkTree(reading: UnitReading, tree: UnitTree): void {
  const dates = changeDates(tree);
  const cyclic = checkCycles(reading, tree, dates);
  for (const [index, { id }] of reading.text.units.entries()) {
    const unit = tree.units.get(id);
    if (unit !== undefined && !cyclic.has(id)) checkParents(reading, tree, unit, index, dates);
  }
  checkCodes(reading, tree);
}

/** The beginning, and each date from which on the tree is another. */
function changeDates({ units, successions }: UnitTree): readonly CivilDate[] {
  const dates = new Set<CivilDate>([BEGINNING, ...successions.map(({ date }) => date)]);
  for (const { from, until, parents } of units.values()) {
    if (from !== null) dates.add(from);
    if (until !== null) dates.add(dayAfter(until));
    for (const parent of parents) if (parent.from !== null) dates.add(parent.from);
  }
  return [...dates].sort();
}

/** Once for a unit: whoever has mended the first date sees the next. */
function checkParents(
  reading: UnitReading,
  tree: UnitTree,
  unit: Unit,
  index: number,
  dates: readonly CivilDate[],
): void {
  for (const date of dates) {
    if (!livesOn(unit, date)) continue;
    const written = unit.parents.findLast(({ from }) => from === null || from <= date)?.parent ?? null;
    if (written === null || parentOn(tree, unit, date) !== null) continue;
    const params = { id: unit.id, parent: written, date: date === BEGINNING ? '' : date };
    foundAt(reading, ['units', index, 'parent'], 'units.parent-gone', params);
    return;
  }
}

/** Ids of the units that stand above themselves on some date. */
function checkCycles(reading: UnitReading, tree: UnitTree, dates: readonly CivilDate[]): ReadonlySet<string> {
  const cyclic = new Set<string>();
  for (const date of dates) {
    for (const [index, { id }] of reading.text.units.entries()) {
      const unit = tree.units.get(id);
      if (unit === undefined || cyclic.has(id) || !livesOn(unit, date)) continue;
      const round = roundOf(tree, unit, date);
      if (round === null) continue;
      for (const member of round) cyclic.add(member);
      foundAt(reading, ['units', index, 'parent'], 'units.parent-cycle', {
        ids: [...round, id].join(' → '),
        date: date === BEGINNING ? '' : date,
      });
    }
  }
  return cyclic;
}

/** The units of the round that leads from a unit up to itself; null: there is none. */
function roundOf(tree: UnitTree, unit: Unit, date: CivilDate): readonly string[] | null {
  const above = superiorsOn(tree, unit.id, date);
  const top = tree.units.get(above.at(-1) ?? unit.id);
  if (top === undefined || parentOn(tree, top, date) !== unit.id) return null;
  return [unit.id, ...above.filter((id) => id !== unit.id)];
}

/** No two units have one national code on one date. */
function checkCodes(reading: UnitReading, tree: UnitTree): void {
  const spans = [...tree.units.values()].flatMap((unit) => codeSpans(unit));
  for (const [code, own] of Map.groupBy(spans, (span) => span.code)) {
    const sorted = own.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    for (const [index, span] of sorted.entries()) {
      const before = sorted
        .slice(0, index)
        .find((other) => other.unit !== span.unit && other.until >= span.from);
      if (before === undefined) continue;
      const at = reading.text.units.findIndex(({ id }) => id === span.unit.id);
      const params = {
        code,
        id: span.unit.id,
        unit: sayUnit(nameOn(span.unit, span.from)),
        other: sayUnit(nameOn(before.unit, span.from)),
        date: span.from === BEGINNING ? '' : span.from,
      };
      foundAt(reading, ['units', at, 'code'], 'units.same-code', params);
    }
  }
}

interface CodeSpan {
  readonly unit: Unit;
  readonly code: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
}

function codeSpans(unit: Unit): readonly CodeSpan[] {
  return unit.names.flatMap(({ from, code }, index): readonly CodeSpan[] => {
    if (code === null) return [];
    const next = unit.names[index + 1]?.from ?? null;
    const until = unit.until ?? END;
    // The next name's own first date is no longer the code's.
    const lastOfName = next !== null && next <= until ? dayBefore(next) : until;
    return [{ unit, code, from: from ?? unit.from ?? BEGINNING, until: lastOfName }];
  });
}
