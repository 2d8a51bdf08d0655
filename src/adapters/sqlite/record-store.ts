/**
 * The chain and its query tables in SQLite (law 8). The store keeps what it is handed and orders it; what an entry
 * means is decided in `record/`. Reads are paged, so that no cursor stays open while its reader writes.
 */
import type { Database } from 'better-sqlite3';
import type { Airing } from '../../model/airing.ts';
import type { ChainHead, EntryKind, SealedEntry } from '../../model/entry.ts';
import {
  AlreadyClaimed,
  type Append,
  type LeftExport,
  type RecordStore,
  type StoredVersion,
} from '../../model/ports/record-store.ts';
import { airingPages, airingPagesAfter, airingPagesBySeq } from './airing-pages.ts';
import { type AiringRows, airingRows } from './airing-rows.ts';

const ENTRY_COLUMNS = 'seq, prev_hash AS prevHash, hash, payload, at_ms AS atMs, kind';
const ENTRIES_A_PAGE = 500;

/** The record of an open, migrated database; `close` closes the database. */
export function sqliteRecordStore(db: Database): RecordStore {
  const statements = prepare(db);
  const rows = airingRows(db);
  const findAiring = (id: string): Airing | null => {
    const projection = statements.airing.get(id) as string | undefined;
    return projection === undefined ? null : rows.reader()(projection);
  };
  const insertAll = (appends: readonly Append[]): void => {
    for (const append of appends) insert(statements, rows, append);
  };
  return {
    head: () => statements.head.get() as ChainHead,
    append(build) {
      db.transaction(() => insertAll(build(statements.head.get() as ChainHead, findAiring))).immediate();
    },
    entries: (afterSeq, kinds) => entryPages(db, afterSeq, kinds),
    airings: (filter) => airingPages(db, filter, rows.reader()),
    airingsBySeq: () => airingPagesBySeq(db, rows.reader()),
    airingsAfter: (afterSeq, dates) => airingPagesAfter(db, afterSeq, dates, rows.reader()),
    airing: findAiring,
    openAirings: () => (statements.openAirings.all() as string[]).map(rows.reader()),
    decidedUntilMs: () => statements.decidedUntil.pluck().get() as number | null,
    setDecidedUntilMs: (atMs) => void statements.setDecidedUntil.run(atMs),
    saveVersion: (version) => void statements.saveVersion.run(version),
    version: (version) => (statements.version.get(version) as StoredVersion | undefined) ?? null,
    leftExports: () => statements.leftExports.all() as LeftExport[],
    saveLeftExport: (left) => void statements.saveLeftExport.run(left),
    atOneMoment: (read) => db.transaction(read)(),
    close: () => void db.close(),
  };
}

function prepare(db: Database) {
  return {
    head: db.prepare('SELECT chain_id AS chainId, seq, hash, at_ms AS atMs FROM chain_head'),
    insertEntry: db.prepare(
      'INSERT INTO entry (seq, prev_hash, hash, at_ms, kind, payload) VALUES (@seq, @prevHash, @hash, @atMs, @kind, @payload)',
    ),
    insertAiring: db.prepare('INSERT INTO airing (id, projection) VALUES (?, ?)'),
    updateAiring: db.prepare('UPDATE airing SET projection = ? WHERE id = ?'),
    airing: db.prepare('SELECT projection FROM airing WHERE id = ?').pluck(),
    openAirings: db.prepare('SELECT projection FROM airing WHERE outcome IS NULL ORDER BY id').pluck(),
    decidedUntil: db.prepare('SELECT decided_until_ms FROM progress'),
    setDecidedUntil: db.prepare('UPDATE progress SET decided_until_ms = ?'),
    saveVersion: db.prepare(
      `INSERT INTO schedule_version (version, files, normalised, station)
       VALUES (@version, @filesJson, @normalisedJson, @stationJson) ON CONFLICT (version) DO NOTHING`,
    ),
    version: db.prepare(
      `SELECT version, files AS filesJson, normalised AS normalisedJson, station AS stationJson
       FROM schedule_version WHERE version = ?`,
    ),
    leftExports: db.prepare(
      `SELECT from_seq AS fromSeq, to_seq AS toSeq, head, at_ms AS atMs, file FROM left_station
       ORDER BY from_seq, at_ms`,
    ),
    saveLeftExport: db.prepare(
      'INSERT INTO left_station (from_seq, to_seq, head, at_ms, file) VALUES (@fromSeq, @toSeq, @head, @atMs, @file)',
    ),
  };
}

function insert(statements: ReturnType<typeof prepare>, rows: AiringRows, { entry, airing }: Append): void {
  statements.insertEntry.run(entry);
  if (airing === null) return;
  if (entry.kind === 'airing-closed') {
    statements.updateAiring.run(rows.write(airing), airing.id);
    return;
  }
  try {
    statements.insertAiring.run(airing.id, rows.write(airing));
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_PRIMARYKEY')
      throw new AlreadyClaimed(airing.id);
    throw error;
  }
}

function* entryPages(
  db: Database,
  afterSeq: number,
  kinds: readonly EntryKind[] | null = null,
): IterableIterator<SealedEntry> {
  const ofKinds = kinds === null ? '' : `AND kind IN (${kinds.map(() => '?').join(', ')})`;
  const page = db.prepare(
    `SELECT ${ENTRY_COLUMNS} FROM entry WHERE seq > ? ${ofKinds} ORDER BY seq LIMIT ${ENTRIES_A_PAGE}`,
  );
  let last = afterSeq;
  for (;;) {
    const entries = page.all(last, ...(kinds ?? [])) as SealedEntry[];
    yield* entries;
    if (entries.length < ENTRIES_A_PAGE) return;
    last = entries.at(-1)!.seq;
  }
}
