/** What is carried along while `units.yaml` is read: the texts with their places, and what was found wrong. */
import type { Problem } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import type { YamlFile } from '../schedule/yaml-file.ts';
import type { KeyPath } from '../schedule/yaml-places.ts';
import type { FactText, UnitsText } from './unit-shape.ts';

export interface UnitReading {
  readonly text: UnitsText;
  readonly file: YamlFile;
  readonly problems: Problem[];
}

/** Notes an error at the value of `path`. */
export function foundAt(reading: UnitReading, path: KeyPath, code: string, params: Problem['params']): void {
  reading.problems.push({ code, severity: 'error', params, place: reading.file.valuePlace(path) });
}

/** A merger or split with where it stands in the file. */
export interface SuccessionText {
  readonly kind: 'merge' | 'split';
  readonly index: number;
  readonly date: CivilDate;
  readonly document: FactText['document'];
  readonly of: readonly string[];
  readonly into: readonly string[];
  readonly shares: Readonly<Record<string, number>> | null;
  readonly basis: string | null;
}

/** In the order of the file. */
export function successionsIn({ facts = [] }: UnitsText): readonly SuccessionText[] {
  return facts.flatMap((fact, index): readonly SuccessionText[] => {
    const { date, document } = fact;
    const common = { index, date, document, shares: null, basis: null };
    if ('merge' in fact) return [{ ...common, kind: 'merge', of: fact.merge, into: [fact.into] }];
    if (!('split' in fact)) return [];
    const { split, into, shares = null, basis = null } = fact;
    return [{ ...common, kind: 'split', of: [split], into, shares, basis }];
  });
}

/** Where the units that a merger or split names stand: `key` of the fact, then their place in the list. */
export function pathIn({ index, kind }: SuccessionText, key: 'of' | 'into', at = 0): KeyPath {
  return key === 'of' ? ['facts', index, kind, at] : ['facts', index, 'into', at];
}
