/** Seals of the files under `state/` in SQLite. */
import type { Database } from 'better-sqlite3';
import type { Seals } from '../../model/ports/seals.ts';

/** The seals of an open, migrated database. */
export function sqliteSeals(db: Database): Seals {
  const find = db.prepare('SELECT sha256 FROM seal WHERE name = ?').pluck();
  const put = db.prepare(
    'INSERT INTO seal (name, sha256) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256',
  );
  const remove = db.prepare('DELETE FROM seal WHERE name = ?');
  return {
    sealOf: (name) => (find.get(name) as string | undefined) ?? null,
    seal: (name, sha256) => void put.run(name, sha256),
    forget: (name) => void remove.run(name),
  };
}
