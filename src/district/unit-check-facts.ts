/** Each fact of `units.yaml` by itself and against the lives of its units: nobody merges who has ended, no split without parts. */
import type { CivilDate } from '../model/time.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import type { Life } from './unit-lives.ts';
import { foundAt, pathIn, type SuccessionText, successionsIn, type UnitReading } from './unit-reading.ts';
import { dayBefore } from './unit-tree.ts';

/** Thirds and sevenths are written with a few digits. */
const SHARES_TOLERANCE = 1e-4;

export function checkFacts(reading: UnitReading, lives: ReadonlyMap<string, Life>): void {
  checkDocuments(reading);
  checkWrittenLives(reading, lives);
  const endings = new Map<string, SuccessionText>();
  for (const fact of successionsIn(reading.text)) {
    checkUnits(reading, fact, lives);
    if (fact.kind === 'split') checkParts(reading, fact);
    else if (fact.of.every((id) => fact.into.includes(id))) {
      foundAt(reading, pathIn(fact, 'into'), 'units.changes-nothing', { id: fact.into[0] ?? '' });
    }
    for (const [at, id] of fact.of.entries()) {
      const key = `${id} ${fact.date}`;
      if (endings.has(key))
        foundAt(reading, pathIn(fact, 'of', at), 'units.two-on-one-day', { id, date: fact.date });
      endings.set(key, fact);
    }
  }
  checkChanges(reading, lives);
}

function checkDocuments(reading: UnitReading): void {
  for (const [index, { date, document }] of (reading.text.facts ?? []).entries()) {
    if (document.date <= date) continue;
    foundAt(reading, ['facts', index, 'document', 'date'], 'units.document-later', {
      date,
      signed: document.date,
    });
  }
}

/** `from` and `until` as written, against each other and against what ends the unit. */
function checkWrittenLives(reading: UnitReading, lives: ReadonlyMap<string, Life>): void {
  const endings = new Map<string, CivilDate>();
  for (const { of, into, date } of successionsIn(reading.text)) {
    for (const id of of) if (!into.includes(id) && !endings.has(id)) endings.set(id, date);
  }
  for (const [index, { id, until }] of reading.text.units.entries()) {
    // What ends by a fact before it begins is told there.
    if (until === undefined) continue;
    const from = lives.get(id)?.from ?? null;
    if (from !== null && from > until) {
      foundAt(reading, ['units', index], 'units.ends-before-begins', { id, from, until });
    }
    const date = endings.get(id);
    if (date !== undefined && dayBefore(date) < until) {
      foundAt(reading, ['units', index, 'until'], 'units.ends-otherwise', { id, until, date });
    }
  }
}

function checkUnits(reading: UnitReading, fact: SuccessionText, lives: ReadonlyMap<string, Life>): void {
  const { date } = fact;
  for (const [at, id] of fact.of.entries()) {
    if (fact.of.indexOf(id) < at) foundAt(reading, pathIn(fact, 'of', at), 'units.same-twice', { id });
    checkLives(reading, pathIn(fact, 'of', at), lives.get(id), { id, date, on: dayBefore(date) });
  }
  for (const [at, id] of fact.into.entries()) {
    if (fact.into.indexOf(id) < at) foundAt(reading, pathIn(fact, 'into', at), 'units.same-twice', { id });
    checkLives(reading, pathIn(fact, 'into', at), lives.get(id), { id, date, on: date });
  }
}

/** The unit has to live on the date `on` of something that happens to it on `date`. */
function checkLives(
  reading: UnitReading,
  path: KeyPath,
  life: Life | undefined,
  { id, date, on }: { readonly id: string; readonly date: string; readonly on: string },
): void {
  const { from = null, until = null } = life ?? {};
  if (until !== null && until < on) foundAt(reading, path, 'units.ended', { id, until, date });
  else if (from !== null && from > on) foundAt(reading, path, 'units.not-begun', { id, from, date });
}

function checkParts(reading: UnitReading, fact: SuccessionText): void {
  const { index, of, into, shares, basis } = fact;
  const [id = ''] = of;
  if (into.filter((part) => part !== id).length === 0) {
    foundAt(reading, ['facts', index, 'into'], 'units.no-parts', { id });
  } else if (into.length === 1) foundAt(reading, ['facts', index, 'into'], 'units.one-part', { id });
  if (shares === null) return;
  const lacking = into.filter((part) => !Object.hasOwn(shares, part));
  const strange = Object.keys(shares).filter((part) => !into.includes(part));
  if (lacking.length + strange.length > 0) {
    const params = { lacking: lacking.join(', '), strange: strange.join(', ') };
    foundAt(reading, ['facts', index, 'shares'], 'units.shares-other-parts', params);
  }
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SHARES_TOLERANCE) {
    foundAt(reading, ['facts', index, 'shares'], 'units.shares-sum', { sum: Math.round(sum * 1e6) / 1e6 });
  }
  if (basis === null) foundAt(reading, ['facts', index, 'shares'], 'units.shares-without-basis', { id });
}

/** Renamings and moves. */
function checkChanges(reading: UnitReading, lives: ReadonlyMap<string, Life>): void {
  const seen = new Set<string>();
  const once = (kind: string, id: string, date: string, path: KeyPath) => {
    const key = `${kind} ${id} ${date}`;
    if (seen.has(key)) foundAt(reading, path, 'units.two-on-one-day', { id, date });
    seen.add(key);
  };
  for (const [index, fact] of (reading.text.facts ?? []).entries()) {
    const { date } = fact;
    if ('rename' in fact) {
      const path = ['facts', index, 'rename'];
      checkLives(reading, path, lives.get(fact.rename), { id: fact.rename, date, on: date });
      once('rename', fact.rename, date, path);
      const { to, level, code } = fact;
      if ([to, level, code].every((changed) => changed === undefined)) {
        foundAt(reading, path, 'units.changes-nothing', { id: fact.rename });
      }
    } else if ('move' in fact) {
      for (const [at, id] of fact.move.entries()) {
        const path = ['facts', index, 'move', at];
        checkLives(reading, path, lives.get(id), { id, date, on: date });
        once('move', id, date, path);
      }
    }
  }
}
