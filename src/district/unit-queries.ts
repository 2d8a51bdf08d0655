/** Questions to the tree of units on a date: whom a station stands for, who is whose superior, who lives. */
import type { CivilDate } from '../model/time.ts';
import { successorOf } from './unit-successors.ts';
import { lastUpTo, livesOn, type Post, type Unit, type UnitTree } from './unit-tree.ts';

/** The station's post on a date; null: it stands for nobody then. */
export function postOn(tree: UnitTree, station: string, date: CivilDate): Post | null {
  const posts = tree.posts.get(station) ?? [];
  return posts.find((post) => holdsOn(post, date)) ?? null;
}

function holdsOn({ from, until }: Post, date: CivilDate): boolean {
  return (from === null || from <= date) && (until === null || until >= date);
}

/** The unit that a station stands for on a date: its post's, or what that one has become by merging. */
export function unitOfStation(tree: UnitTree, station: string, date: CivilDate): string | null {
  const post = postOn(tree, station, date);
  return post === null ? null : followed(tree, post.unit, post.from, date);
}

/** The unit's superior on a date, mergers of superiors followed; null: it has none. */
export function parentOn(tree: UnitTree, unit: Unit, date: CivilDate): string | null {
  const { from, parent } = lastUpTo(unit.parents, date);
  return parent === null ? null : followed(tree, parent, from ?? unit.from, date);
}

/** What `id`, named on a date (null: from the beginning), is on a later one; itself where it lives. */
function followed(tree: UnitTree, id: string, named: CivilDate | null, date: CivilDate): string | null {
  const unit = tree.units.get(id);
  if (unit === undefined) return null;
  if (livesOn(unit, date)) return id;
  const lastDate = unit.until === null || unit.until > date ? null : unit.until;
  return lastDate === null ? null : successorOf(tree, id, later(named, lastDate), date);
}

function later(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a > b ? a : b;
}

/** Units above, from the nearest up. */
export function superiorsOn(tree: UnitTree, id: string, date: CivilDate): readonly string[] {
  const above: string[] = [];
  let unit = tree.units.get(id);
  while (unit !== undefined) {
    const parent = parentOn(tree, unit, date);
    if (parent === null || parent === id || above.includes(parent)) return above;
    above.push(parent);
    unit = tree.units.get(parent);
  }
  return above;
}

export interface UnitBranch {
  readonly unit: Unit;
  readonly below: readonly UnitBranch[];
}

/** The units that live on a date, each below its superior, in the order of the file. */
export function treeOn(tree: UnitTree, date: CivilDate): readonly UnitBranch[] {
  const living = [...tree.units.values()].filter((unit) => livesOn(unit, date));
  const byParent = Map.groupBy(living, (unit) => parentOn(tree, unit, date));
  const branches = (parent: string | null): readonly UnitBranch[] =>
    (byParent.get(parent) ?? []).map((unit) => ({ unit, below: branches(unit.id) }));
  return branches(null);
}
