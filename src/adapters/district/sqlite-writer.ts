/**
 * The one connection that writes to the superior's SQLite file: a transaction at a time, in turns within this process.
 * Another process's transaction is waited for without holding up whatever else this process does (a busy timeout of
 * SQLite would stop every thread of it that matters).
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { Turns } from './turns.ts';

const RETRY_MS = 25;

/** As long as the import of the largest export may take another process. */
const TRIES_MAX = (15 * 60_000) / RETRY_MS;

export class SqliteWriter {
  readonly db: Database;
  private readonly turns = new Turns(1);

  constructor(db: Database) {
    this.db = db;
    // It is waited for here instead.
    db.pragma('busy_timeout = 0');
  }

  /** Committed, and on disk, when this resolves; rolled back when `work` throws. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.take('writer', async () => {
      await this.begin();
      try {
        const result = await work();
        this.db.exec('COMMIT');
        return result;
      } finally {
        // Some faults (a full disk) have rolled back already.
        if (this.db.inTransaction) this.db.exec('ROLLBACK');
      }
    });
  }

  async close(): Promise<void> {
    await this.turns.idle();
    this.db.close();
  }

  private async begin(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        this.db.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false;
        if (!isBusy || tries >= TRIES_MAX) throw error;
      }
      await delay(RETRY_MS);
    }
  }
}
