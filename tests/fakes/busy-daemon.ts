/** A daemon in another process that goes on writing the record while somebody reads it. */
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/adapters/sqlite/open-database.ts';
import { sqliteRecordStore } from '../../src/adapters/sqlite/record-store.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import type { RecordStore } from '../../src/model/ports/record-store.ts';
import { appendEntries } from '../../src/record/append.ts';
import type { TempWard } from './temp-ward.ts';

/** The ward's record; over a second connection `written` is appended just before its airing rows are read through. */
export function recordWhileAiring(ward: TempWard, written: readonly EntryBody[]): RecordStore {
  const db = openDatabase(ward.files.absolute('state'));
  onTestFinished(() => void db.close());
  const daemon = sqliteRecordStore(db);
  const { records } = ward;
  return {
    ...records,
    airingsBySeq() {
      appendEntries(daemon, ward.clock.nowMs(), written);
      return records.airingsBySeq();
    },
  };
}
