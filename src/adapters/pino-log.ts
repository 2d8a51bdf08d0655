/** The daemon's log: JSON lines in `state/logs/`, a file a day, two weeks kept. */
import { join } from 'node:path';
import pino from 'pino';
import type { Log } from '../model/ports/log.ts';

const FILES_KEPT = 14;
/** A day that goes wrong must not fill the disk. */
const FILE_MAX = '20m';

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
  return {
    write: (severity, code, params) => logger[severity]({ ...params, code }),
    close: () =>
      new Promise((resolve) => {
        target.once('close', resolve);
        target.end();
      }),
  };
}
