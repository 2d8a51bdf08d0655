/** Where what a station aired in a piece of the period stands in the report: its own row, or those of units and all above. */
import type { EnrolledStation } from '../model/received.ts';
import type { CivilDate } from '../model/time.ts';
import type { Period } from '../report/period.ts';
import type { Place } from './report-question.ts';
import { type UnitPlace, type UnitsOf, unitSegments, unitShares } from './unit-history.ts';
import { superiorsOn, treeOn, type UnitBranch } from './unit-queries.ts';
import { nameOn, type Succession, sayUnit, type UnitTree } from './unit-tree.ts';

export interface PlaceShare {
  readonly key: string;
  readonly share: number;
  readonly typed: readonly Succession[];
}

export type NamedStation = Pick<EnrolledStation, 'id' | 'name' | 'closedFrom'>;

/** How a report's places are found, named and nested. */
export interface Places {
  /** The period in pieces within which nothing changes its place. */
  segments(period: Period): readonly Period[];
  of(station: string, segment: Period): readonly PlaceShare[];
  /** Places that are shown even where no station stands for them. */
  shown(period: Period): readonly string[];
  place(key: string, period: Period): Place;
  /** The key of the place above; null: none. */
  above(key: string): string | null;
}

/** One row for everything. */
export const ALL_PLACES: Places = {
  segments: (period) => [period],
  of: () => [{ key: '', share: 1, typed: [] }],
  shown: () => [''],
  place: () => ({ kind: 'all' }),
  above: () => null,
};

export function stationPlaces(stations: readonly NamedStation[]): Places {
  const names = new Map(stations.map(({ id, name }) => [id, name]));
  return {
    segments: (period) => [period],
    of: (station) => [{ key: station, share: 1, typed: [] }],
    shown: () => [],
    place: (station) => ({ kind: 'station', station, name: names.get(station) ?? station }),
    above: () => null,
  };
}

/** Rows of units, and of their superiors with all that is below them. */
export function unitPlaces(tree: UnitTree, unitsOf: UnitsOf, today: CivilDate): Places {
  const found = new Map<string, { readonly place: UnitPlace; readonly above: string | null }>();
  const dateOf = (date: CivilDate) => (unitsOf === 'now' ? today : date);
  const keep = (place: UnitPlace, date: CivilDate): readonly string[] => {
    const superiors = superiorsOf(tree, place, dateOf(date));
    const keys = [keyOf(place), ...superiors];
    for (const [at, key] of keys.entries()) {
      const own: UnitPlace = at === 0 ? place : { kind: 'unit', unit: key };
      found.set(key, { place: own, above: keys[at + 1] ?? null });
    }
    return keys;
  };
  return {
    segments: (period) => unitSegments(tree, period),
    of: (station, { to }) =>
      unitShares(tree, unitsOf, station, to, today).flatMap(({ place, share, typed }) =>
        keep(place, to).map((key) => ({ key, share, typed })),
      ),
    shown: ({ to }) => leavesOf(treeOn(tree, dateOf(to))).flatMap((unit) => keep({ kind: 'unit', unit }, to)),
    place: (key, period) =>
      placeOf(tree, found.get(key)?.place ?? { kind: 'none' }, period, dateOf(period.to)),
    above: (key) => found.get(key)?.above ?? null,
  };
}

function keyOf(place: UnitPlace): string {
  switch (place.kind) {
    case 'unit':
      return place.unit;
    case 'unapportioned':
      return `${place.of}>${place.among.join('+')}`;
    case 'ended':
      return `${place.of}>`;
    case 'none':
      return '>';
  }
}

/** Those that are above every unit of the place, from the nearest up. */
function superiorsOf(tree: UnitTree, place: UnitPlace, date: CivilDate): readonly string[] {
  if (place.kind === 'unit') return superiorsOn(tree, place.unit, date);
  if (place.kind !== 'unapportioned') return [];
  const [first = [], ...others] = place.among.map((unit) => superiorsOn(tree, unit, date));
  return first.filter((unit) => others.every((above) => above.includes(unit)));
}

function leavesOf(branches: readonly UnitBranch[]): readonly string[] {
  return branches.flatMap(({ unit, below }) => (below.length === 0 ? [unit.id] : leavesOf(below)));
}

function placeOf(tree: UnitTree, place: UnitPlace, period: Period, on: CivilDate): Place {
  const called = (id: string, date: CivilDate): string => {
    const unit = tree.units.get(id);
    return unit === undefined ? id : sayUnit(nameOn(unit, date));
  };
  switch (place.kind) {
    case 'unit':
      return unitPlace(tree, place.unit, period, on);
    case 'unapportioned':
      return {
        kind: 'unapportioned',
        of: called(place.of, period.from),
        among: place.among.map((id) => called(id, on)),
      };
    case 'ended':
      return { kind: 'ended', of: called(place.of, period.from) };
    case 'none':
      return { kind: 'no-unit' };
  }
}

function unitPlace(tree: UnitTree, id: string, period: Period, on: CivilDate): Place {
  const unit = tree.units.get(id);
  if (unit === undefined) return { kind: 'unit', unit: id, name: id, level: '', code: null, formerly: [] };
  const current = nameOn(unit, on);
  const name = sayUnit(current);
  const earlier = unit.names.filter(({ from }) => from !== null && from > period.from && from <= on);
  const formerly = earlier.length === 0 ? [] : [nameOn(unit, period.from), ...earlier].map(sayUnit);
  return {
    kind: 'unit',
    unit: id,
    name,
    level: current.level,
    code: current.code,
    formerly: [...new Set(formerly)].filter((former) => former !== name),
  };
}
