/** A sound file is written beside its place, under a name of nobody else's, and gets its own when it is whole. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

let parts = 0;

export function partPathOf(outPath: string): string {
  parts += 1;
  return `${outPath}.${process.pid}-${parts}.part`;
}

/** `write` throws: nothing is left behind. */
export function writeWhole(outPath: string, write: (partPath: string) => void): void {
  const partPath = partPathOf(outPath);
  mkdirSync(dirname(outPath), { recursive: true });
  try {
    write(partPath);
    renameSync(partPath, outPath);
  } finally {
    rmSync(partPath, { force: true });
  }
}
