/**
 * Numbered migrations, applied in order and never edited once released; `user_version` is the number of the last one.
 * A database that holds anything is copied to the backup folder before each.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { refuse } from '../../model/problem.ts';
import { copyDatabase } from './copy-database.ts';

export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

interface Migration {
  readonly number: number;
  readonly sql: string;
}

/** Brings a database up to this program. Refusal `record.newer-database` when a newer program has written it. */
export function migrate(
  db: Database,
  backupFolder: string,
  migrationsFolder: string = MIGRATIONS_FOLDER,
): void {
  const migrations = readMigrations(migrationsFolder);
  const newest = migrations.at(-1)?.number ?? 0;
  const found = versionOf(db);
  if (found > newest) throw refuse('record.newer-database', { found, known: newest }, 3);
  for (const migration of migrations) apply(db, migration, found > 0 ? backupFolder : null);
}

/** `backupFolder`: null where the database is new, and there is nothing to keep. */
function apply(db: Database, migration: Migration, backupFolder: string | null): void {
  if (versionOf(db) >= migration.number) return;
  if (backupFolder !== null)
    copyDatabase(db, join(backupFolder, `before-migration-${padded(migration.number)}.sqlite`));
  db.transaction(() => {
    // Another process may have been quicker between the look above and this lock.
    if (versionOf(db) >= migration.number) return;
    db.exec(migration.sql);
    db.pragma(`user_version = ${migration.number}`);
  }).immediate();
}

function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** In the order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-.*\.sql$/.test(name));
  return names.sort().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`migrations must be numbered without gaps: ${name}`);
    return { number, sql: readFileSync(join(folder, name), 'utf8') };
  });
}

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
