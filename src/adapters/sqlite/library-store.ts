/** The library's clips in SQLite. */
import type { Database } from 'better-sqlite3';
import type { Clip } from '../../model/clip.ts';
import type { LibraryStore } from '../../model/ports/library-store.ts';

/** The library of an open, migrated database. */
export function sqliteLibraryStore(db: Database): LibraryStore {
  const byId = db.prepare('SELECT body FROM clip WHERE id = ?').pluck();
  const bySha256 = db
    .prepare('SELECT body FROM clip WHERE sha256 = ? AND removed_at_ms IS NULL ORDER BY id')
    .pluck();
  const filtered = db
    .prepare(
      `SELECT body FROM clip
       WHERE (@topic IS NULL OR topic = @topic) AND (@theme IS NULL OR theme = @theme)
         AND (@includeRemoved OR removed_at_ms IS NULL)
       ORDER BY id`,
    )
    .pluck();
  const put = db.prepare(
    'INSERT INTO clip (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body',
  );
  const clip = (id: string): Clip | null => {
    const body = byId.get(id) as string | undefined;
    return body === undefined ? null : clipOf(body);
  };
  const save = (saved: Clip): void => void put.run(saved.id, JSON.stringify(saved));
  return {
    clips: (filter = {}) =>
      filtered
        .all({
          topic: filter.topic ?? null,
          theme: filter.theme ?? null,
          includeRemoved: filter.includeRemoved === true ? 1 : 0,
        })
        .map((body) => clipOf(body as string)),
    clip,
    bySha256: (sha256) => bySha256.all(sha256).map((body) => clipOf(body as string)),
    save,
    remove(id, atMs) {
      const known = clip(id);
      if (known !== null) save({ ...known, removedAtMs: atMs });
    },
  };
}

/** A clip spoken before words were kept beside the text was approved, and is said, by its text. */
function clipOf(body: string): Clip {
  const clip = JSON.parse(body) as Clip;
  if (clip.spoken === null || clip.spoken.words !== undefined) return clip;
  const words = clip.spoken.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { ...clip, spoken: { ...clip.spoken, words } };
}
