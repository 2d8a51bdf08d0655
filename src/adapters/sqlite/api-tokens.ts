/** The API's tokens in SQLite, by their hashes; of a revoked one it stays known whose it was and until when. */
import type { Database } from 'better-sqlite3';
import type { ApiToken, ApiTokens } from '../../model/ports/api-tokens.ts';

const COLUMNS = `name, scope, sha256, added_at_ms AS addedAtMs, added_by AS addedBy, expires,
  revoked_at_ms AS revokedAtMs, revoked_by AS revokedBy, last_used_at_ms AS lastUsedAtMs`;

/** Those of an open, migrated database. */
export function sqliteApiTokens(db: Database): ApiTokens {
  const all = db.prepare(`SELECT ${COLUMNS} FROM api_token ORDER BY id`);
  const add = db.prepare(
    `INSERT INTO api_token (name, scope, sha256, added_at_ms, added_by, expires)
     VALUES (@name, @scope, @sha256, @addedAtMs, @addedBy, @expires)
     ON CONFLICT (name) WHERE revoked_at_ms IS NULL DO NOTHING`,
  );
  const revoke = db.prepare(
    'UPDATE api_token SET revoked_at_ms = ?, revoked_by = ? WHERE name = ? AND revoked_at_ms IS NULL',
  );
  const noteUse = db.prepare('UPDATE api_token SET last_used_at_ms = ? WHERE sha256 = ?');
  return {
    all: () => all.all() as ApiToken[],
    add: (token) => add.run(token).changes > 0,
    revoke: (name, atMs, by) => revoke.run(atMs, by, name).changes > 0,
    noteUse: (sha256, atMs) => void noteUse.run(atMs, sha256),
  };
}
