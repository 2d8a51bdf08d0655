import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type UnitPlace, type UnitsOf, unitSegments, unitShares } from '../../src/district/unit-history.ts';
import {
  parentOn,
  superiorsOn,
  treeOn,
  type UnitBranch,
  unitOfStation,
} from '../../src/district/unit-queries.ts';
import { portionsOf, successorOf } from '../../src/district/unit-successors.ts';
import { nameOn, sayUnit, successionDays, type UnitTree } from '../../src/district/unit-tree.ts';
import { DOCUMENT_LINE, SAMPLE_UNITS, treeOfUnits } from '../fakes/sample-units.ts';

const TODAY = '2026-11-24';

interface Entry {
  readonly station: string;
  readonly date: string;
  /** Seconds of the topic's airtime. */
  readonly seconds: number;
}

/** Airtime by place, added up entry by entry. */
function addedUp(tree: UnitTree, entries: readonly Entry[], unitsOf: UnitsOf): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { station, date, seconds } of entries) {
    for (const { place, share } of unitShares(tree, unitsOf, station, date, TODAY)) {
      sums[nameOf(place)] = (sums[nameOf(place)] ?? 0) + seconds * share;
    }
  }
  return sums;
}

function nameOf(place: UnitPlace): string {
  if (place.kind === 'unit') return place.unit;
  return place.kind === 'unapportioned' ? `${place.of}→${place.among.join('+')}` : place.kind;
}

/*
 * On paper. Topic airtime in seconds:
 *   before 1 July 2025   ward a 600 + 300, ward b 120, ward c 80   together 1,100
 *   from that day on     d: station dai-a 500, station dai-b 40     together   540
 *   ward x before        1,000, then its station stands for p       p alone     70, q alone 30
 */
const ENTRIES: readonly Entry[] = [
  { station: 'dai-a', date: '2025-06-01', seconds: 600 },
  { station: 'dai-a', date: '2025-06-30', seconds: 300 },
  { station: 'dai-b', date: '2025-06-30', seconds: 120 },
  { station: 'dai-c', date: '2025-05-02', seconds: 80 },
  { station: 'dai-a', date: '2025-07-01', seconds: 500 },
  { station: 'dai-b', date: '2025-08-15', seconds: 40 },
  { station: 'dai-x', date: '2025-06-30', seconds: 1000 },
  { station: 'dai-x', date: '2025-07-01', seconds: 70 },
  { station: 'dai-q', date: '2025-07-01', seconds: 30 },
];

test('a merged ward’s topic airtime before and after adds up to the entries', () => {
  const tree = treeOfUnits();
  const then = addedUp(tree, ENTRIES, 'then');
  expect(then).toEqual({ a: 600 + 300, b: 120, c: 80, d: 500 + 40, x: 1000, p: 70, q: 30 });
  const now = addedUp(tree, ENTRIES, 'now');
  expect(now).toEqual({
    d: 600 + 300 + 120 + 80 + 500 + 40,
    'x→p+q+r': 1000,
    p: 70,
    q: 30,
  });
  const all = 600 + 300 + 120 + 80 + 500 + 40 + 1000 + 70 + 30;
  for (const sums of [then, now]) expect(Object.values(sums).reduce((a, b) => a + b, 0)).toBe(all);
});

test('a split’s history is divided only by shares that somebody typed with their basis', () => {
  const text = SAMPLE_UNITS.replace(
    'into: [p, q, r]',
    'into: [p, q, r]\n    shares: { p: 50%, q: 30%, r: 20% }\n    basis: theo số hộ ngày 31/12/2024',
  );
  const tree = treeOfUnits(text);
  const now = addedUp(tree, ENTRIES, 'now');
  expect(now).toEqual({ d: 1640, p: 500 + 70, q: 300 + 30, r: 200 });
  const [share] = unitShares(tree, 'now', 'dai-x', '2025-06-30', TODAY);
  expect(share?.typed.map(({ basis }) => basis)).toEqual(['theo số hộ ngày 31/12/2024']);
});

test('the day before a merger belongs to the old ward, the day itself to the new one', () => {
  const tree = treeOfUnits();
  expect(unitOfStation(tree, 'dai-a', '2025-06-30')).toBe('a');
  expect(unitOfStation(tree, 'dai-a', '2025-07-01')).toBe('d');
  expect(unitOfStation(tree, 'dai-c', '2025-07-01')).toBeNull();
  expect(unitOfStation(tree, 'dai-la', '2025-07-01')).toBeNull();
  expect(successorOf(tree, 'b', '2025-06-30', TODAY)).toBe('d');
  expect(successorOf(tree, 'b', '2025-06-30', '2025-06-30')).toBe('b');
  expect(successorOf(tree, 'x', '2025-06-30', TODAY)).toBeNull();
});

test('parts that become one again bring the history of the split ward back together', () => {
  const text = `${SAMPLE_UNITS.split('stations:')[0]}  - merge: [p, q, r]
    into: q
    date: 1/1/2026
    ${DOCUMENT_LINE}
`;
  const tree = treeOfUnits(text);
  expect(portionsOf(tree, 'x', '2025-01-01', '2025-12-31').map(({ among }) => among)).toEqual([
    ['p', 'q', 'r'],
  ]);
  expect(successorOf(tree, 'x', '2025-01-01', '2026-01-01')).toBe('q');
});

