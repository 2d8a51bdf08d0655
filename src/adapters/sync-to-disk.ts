/** What has been written is brought to disk, so that a power cut does not take it: a file's bytes, or a folder's names. */
import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';

export function syncToDisk(path: string): void {
  const isWindows = process.platform === 'win32';
  // Windows opens no folders; NTFS keeps names in its own journal.
  if (isWindows && statSync(path).isDirectory()) return;
  // It also brings to disk only through a handle that may write; elsewhere a copy of a read-only file is as good as any.
  const file = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
