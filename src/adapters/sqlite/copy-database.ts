/** A whole, consistent copy of an open database, appearing under its name only when it is complete and on disk. */

import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { syncToDisk } from '../sync-to-disk.ts';

export function copyDatabase(db: Database, target: string): void {
  const part = `${target}.part`;
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  rmSync(part, { force: true });
  db.prepare('VACUUM INTO ?').run(part);
  syncToDisk(part);
  renameSync(part, target);
}
