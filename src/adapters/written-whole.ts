/** A text, or bytes, written whole or not at all, safe on disk when it returns; a link that bears its name is replaced. */
import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs';
import { makingOf } from './making.ts';

export function writeWhole(path: string, content: string | Uint8Array, mode = 0o666): void {
  const making = makingOf(path);
  try {
    const file = openSync(making.path, 'wx', mode);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    making.done();
  } finally {
    making.end();
  }
}
