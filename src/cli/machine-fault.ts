/** Faults of the machine that a person can do something about: a full disk, a folder that may not be written to. */
import { isFullDisk } from '../model/full-disk.ts';
import { Refusal, refuse } from '../model/problem.ts';

/** What the system, or SQLite, calls them. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB)/, 'cli.database-damaged'],
  // A full disk ends some writes of SQLite so; a failing one does too.
  [/^(?:SQLITE_IOERR|EIO$)/, 'cli.disk-fault'],
  [/^(?:EROFS|EACCES|EPERM|SQLITE_CANTOPEN|SQLITE_READONLY)/, 'cli.not-writable'],
  [/^(?:ENOENT|ENOTDIR|EISDIR|EEXIST|ELOOP|ENAMETOOLONG)$/, 'cli.bad-path'],
  [/^SQLITE_BUSY/, 'cli.database-busy'],
];

/** The refusal that says what to do; null: it is a fault of the program's own. */
export function machineFault(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const [, known] = KNOWN.find(([pattern]) => pattern.test(String(error.code))) ?? [];
  const code = isFullDisk(error.code) ? 'cli.disk-full' : known;
  // Where something is made beside its place, the place is what was meant.
  const path = 'path' in error ? String(error.path).replace(/[/\\]\.making-.*$/, '') : '';
  // What is named may be read as well as written: the system does not say which was tried.
  if (path !== '' && /^(?:EACCES|EPERM)$/.test(String(error.code)))
    return refuse('cli.not-allowed', { path }, 3);
  return code === undefined ? null : refuse(code, { path, detail: error.message }, 3);
}

/** Of one thing among many, so that the others go on: a refusal as it is, anything else with what can be said of it. */
export function toldFault(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : String(error);
  return machineFault(error) ?? refuse('cli.unexpected', { message }, 3);
}
