/** The superior's store in PostgreSQL: a real server that these tests start. */
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest';
import { postgresSuperiorStore } from '../../../src/adapters/district/postgres-store.ts';
import type { SuperiorStore } from '../../../src/model/ports/superior-store.ts';
import { HAS_POSTGRES, PrivatePostgres } from '../../fakes/postgres.ts';
import { describeStore, type StoreUnderTest } from './store-sentences.ts';

describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => {
  const postgres = new PrivatePostgres();
  beforeAll(() => postgres.start());
  afterAll(() => postgres.remove());

  describeStore('in PostgreSQL', async (): Promise<StoreUnderTest> => {
    const url = await postgres.database();
    const stores: SuperiorStore[] = [];
    const opened = async (): Promise<SuperiorStore> => {
      const store = await postgresSuperiorStore(url);
      stores.push(store);
      return store;
    };
    onTestFinished(async () => {
      for (const store of stores) await store.close();
    });
    return { store: await opened(), reopened: opened };
  });
});
