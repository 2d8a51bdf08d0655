/** The superior unit's receipts in SQLite, beside the chain that they speak of. */
import type { Database } from 'better-sqlite3';
import type { KeptReceipt, KeptReceipts } from '../../model/ports/kept-receipts.ts';

/** Those of an open, migrated database. */
export function sqliteReceipts(db: Database): KeptReceipts {
  const all = db.prepare('SELECT seq, head, got_at_ms AS gotAtMs, line FROM receipt ORDER BY seq DESC, head');
  const keep = db.prepare(
    `INSERT INTO receipt (seq, head, got_at_ms, line) VALUES (@seq, @head, @gotAtMs, @line)
     ON CONFLICT (seq, head) DO UPDATE SET got_at_ms = excluded.got_at_ms, line = excluded.line`,
  );
  return {
    all: () => all.iterate() as IterableIterator<KeptReceipt>,
    keep: (receipt) => void keep.run(receipt),
  };
}
