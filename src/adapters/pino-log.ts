/** The daemon's log: JSON lines in `state/logs/`, a file a day, two weeks kept. */
import { join } from 'node:path';
import pino from 'pino';
import type { Log } from '../model/ports/log.ts';

const FILES_KEPT = 14;
/** A day that goes wrong must not fill the disk. */
const FILE_MAX = '20m';
/** A log that cannot be written to its end must not keep the station from ending. */
const CLOSE_LIMIT_MS = 2_000;

export function pinoLog(folder: string): Log {
  const target = pino.transport({
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
  const logger = pino({ base: null }, target);
  let closed = false;
  return {
    write: (severity, code, params) => {
      if (!closed) logger[severity]({ ...params, code });
    },
    close: () =>
      new Promise((resolve) => {
        closed = true;
        // Its thread keeps no program alive: without something that does, waiting for it would be the end.
        const waiting = setTimeout(resolve, CLOSE_LIMIT_MS);
        target.once('close', () => {
          clearTimeout(waiting);
          resolve();
        });
        target.end();
      }),
  };
}
