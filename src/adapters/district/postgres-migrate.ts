/** Brings a PostgreSQL database up to this program: numbered migrations, all in one transaction, one program at a time. */
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { refuse } from '../../model/problem.ts';
import { readMigrations } from '../sqlite/migrate.ts';

const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations-postgres');

/** Any number would do that no other program takes for its lock. */
const LOCK = 0x6c6f61; // "loa"

/** Refusal `record.newer-database` when a newer program has written it. */
export async function migratePostgres(client: ClientBase, folder: string = MIGRATIONS_FOLDER): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  await client.query('CREATE TABLE IF NOT EXISTS loa_migration (number integer PRIMARY KEY)');
  const { rows } = await client.query<{ found: number }>(
    'SELECT coalesce(max(number), 0) AS found FROM loa_migration',
  );
  const found = rows[0]?.found ?? 0;
  const migrations = readMigrations(folder);
  const newest = migrations.at(-1)?.number ?? 0;
  if (found > newest) throw refuse('record.newer-database', { found, known: newest }, 3);
  for (const { number, sql } of migrations) {
    if (number <= found) continue;
    await client.query(sql);
    await client.query('INSERT INTO loa_migration VALUES ($1)', [number]);
  }
}