test('a ward that gives a part away shares its earlier history with the receiver, unapportioned', () => {
  const tree = treeOfUnits(`units:
  - { id: a, name: Một, level: xã }
  - { id: b, name: Hai, level: xã, from: 1/1/2000 }
facts:
  - split: a
    into: [a, b]
    date: 1/7/2025
    ${DOCUMENT_LINE}
`);
  expect(portionsOf(tree, 'a', '2025-06-30', TODAY)).toEqual([{ share: 1, among: ['a', 'b'], typed: [] }]);
  expect(portionsOf(tree, 'a', '2025-07-01', TODAY)).toEqual([{ share: 1, among: ['a'], typed: [] }]);
  expect(portionsOf(tree, 'b', '2025-06-30', TODAY)).toEqual([{ share: 1, among: ['b'], typed: [] }]);
});

test('a ward that ended without a successor keeps its history under its own name', () => {
  const tree = treeOfUnits(`units:
  - { id: a, name: Một, level: xã, until: 30/6/2025 }
stations:
  - { station: dai, unit: a, until: 30/6/2025 }
`);
  expect(unitShares(tree, 'now', 'dai', '2025-06-01', TODAY)).toEqual([
    { place: { kind: 'ended', of: 'a' }, share: 1, typed: [] },
  ]);
});

test('a new name keeps the unit, and each day its own name', () => {
  const tree = treeOfUnits(`units:
  - { id: a, name: Thanh Miếu, level: xã, code: "1" }
facts:
  - rename: a
    to: Gia Cẩm
    level: phường
    date: 1/7/2025
    ${DOCUMENT_LINE}
`);
  const unit = tree.units.get('a');
  if (unit === undefined) throw new Error('no unit');
  expect([nameOn(unit, '2025-06-30'), nameOn(unit, '2025-07-01')].map(sayUnit)).toEqual([
    'xã Thanh Miếu',
    'phường Gia Cẩm',
  ]);
  expect(nameOn(unit, '2025-07-01').code).toBe('1');
});

test('the tree of a day shows who lives then, below whoever is above then', () => {
  const tree = treeOfUnits();
  const lines = (branches: readonly UnitBranch[]): readonly string[] =>
    branches.flatMap(({ unit, below }) => [unit.id, ...lines(below).map((id) => `  ${id}`)]);
  expect(lines(treeOn(tree, '2025-06-30'))).toEqual([
    'ha-noi',
    '  quan-cu',
    ...['a', 'b', 'c', 'x'].map((id) => `    ${id}`),
  ]);
  expect(lines(treeOn(tree, '2025-07-01'))).toEqual([
    'ha-noi',
    ...['d', 'p', 'q', 'r'].map((id) => `  ${id}`),
  ]);
  expect(superiorsOn(tree, 'a', '2025-06-30')).toEqual(['quan-cu', 'ha-noi']);
});

test('a ward moved to another superior stands under it from that day on, and under what that one merged into', () => {
  const tree = treeOfUnits(`units:
  - { id: t, name: Một, level: tỉnh }
  - { id: u, name: Hai, level: tỉnh }
  - { id: v, name: Ba, level: tỉnh }
  - { id: a, name: Xã, level: xã, parent: t }
facts:
  - { move: a, to: u, date: 1/1/2025, ${DOCUMENT_LINE.replace('16/6/2025', '1/1/2024')} }
  - { merge: [u], into: v, date: 1/7/2025, ${DOCUMENT_LINE} }
`);
  const unit = tree.units.get('a');
  if (unit === undefined) throw new Error('no unit');
  expect(['2024-12-31', '2025-01-01', '2025-07-01'].map((date) => parentOn(tree, unit, date))).toEqual([
    't',
    'u',
    'v',
  ]);
});

test('within a piece of a period no station changes its unit, and the pieces are the period', () => {
  const tree = treeOfUnits();
  expect(unitSegments(tree, { from: '2025-06-01', to: '2025-07-31' })).toEqual([
    { from: '2025-06-01', to: '2025-06-30' },
    { from: '2025-07-01', to: '2025-07-31' },
  ]);
  expect(unitSegments(tree, { from: '2025-07-01', to: '2025-07-31' })).toEqual([
    { from: '2025-07-01', to: '2025-07-31' },
  ]);
});

test('whatever is merged and split, the shares of a day add up to one', () => {
  const ids = ['a', 'b', 'c', 'e', 'f'];
  const fact = fc.record({
    of: fc.subarray(ids, { minLength: 1, maxLength: 2 }),
    into: fc.subarray(ids, { minLength: 1, maxLength: 3 }),
    day: fc.integer({ min: 1, max: 9 }),
    shared: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 8 }), fc.constantFrom(...ids), (facts, unit) => {
      const document = { number: '1', date: '2024-01-01', issuer: 'x' };
      const tree: UnitTree = {
        units: new Map(
          ids.map((id) => [
            id,
            { id, from: null, until: null, names: [], parents: [{ from: null, parent: null }] },
          ]),
        ),
        successions: successionDays(
          facts.map(({ of, into, day, shared }) => ({
            kind: 'split' as const,
            date: `2025-01-0${day}`,
            document,
            of,
            into,
            shares: shared ? new Map(into.map((id) => [id, 1 / into.length])) : null,
            basis: null,
          })),
        ),
        posts: new Map(),
      };
      const sum = portionsOf(tree, unit, '2024-12-31', '2025-12-31').reduce(
        (total, { share }) => total + share,
        0,
      );
      expect(sum).toBeCloseTo(1, 9);
    }),
  );
});
