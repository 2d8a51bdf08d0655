/** The files of a folder, not those of the folders within it: what a person means by giving a whole stick. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths in the order of their names, hidden ones left out; null: `path` is no folder. */
export function filesIn(path: string): readonly string[] | null {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const names = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !/^(?:\.|~\$)/.test(name));
  const files = names.filter((entry) => !entry.isDirectory()).map(({ name }) => join(path, name));
  return files.sort();
}
