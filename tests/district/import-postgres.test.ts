/** What stations send, taken in by a superior unit on PostgreSQL: a real server that these tests start. */
import { afterAll, beforeAll, describe } from 'vitest';
import { postgresSuperiorStore } from '../../src/adapters/district/postgres-store.ts';
import { HAS_POSTGRES, PrivatePostgres } from '../fakes/postgres.ts';
import { describeImport } from './import-sentences.ts';

describe.skipIf(!HAS_POSTGRES)('PostgreSQL', () => {
  const postgres = new PrivatePostgres();
  beforeAll(() => postgres.start());
  afterAll(() => postgres.remove());

  describeImport('on PostgreSQL', async () => postgresSuperiorStore(await postgres.database()));
});
