/** Opens a station's database, `state/loa.sqlite`, as the record needs it: WAL, every commit on disk, migrated. */

import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { ownFolder } from '../own-folder.ts';
import { migrate } from './migrate.ts';

/** How long a writer waits for another process's commit, ms. */
const BUSY_TIMEOUT_MS = 5000;

/** Entries are of about 2 kB: on the usual 4 kB pages a fourth of the file stays empty, and reading it takes twice as long. */
const PAGE_BYTES = 8192;

/** `stateFolder` is made if it is not there, and shut to others. Throws a Refusal when the database is newer than this program. */
export function openDatabase(stateFolder: string): Database {
  ownFolder(stateFolder);
  const db = new Sqlite(join(stateFolder, 'loa.sqlite'), { timeout: BUSY_TIMEOUT_MS });
  try {
    // Of a database that has been written to, this changes nothing.
    db.pragma(`page_size = ${PAGE_BYTES}`);
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL');
    // The default under WAL is NORMAL, which may lose the last commits in a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db, join(stateFolder, 'backups'));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
