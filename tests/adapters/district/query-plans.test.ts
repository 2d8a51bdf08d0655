/** What every import does costs the same however much a station has sent: each statement seeks the rows it is about. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { saveDays, saveMonths } from '../../../src/adapters/district/count-writes.ts';
import { Names } from '../../../src/adapters/district/names.ts';
import { sqliteSuperiorStore } from '../../../src/adapters/district/sqlite-store.ts';
import { isNoted } from '../../../src/adapters/district/station-queries.ts';
import type { Tables } from '../../../src/adapters/district/tables.ts';
import { dayCount } from '../../fakes/received-records.ts';

/** The store's tables, and how SQLite goes about each statement on one of the large ones. */
async function planned(): Promise<{ readonly db: Tables; readonly plans: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'loa-plans-'));
  await sqliteSuperiorStore(folder).close();
  const database = new Sqlite(join(folder, 'district.sqlite'));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const plans: string[] = [];
  const db: Tables = new Kysely({
    dialect: new SqliteDialect({ database }),
    log({ query: { sql, parameters } }) {
      const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
      plans.push(...steps.map(({ detail }) => detail).filter((detail) => /day_count|finding/.test(detail)));
    },
  });
  return { db, plans };
}

test('the counts of some dates are replaced, and months added up, without passing the other dates', async () => {
  const { db, plans } = await planned();
  const insertRows = async () => {};
  const counts = ['2024-03-18', '2024-05-01'].map((date) => dayCount(date, null, {}));
  await saveDays(db, 1, new Names(db, 1, insertRows), counts, insertRows);
  await saveMonths(db, 1, [202403]);
  expect(plans).toEqual([
    'SEARCH day_count USING INDEX day_count_by_date (station=? AND date=?)',
    'SEARCH day_count USING INDEX day_count_by_date (station=? AND date>? AND date<?)',
  ]);
});

test('a finding is known again without passing those of other kinds, or of other times', async () => {
  const { db, plans } = await planned();
  for (const like of ['same', 'code'] as const)
    await isNoted(db, { station: 'lang', atMs: 1, code: 'district.gap', params: {} }, like, 0);
  expect(plans).toEqual([
    'SEARCH finding USING INDEX finding_by_code (station=? AND code=? AND at_ms>?)',
    // The last one alone.
    'SEARCH finding USING INDEX finding_of_station (station=?)',
    'SEARCH finding USING COVERING INDEX finding_by_code (station=? AND code=? AND at_ms>?)',
  ]);
});
