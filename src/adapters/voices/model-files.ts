/**
 * What stands in the folders that officers lay models into. It may be anything: links to nothing, files in a folder's
 * place, what only another user may read. That is a voice which cannot speak, never the end of the program.
 */
import { createHash } from 'node:crypto';
import { accessSync, constants, createReadStream, readdirSync, type Stats, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Sorted; none where it is no folder, or nobody lets us look. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export function isFolder(path: string): boolean {
  return factsOf(path)?.isDirectory() ?? false;
}

/** A regular file that we may read: a pipe would keep its reader waiting for ever. */
export function isReadable(path: string): boolean {
  return (factsOf(path)?.isFile() ?? false) && mayRead(path);
}

export function mayRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** By its path. A model of 60 MB is read once a program, not for each text. */
const hashes = new Map<string, { readonly stamp: string; readonly sha256: Promise<string> }>();

/** SHA-256 (hex) of a file's bytes, read anew when anything about the file changed; rejects where it cannot be read. */
export async function modelSha256(path: string): Promise<string> {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path);
  // The time of change (ctime) cannot be set: no copying of dates hides other bytes.
  const stamp = [dev, ino, size, mtimeMs, ctimeMs].join(' ');
  const known = hashes.get(path);
  if (known?.stamp === stamp) return known.sha256;
  const sha256 = sha256Of(path);
  hashes.set(path, { stamp, sha256 });
  sha256.catch(() => hashes.delete(path));
  return sha256;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Links followed; null: nothing that we may look at. */
function factsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
