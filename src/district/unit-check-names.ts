/** The names of `units.yaml`: each id once, and every unit that a fact, a parent or a station names is there. */
import { nearestWord } from '../schedule/near-miss.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import { foundAt, pathIn, successionsIn, type UnitReading } from './unit-reading.ts';

export function checkNames(reading: UnitReading): void {
  const { units, facts = [], stations = [] } = reading.text;
  const known = new Set<string>();
  for (const [index, { id }] of units.entries()) {
    if (known.has(id)) foundAt(reading, ['units', index, 'id'], 'units.same-id', { id });
    known.add(id);
  }
  const names = [...known];
  const named = (id: string, path: KeyPath) => {
    if (known.has(id)) return;
    const near = nearestWord(id, names) ?? '';
    foundAt(reading, path, near === '' ? 'units.unknown' : 'units.unknown-near', { id, near });
  };
  for (const [index, { parent }] of units.entries()) {
    if (parent !== undefined) named(parent, ['units', index, 'parent']);
  }
  for (const fact of successionsIn(reading.text)) {
    for (const [at, id] of fact.of.entries()) named(id, pathIn(fact, 'of', at));
    for (const [at, id] of fact.into.entries()) named(id, pathIn(fact, 'into', at));
    for (const id of Object.keys(fact.shares ?? {})) {
      if (!fact.into.includes(id)) named(id, ['facts', fact.index, 'shares', id]);
    }
  }
  for (const [index, fact] of facts.entries()) {
    if ('rename' in fact) named(fact.rename, ['facts', index, 'rename']);
    if (!('move' in fact)) continue;
    for (const [at, id] of fact.move.entries()) named(id, ['facts', index, 'move', at]);
    named(fact.to, ['facts', index, 'to']);
  }
  for (const [index, { unit }] of stations.entries()) named(unit, ['stations', index, 'unit']);
}
