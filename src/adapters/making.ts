/**
 * Where a file is made before it gets its name: in a fresh folder beside its place, whose name nobody foretells and which
 * nobody else enters. Nothing planted is written through, read, or taken for what was made (law 3).
 */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** How such a folder's name begins: hidden, so that a listing of recordings leaves it out. */
export const MAKING = '.making-';

export interface Making {
  /** For what is needed meanwhile. */
  readonly folder: string;
  /** Nothing stands here yet. */
  readonly path: string;
  /** Gives the file its name, whatever bears it: a link is replaced, never followed. */
  done(): void;
  /** Gives it another name than was thought, on the same disk. */
  doneAs(path: string): void;
  /** Removes the folder, with what did not get its name. */
  end(): void;
}

export function makingOf(outPath: string): Making {
  const folder = makingFolderIn(dirname(outPath));
  const path = join(folder, basename(outPath));
  return {
    folder,
    path,
    done: () => renameSync(path, outPath),
    doneAs: (other) => renameSync(path, other),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Its owner's alone (0700). */
export function makingFolderIn(folder: string): string {
  makeFolder(folder);
  return mkdtempSync(join(folder, MAKING));
}
