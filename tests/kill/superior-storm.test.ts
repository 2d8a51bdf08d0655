/** A small storm; forty stations for minutes are `npm run soak`. Its disk fills where an administrator may mount one. */
import { expect, test } from 'vitest';
import { HAS_POSTGRES } from '../fakes/postgres.ts';
import { storm } from './superior-storm.ts';

const SIZE = { stations: 5, seconds: 8, seed: 1 };

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  test.skipIf(database === 'PostgreSQL' && !HAS_POSTGRES)(
    `five stations hand over every entry once to a superior unit on ${database} while all of them are killed`,
    async () => {
      const { entries, receiptsCompared, cuts, kills } = await storm(SIZE, database);
      expect(entries).toBeGreaterThan(50);
      expect(receiptsCompared).toBeGreaterThan(0);
      expect(cuts).toBeGreaterThan(0);
      expect(kills.superior + kills.stations).toBeGreaterThan(0);
    },
    240_000,
  );
}
