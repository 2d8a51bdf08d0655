/** Reads a file while ffmpeg writes it: no pipe to fill, and what is read is what stands on disk. */
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

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
  const end = written.then(
    () => {
      ended = true;
    },
    () => {
      ended = true;
    },
  );
  const chunk = new Uint8Array(CHUNK_BYTES);
  let file: FileHandle | null = null;
  let position = fromByte;
  try {
    for (;;) {
      const last = ended;
      file ??= await openIfThere(path);
      const count = file === null ? 0 : (await file.read(chunk, 0, CHUNK_BYTES, position)).bytesRead;
      if (count > 0) take(chunk.subarray(0, count));
      else if (last) return;
      else await Promise.race([after(LOOK_AGAIN_MS), end]);
      position += count;
    }
  } finally {
    await file?.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch {
    return null;
  }
}
