/** Stations' tokens in `state/tokens/`, a 0600 file each, in a folder that nobody else enters. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PullTokens } from '../model/ports/pull-tokens.ts';
import { ownFolder } from './own-folder.ts';
import { writeWhole } from './written-whole.ts';

/** A station's id is no path: it was read from its key line. */
export function pullTokensIn(folder: string): PullTokens {
  return {
    read(station) {
      const path = join(folder, station);
      if (statSync(path, { throwIfNoEntry: false }) === undefined) return null;
      return readFileSync(path, 'utf8').trim();
    },
    keep(station, token) {
      ownFolder(folder);
      writeWhole(join(folder, station), `${token}\n`, 0o600);
    },
  };
}
