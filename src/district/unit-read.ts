/** Reads `units.yaml`: every contradiction at once, each at its line and column; a tree only where there is none. */
import type { Problem } from '../model/problem.ts';
import { jsonSchemaOf, keysAt } from '../schedule/json-schema.ts';
import { byPlace } from '../schedule/problem-order.ts';
import { shapeProblems } from '../schedule/shape-problems.ts';
import { readYaml, type YamlFile } from '../schedule/yaml-file.ts';
import { checkFacts } from './unit-check-facts.ts';
import { checkNames } from './unit-check-names.ts';
import { checkPosts } from './unit-check-posts.ts';
import { checkTree } from './unit-check-tree.ts';
import { type Life, livesIn } from './unit-lives.ts';
import { type SuccessionText, successionsIn, type UnitReading } from './unit-reading.ts';
import { type FactText, type UnitsText, unitShape } from './unit-shape.ts';
import {
  dayBefore,
  type Post,
  type Succession,
  successionDays,
  type Unit,
  type UnitTree,
} from './unit-tree.ts';

/** All units of the country, those of before July 2025 too, are 2 MB. */
const LARGEST_CHARACTERS = 4 * 1024 * 1024;

export interface ReadUnits {
  /** null when anything is wrong. */
  readonly tree: UnitTree | null;
  readonly problems: readonly Problem[];
}

export function readUnits(text: string, fileName = 'units.yaml'): ReadUnits {
  const file = readYaml(text, fileName, LARGEST_CHARACTERS);
  if (file.value === undefined) return { tree: null, problems: file.problems };
  const read = unitShape.safeParse(file.value);
  if (!read.success) {
    const schema = jsonSchemaOf(unitShape);
    const problems = [...file.problems, ...shapeProblems(read.error, file, (path) => keysAt(schema, path))];
    return { tree: null, problems: byPlace(problems) };
  }
  return readShaped(read.data, file);
}

function readShaped(text: UnitsText, file: YamlFile): ReadUnits {
  const reading: UnitReading = { text, file, problems: [...file.problems] };
  // The tree of names that exist nowhere has no meaning; what hangs on it is checked once they do.
  checkNames(reading);
  if (reading.problems.length > 0) return { tree: null, problems: byPlace(reading.problems) };
  const lives = livesIn(text);
  const tree = treeOf(text, lives);
  checkFacts(reading, lives);
  checkTree(reading, tree);
  checkPosts(reading, tree);
  return { tree: reading.problems.length > 0 ? null : tree, problems: byPlace(reading.problems) };
}

function treeOf(text: UnitsText, lives: ReadonlyMap<string, Life>): UnitTree {
  const facts = (text.facts ?? []).toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const changes = changesOf(facts);
  const units = text.units.map((unit): Unit => {
    const { from = null, until = null } = lives.get(unit.id) ?? {};
    return { id: unit.id, from, until, ...dated(unit, changes.get(unit.id) ?? []) };
  });
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    successions: successionDays(successionsIn(text).map(successionOf)),
    posts: postsOf(text, lives),
  };
}

function successionOf(fact: SuccessionText): Succession {
  const { kind, date, document, of, into, basis } = fact;
  const shares = fact.shares === null ? null : new Map(Object.entries(fact.shares));
  return { kind, date, document, of, into, shares, basis };
}

type Change = Extract<FactText, { rename: string } | { move: readonly string[] }>;

/** Renamings and moves by the unit that they are of, in their order. */
function changesOf(facts: readonly FactText[]): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const fact of facts) {
    const ids = 'rename' in fact ? [fact.rename] : 'move' in fact ? fact.move : [];
    for (const id of ids) changes.set(id, [...(changes.get(id) ?? []), fact as Change]);
  }
  return changes;
}

function dated(
  unit: UnitsText['units'][number],
  changes: readonly Change[],
): Pick<Unit, 'names' | 'parents'> {
  let called = { from: null as string | null, ...namesOf(unit) };
  const names = [called];
  const parents: Unit['parents'][number][] = [{ from: null, parent: unit.parent ?? null }];
  for (const change of changes) {
    if ('move' in change) parents.push({ from: change.date, parent: change.to });
    else {
      const { date: from, to = called.name, level = called.level, code = called.code } = change;
      called = { from, name: to.normalize('NFC'), level: level.normalize('NFC'), code };
      names.push(called);
    }
  }
  return { names, parents };
}

function namesOf({ name, level, code }: UnitsText['units'][number]) {
  return { name: name.normalize('NFC'), level: level.normalize('NFC'), code: code ?? null };
}

/** A post begins with its unit where it names no date; a station's next post ends one that names no end. */
function postsOf(
  { stations = [] }: UnitsText,
  lives: ReadonlyMap<string, Life>,
): ReadonlyMap<string, readonly Post[]> {
  const posts = stations.map(
    ({ station, unit, from, until }): Post => ({
      station,
      unit,
      from: from ?? lives.get(unit)?.from ?? null,
      until: until ?? null,
    }),
  );
  const byStation = Map.groupBy(posts, ({ station }) => station);
  return new Map(
    [...byStation].map(([station, own]) => {
      const sorted = own.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
      const ended = sorted.map((post, index) => {
        const next = sorted[index + 1]?.from ?? null;
        return post.until === null && next !== null && next > (post.from ?? '')
          ? { ...post, until: dayBefore(next) }
          : post;
      });
      return [station, ended];
    }),
  );
}
