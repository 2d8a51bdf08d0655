/** The superior's store in SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteSuperiorStore } from '../../../src/adapters/district/sqlite-store.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { CHAIN, enrolledStation } from '../../fakes/received-records.ts';
import { typicalAirings } from '../../fakes/typical-airings.ts';
import { describeStore, type StoreUnderTest } from './store-sentences.ts';

/** In a folder of its own; every store is closed when the test ends. */
function superiorFolder(): { readonly folder: string; readonly opened: () => SuperiorStore } {
  const folder = mkdtempSync(join(tmpdir(), 'loa-superior-'));
  const stores: SuperiorStore[] = [];
  onTestFinished(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    opened() {
      const store = sqliteSuperiorStore(folder);
      stores.push(store);
      return store;
    },
  };
}

describeStore('in SQLite', async (): Promise<StoreUnderTest> => {
  const { opened } = superiorFolder();
  return { store: opened(), reopened: async () => opened() };
});

test('a row of an airing takes at most 400 bytes, with its indexes and its names', async () => {
  const { folder, opened } = superiorFolder();
  const store = opened();
  let rows = 0;
  for (let station = 0; station < 10; station += 1) {
    const id = `dai-${station}`;
    await store.enrol(enrolledStation(id));
    const year = [...typicalAirings(id, 365, 4)];
    await store.receive(id, (receiving) => receiving.add(CHAIN, year));
    rows += year.length;
  }
  const db = new Sqlite(join(folder, 'district.sqlite'), { readonly: true });
  const bytes = db
    .prepare(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%airing%' OR name LIKE '%name%'`)
    .pluck()
    .get() as number;
  db.close();
  expect(bytes / rows).toBeLessThan(400);
  expect(bytes / rows).toBeGreaterThan(200);
});

test('a database of a newer program is left alone', async () => {
  const { folder, opened } = superiorFolder();
  await opened().enrol(enrolledStation('lang'));
  const db = new Sqlite(join(folder, 'district.sqlite'));
  db.pragma('user_version = 99');
  db.close();
  expect(opened).toThrow('record.newer-database');
});
