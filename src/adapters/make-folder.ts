/** A folder and those above it. Node's own recursive mkdir never ends where a system folder takes none (`/proc/x`). */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** `mode` is its own, where it is not there yet. Throws ENOENT, EACCES … as the system does. */
export function makeFolder(path: string, mode = 0o777): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Somebody else was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
