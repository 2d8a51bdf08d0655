/**
 * Where the daemon of a station listens: a Unix socket in the station's own 0700 folder (in a 0700 folder of the
 * system's, where the path would be too long for a socket); on Windows a named pipe. The token stands in a 0600 file.
 */
import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { LocalDoor } from '../model/ports/daemon-client.ts';
import type { Random } from '../model/ports/secrets.ts';

/** What every system takes; the smallest limit is 104 bytes. */
const SOCKET_PATH_MAX_BYTES = 100;
const TOKEN_BYTES = 32;

/** Makes the place ready for a new daemon: whoever calls it holds the station's lock, so what is there is left over. */
export function openLocalDoor(stationDir: string, random: Random): LocalDoor {
  const path = socketPath(stationDir);
  const tokenPath = tokenPathOf(stationDir);
  ownFolder(dirname(tokenPath));
  if (process.platform !== 'win32') {
    ownFolder(dirname(path));
    rmSync(path, { force: true });
  }
  const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('hex');
  rmSync(tokenPath, { force: true });
  writeFileSync(tokenPath, token, { mode: 0o600, flag: 'wx' });
  return { path, token };
}

/** The door of a running, or dead, daemon; null: there never was one. */
export function localDoorOf(stationDir: string): LocalDoor | null {
  try {
    return { path: socketPath(stationDir), token: readFileSync(tokenPathOf(stationDir), 'utf8') };
  } catch {
    return null;
  }
}

function tokenPathOf(stationDir: string): string {
  return join(resolve(stationDir), 'state', 'run', 'token');
}

function socketPath(stationDir: string): string {
  const root = resolve(stationDir);
  const name = createHash('sha256').update(root).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\loa-${name}`;
  const path = join(root, 'state', 'run', 'daemon.sock');
  if (Buffer.byteLength(path) <= SOCKET_PATH_MAX_BYTES) return path;
  return join(tmpdir(), `loa-${userInfo().uid}-${name}`, 'daemon.sock');
}

/** A folder that is ours alone, also where others may have made one of its name before. */
function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.platform !== 'win32' && found.uid !== userInfo().uid)) {
    throw new Error(`${folder} belongs to somebody else`);
  }
  chmodSync(folder, 0o700);
}
