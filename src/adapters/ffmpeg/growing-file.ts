/** Reads a file while ffmpeg writes it: no pipe to fill, and what is read is what stands on disk. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

/** Read at once: a tenth of a millisecond, since what was just written is in memory; asynchronously it takes thrice that. */
const CHUNK_BYTES = 262_144;
const LOOK_AGAIN_MS = 10;

/**
 * Hands the file's bytes from `fromByte` on to `take`, in order, until `written` has settled and all is read. The chunk
 * is good only during the call. A file that never appears has no bytes.
 */
export async function readWhileWritten(
  path: string,
  fromByte: number,
  written: Promise<unknown>,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  let ended = false;
  const end = written
    .catch(() => {})
    .then(() => {
      ended = true;
    });
  const chunk = new Uint8Array(CHUNK_BYTES);
  let file: number | null = null;
  let position = fromByte;
  try {
    for (;;) {
      const last = ended;
      if (file === null && existsSync(path)) file = openSync(path, 'r');
      const count = file === null ? 0 : readSync(file, chunk, 0, CHUNK_BYTES, position);
      position += count;
      if (count > 0) take(chunk.subarray(0, count));
      if (count === 0 && last) return;
      // A full chunk: there is more at once, but others have their turn first.
      await (count === CHUNK_BYTES ? turn() : Promise.race([after(LOOK_AGAIN_MS), end]));
    }
  } finally {
    if (file !== null) closeSync(file);
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
