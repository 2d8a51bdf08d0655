/** Files with PINs: read only when nobody but their owner can. */
import { readFileSync, statSync } from 'node:fs';
import { refuse } from '../model/problem.ts';

const OTHERS = 0o077;

/** The text; Refusal `people.secret-file-missing`, or `people.secret-file-open` unless its mode is 0600 or stricter. */
export function readSecretFile(path: string): string {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile()) throw refuse('people.secret-file-missing', { path }, 2);
  // Windows keeps no such modes; there the folder's access list protects the file.
  if (process.platform !== 'win32' && (facts.mode & OTHERS) !== 0) {
    throw refuse(
      'people.secret-file-open',
      { path, mode: (facts.mode & 0o777).toString(8).padStart(4, '0') },
      2,
    );
  }
  return readFileSync(path, 'utf8');
}
