/** What a process that was killed left behind in a folder of files being made is removed after a day: nothing takes so long. */
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DAY_MS, type InstantMs } from '../model/time.ts';
import { makeFolder } from './make-folder.ts';
import { MAKING } from './making.ts';

/** The folder is made if it is not there. */
export function removeAbandoned(folder: string, nowMs: InstantMs): void {
  makeFolder(folder, 0o700);
  for (const name of readdirSync(folder).filter((name) => name.startsWith(MAKING))) {
    const path = join(folder, name);
    const madeMs = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    if (nowMs - madeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
