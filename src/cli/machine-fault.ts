/** Faults of the machine that a person can do something about: a full disk, a folder that may not be written to. */
import { type Refusal, refuse } from '../model/problem.ts';

/** What the system, or SQLite, calls them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  // SHMSIZE: a database is opened where not even its shared memory's file finds room.
  [/^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/, 'cli.disk-full'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/, 'cli.database-damaged'],
  [/^(?:EROFS|EACCES|EPERM|SQLITE_CANTOPEN|SQLITE_READONLY)/, 'cli.not-writable'],
  [/^(?:ENOENT|ENOTDIR|EISDIR|EEXIST|ELOOP|ENAMETOOLONG)$/, 'cli.bad-path'],
  [/^SQLITE_BUSY/, 'cli.database-busy'],
];

/** The refusal that says what to do; null: it is a fault of the program's own. */
export function machineFault(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const [, code] = KNOWN.find(([pattern]) => pattern.test(String(error.code))) ?? [];
  const path = 'path' in error ? String(error.path) : '';
  return code === undefined ? null : refuse(code, { path, detail: error.message }, 3);
}
