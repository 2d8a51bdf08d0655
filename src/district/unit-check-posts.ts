/** Stations and the units they stand for: one at a time, and one that lives, or has become one other by merging. */
import type { CivilDate } from '../model/time.ts';
import { unitOfStation } from './unit-queries.ts';
import { foundAt, type UnitReading } from './unit-reading.ts';
import { dayAfter, livesOn, type Post, type UnitTree } from './unit-tree.ts';

export function checkPosts(reading: UnitReading, tree: UnitTree): void {
  const { stations = [] } = reading.text;
  const ends = endDates(tree);
  const paths = new Map<string, number[]>();
  for (const [index, { station }] of stations.entries()) {
    paths.set(station, [...(paths.get(station) ?? []), index]);
  }
  for (const [station, posts] of tree.posts) {
    const fromOf = (index: number) => {
      const post = stations[index];
      return post?.from ?? tree.units.get(post?.unit ?? '')?.from ?? '';
    };
    const own = (paths.get(station) ?? []).toSorted((a, b) => (fromOf(a) < fromOf(b) ? -1 : 1));
    for (const [at, post] of posts.entries()) {
      const index = own[at] ?? 0;
      checkPost(reading, tree, ends, post, index);
      const before = posts[at - 1];
      if (before !== undefined && overlaps(before, post)) {
        const params = { station, unit: post.unit, other: before.unit, date: post.from ?? '' };
        foundAt(reading, ['stations', index, 'unit'], 'units.station-twice', params);
      }
    }
  }
}

/** `before` begins earlier, or on the same date. */
function overlaps(before: Post, post: Post): boolean {
  return before.until === null || post.from === null || before.until >= post.from;
}

function checkPost(
  reading: UnitReading,
  tree: UnitTree,
  ends: readonly CivilDate[],
  post: Post,
  index: number,
): void {
  const { station, unit: id, from, until } = post;
  if (from !== null && until !== null && from > until) {
    const params = { station, from, until };
    foundAt(reading, ['stations', index, 'until'], 'units.station-backwards', params);
    return;
  }
  const unit = tree.units.get(id);
  if (unit === undefined) return;
  if (from !== null && !livesOn(unit, from)) {
    foundAt(reading, ['stations', index, 'unit'], 'units.station-no-unit', { station, id, date: from });
    return;
  }
  const lost = firstDateWithoutUnit(tree, ends, post);
  if (lost !== null) {
    foundAt(reading, ['stations', index, 'unit'], 'units.station-left-over', { station, id, date: lost });
  }
}

/** Each date on which units are no more. */
function endDates({ units }: UnitTree): readonly CivilDate[] {
  const ends = [...units.values()].flatMap(({ until }) => (until === null ? [] : [dayAfter(until)]));
  return [...new Set(ends)].sort();
}

/** The first date of the post on which its unit has ended and is no one other. */
function firstDateWithoutUnit(
  tree: UnitTree,
  ends: readonly CivilDate[],
  { station, from, until }: Post,
): CivilDate | null {
  const within = ends.filter((date) => (from === null || date > from) && (until === null || date <= until));
  return within.find((date) => unitOfStation(tree, station, date) === null) ?? null;
}
