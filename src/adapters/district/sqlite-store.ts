/**
 * What the superior unit received, in SQLite: `district.sqlite` in its state folder. One connection writes; another
 * reads, and sees what was committed, also while an import is under way.
 */
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { SuperiorStore } from '../../model/ports/superior-store.ts';
import { ownFolder } from '../own-folder.ts';
import { migrate } from '../sqlite/migrate.ts';
import { BULK_COLUMNS, type BulkRows, type InsertRows } from './bulk-rows.ts';
import { saveDeclaration } from './count-writes.ts';
import { Names } from './names.ts';
import { SqliteWriter } from './sqlite-writer.ts';
import {
  claimFor,
  enrolStation,
  insertFinding,
  ownerOf,
  removeStation,
  setClosedOf,
  setNameOf,
  setPullOf,
} from './station-queries.ts';
import { enrolledStation, StationReceiving } from './station-receiving.ts';
import { storeReads } from './store-reads.ts';
import type { Tables } from './tables.ts';

const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations-sqlite');
const BUSY_TIMEOUT_MS = 5000;

/** An import changes indexes all over a large file: pages that are written again and again stay in memory. */
const WRITER_CACHE_KIB = 32_768;

/** `stateFolder` is made if it is not there, and shut to others. Throws a Refusal when the database is newer than this program. */
export function sqliteSuperiorStore(stateFolder: string): SuperiorStore {
  ownFolder(stateFolder);
  const path = join(stateFolder, 'district.sqlite');
  const writer = new SqliteWriter(openForWriting(path, join(stateFolder, 'backups')));
  const reading = new Sqlite(path, { readonly: true, timeout: BUSY_TIMEOUT_MS });
  const db = tablesOf(writer.db);
  const insertRows = insertingRows(writer.db);
  return {
    ...storeReads(tablesOf(reading)),
    // Whoever only reads writes nothing.
    claim: async (superior) =>
      (await ownerOf(db)) ?? (await writer.transaction(() => claimFor(db, superior))),
    enrol: (station) => writer.transaction(() => enrolStation(db, station)),
    setName: (station, name) => writer.transaction(() => setNameOf(db, station, name)),
    setClosed: (station, from) => writer.transaction(() => setClosedOf(db, station, from)),
    remove: (station) => writer.transaction(() => removeStation(db, station)),
    setPull: (station, pull) => writer.transaction(() => setPullOf(db, station, pull)),
    addFinding: (finding) => writer.transaction(() => insertFinding(db, finding)),
    receive: (station, take) =>
      writer.transaction(async () => {
        const receiving = await StationReceiving.begin(db, station, insertRows);
        const result = await take(receiving);
        await receiving.end();
        return result;
      }),
    declare: (declaration, counts) =>
      writer.transaction(async () => {
        const { number } = await enrolledStation(db, declaration.station);
        await saveDeclaration(db, number, new Names(db, number, insertRows), declaration, counts);
      }),
    async close() {
      // The last one to go brings the log home into the file: one that may write.
      reading.close();
      await writer.close();
    },
  };
}

function openForWriting(path: string, backupFolder: string): Database {
  const db = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    if (db.pragma('journal_mode', { simple: true }) !== 'wal') db.pragma('journal_mode = WAL');
    // The default under WAL is NORMAL, which may lose the last commits in a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma(`cache_size = -${WRITER_CACHE_KIB}`);
    migrate(db, backupFolder, MIGRATIONS_FOLDER);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function tablesOf(database: Database): Tables {
  return new Kysely({ dialect: new SqliteDialect({ database }) });
}

function insertingRows(db: Database): InsertRows {
  const inserts = {
    name: insertInto(db, 'name'),
    airing: insertInto(db, 'airing'),
    day_count: insertInto(db, 'day_count'),
  };
  return async (table, rows) => {
    const columns = BULK_COLUMNS[table];
    for (const row of rows) inserts[table].run(columns.map((column) => row[column]));
  };
}

function insertInto(db: Database, table: keyof BulkRows) {
  const columns = BULK_COLUMNS[table];
  const holes = columns.map(() => '?').join(', ');
  return db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes})`);
}
