/**
 * What the program itself made and laid into a folder: the hash of each such file, kept in the database. A file that
 * has another one was made, or changed, by somebody else, and is never taken for the program's own (law 3).
 */
export interface Seals {
  /** SHA-256 of the file of this name; null: nothing of that name was made. */
  sealOf(name: string): string | null;
  seal(name: string, sha256: string): void;
  /** The file was given up. */
  forget(name: string): void;
}
