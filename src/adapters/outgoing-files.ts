/**
 * Files on their way out over the network, in a folder of their own. A file loses its name as soon as it is opened, so
 * that a process that dies leaves none; what a dead one left before that is cleared at the start.
 */
import { createReadStream, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ownFolder } from './own-folder.ts';

export interface FolderOfOutgoing {
  place(): string;
  take(path: string): Readable;
}

/** Nobody else uses the folder: whatever is in it is removed. */
export function outgoingFilesIn(folder: string): FolderOfOutgoing {
  ownFolder(folder);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  let next = 1;
  return {
    place() {
      const path = join(folder, `${next}.loa`);
      next += 1;
      return path;
    },
    take(path) {
      const stream = createReadStream(path, { fd: openSync(path, 'r') });
      // An open file keeps its name on Windows.
      if (process.platform === 'win32') stream.once('close', () => rmSync(path, { force: true }));
      else rmSync(path);
      return stream;
    },
  };
}
