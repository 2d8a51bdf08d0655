/** What is carried along while a schedule's files are read: where we are, which names exist, what was found wrong. */
import type { Problem } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import type { DayNames } from './read-days.ts';
import type { YamlFile } from './yaml-file.ts';
import type { KeyPath } from './yaml-places.ts';

/** Every name that a programme may use, gathered from all files before any programme is read. */
export interface KnownNames {
  /** False when a file could not be read at all: a name may be in it, so none is called unknown. */
  readonly complete: boolean;
  /** Topic id → its theme ids. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** Slug as it may be written → name of the day set. */
  readonly daySets: DayNames['daySets'];
  /** What stands for `{name}` in spoken texts. */
  readonly placeholders: Readonly<Record<string, string>>;
  readonly wordsOf: WordsOf;
}

/** The words that a voice gets for a text. */
export type WordsOf = (text: string) => string;

export interface Reading {
  readonly file: YamlFile;
  readonly names: KnownNames;
  readonly problems: Problem[];
}

/** Notes an error at the value of `path`. */
export function found(reading: Reading, code: string, params: Problem['params'], path: KeyPath): void {
  reading.problems.push({ code, severity: 'error', params, place: reading.file.valuePlace(path) });
}

/** Notes an error at the key that ends `path`. */
export function foundAtKey(reading: Reading, code: string, params: Problem['params'], path: KeyPath): void {
  reading.problems.push({ code, severity: 'error', params, place: reading.file.keyPlace(path) });
}

/** Days are read with the week that `every N weeks` counts from. */
export function dayNames(names: KnownNames, anchor: CivilDate | null): DayNames {
  return { daySets: names.daySets, anchor };
}
