/** How the system, and SQLite, call a disk without room. */

// SHMSIZE: a database is opened where not even its shared memory's file finds room.
const FULL_DISK = /^(?:ENOSPC|EDQUOT|SQLITE_FULL|SQLITE_IOERR_SHMSIZE)$/;

/** `code`: of a fault of the system or of SQLite. */
export function isFullDisk(code: unknown): boolean {
  return FULL_DISK.test(String(code));
}
