/** The daemon's log: JSON lines in `state/logs/`, a file a day, two weeks kept. */
import { join } from 'node:path';
import pino from 'pino';
import type { Log } from '../model/ports/log.ts';

const FILES_KEPT = 14;
/** A day that goes wrong must not fill the disk. */
const FILE_MAX = '20m';
/** A log that cannot be written to its end must not keep the station from ending. */
const CLOSE_LIMIT_MS = 2_000;
/** A log that a full disk broke is opened again after this; what was to be written meanwhile is lost. */
const REOPEN_MS = 60_000;

export function pinoLog(folder: string): Log {
  return new DailyLog(folder);
}

class DailyLog implements Log {
  readonly #folder: string;
  #target: ReturnType<typeof openTarget> | null = null;
  #logger: pino.Logger | null = null;
  #closed = false;

  constructor(folder: string) {
    this.#folder = folder;
    this.#open();
  }

  write(...[severity, code, params]: Parameters<Log['write']>): void {
    this.#logger?.[severity]({ ...params, code });
  }

  async close(): Promise<void> {
    const target = this.#target;
    this.#closed = true;
    this.#logger = null;
    if (target === null) return;
    await new Promise<void>((resolve) => {
      // Its thread keeps no program alive: without something that does, waiting for it would be the end.
      const waiting = setTimeout(resolve, CLOSE_LIMIT_MS);
      target.once('close', () => {
        clearTimeout(waiting);
        resolve();
      });
      target.end();
    });
  }

  #open(): void {
    const target = openTarget(this.#folder);
    // Without a listener its error would end the daemon, and the sound with it (law 10).
    target.on('error', () => this.#onBroken(target));
    this.#target = target;
    this.#logger = pino({ base: null }, target);
  }

  #onBroken(target: ReturnType<typeof openTarget>): void {
    if (this.#target !== target) return;
    this.#target = this.#logger = null;
    if (!this.#closed) setTimeout(() => this.#closed || this.#open(), REOPEN_MS).unref();
  }
}

function openTarget(folder: string) {
  return pino.transport({
    target: 'pino-roll',
    options: {
      file: join(folder, 'loa'),
      extension: '.log',
      frequency: 'daily',
      size: FILE_MAX,
      mkdir: true,
      limit: { count: FILES_KEPT },
    },
  });
}
