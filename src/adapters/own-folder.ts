/** A folder of the program's own: nobody but its user enters it, or writes there (POSIX; elsewhere the access list says). */
import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';

const OWNERS = 0o700;
const OTHERS = 0o077;

/** Makes it if it is not there; it and the folders in it are made 0700 where they are wider. */
export function ownFolder(path: string): void {
  makeFolder(path, OWNERS);
  if (process.platform === 'win32') return;
  const within = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const folder of [path, ...within.map(({ name }) => join(path, name))]) shut(folder);
}

function shut(folder: string): void {
  const facts = statSync(folder, { throwIfNoEntry: false });
  if (facts === undefined || (facts.mode & OTHERS) === 0) return;
  try {
    chmodSync(folder, OWNERS);
  } catch (error) {
    // Somebody else's folder: who only looks at a station does not mend it.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
