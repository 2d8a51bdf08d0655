/**
 * One daemon a station: an exclusive lock on a SQLite file of its own, `state/daemon.lock`, which the operating system
 * lets go of however its holder dies. Nothing else may open that file: closing it anywhere in the holder's process
 * would drop the lock.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import type { DaemonLock } from '../../model/ports/secrets.ts';

export function sqliteDaemonLock(stateFolder: string): DaemonLock {
  let held: Database | null = null;
  return {
    acquire() {
      if (held !== null) return true;
      held = tryLock(stateFolder);
      return held !== null;
    },
    release() {
      held?.close();
      held = null;
    },
  };
}

function tryLock(stateFolder: string): Database | null {
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  const db = new Sqlite(join(stateFolder, 'daemon.lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
