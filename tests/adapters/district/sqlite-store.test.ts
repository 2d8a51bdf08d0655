/** The superior's store in SQLite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { sqliteSuperiorStore } from '../../../src/adapters/district/sqlite-store.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { describeStore, type StoreUnderTest } from './store-sentences.ts';

describeStore('in SQLite', async (): Promise<StoreUnderTest> => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-superior-'));
  const stores: SuperiorStore[] = [];
  const opened = (): SuperiorStore => {
    const store = sqliteSuperiorStore(folder);
    stores.push(store);
    return store;
  };
  onTestFinished(async () => {
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { store: opened(), reopened: async () => opened() };
});
