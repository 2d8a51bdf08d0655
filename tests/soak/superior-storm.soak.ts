/**
 * Forty stations, five minutes a database; LOA_SOAK_STATIONS, LOA_SOAK_SECONDS and LOA_SOAK_SEED make it smaller, longer,
 * or another one. The figures are printed. Where an administrator may mount one, the superior’s disk
 * fills, too.
 */
import { expect, test } from 'vitest';
import { HAS_POSTGRES } from '../fakes/postgres.ts';
import { storm } from '../kill/superior-storm.ts';

const SIZE = {
  stations: Number(process.env.LOA_SOAK_STATIONS ?? 40),
  seconds: Number(process.env.LOA_SOAK_SECONDS ?? 300),
  seed: Number(process.env.LOA_SOAK_SEED ?? 1),
};

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  test.skipIf(database === 'PostgreSQL' && !HAS_POSTGRES)(
    `on ${database} every entry of every station is there once, whoever is killed, and no receipt is broken`,
    async () => {
      const report = await storm(SIZE, database);
      process.stdout.write(`${database} ${JSON.stringify(report, null, 1)}\n`);
      expect(report.receiptsCompared).toBeGreaterThan(0);
      expect(report.cuts).toBeGreaterThan(0);
    },
  );
}
