/**
 * Exports as they came, in `state/received/`: copied first, where nobody else enters, proved as they stand there, and
 * given their name only then. Whatever a stick or a share does meanwhile, what is kept is what was proved.
 */
import { constants, existsSync, readdirSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../../model/ports/clock.ts';
import { EXPORT_LIMITS } from '../../model/ports/export-files.ts';
import type { Evidence, EvidenceDraft } from '../../model/ports/superior.ts';
import { refuse } from '../../model/problem.ts';
import { removeAbandoned } from '../abandoned.ts';
import { makeFolder } from '../make-folder.ts';
import { MAKING, type Making, makingOf } from '../making.ts';
import { syncToDisk } from '../sync-to-disk.ts';

/** `folder` is made when something is to be kept in it. */
export function evidenceIn(folder: string, clock: Pick<Clock, 'nowMs'>): Evidence {
  return {
    async draft(path) {
      const facts = statSync(path);
      if (!facts.isFile()) throw refuse('export.not-a-file', { path });
      // Packed, it is never longer than what it unpacks to.
      if (facts.size > EXPORT_LIMITS.bytesMax)
        throw refuse('export.too-large', { megabytes: EXPORT_LIMITS.bytesMax / 1e6 });
      removeAbandoned(folder, clock.nowMs());
      const making = makingOf(join(folder, 'draft.loa'));
      try {
        await copyFile(path, making.path, constants.COPYFILE_EXCL);
        syncToDisk(making.path);
      } catch (error) {
        making.end();
        throw error;
      }
      return draftOf(making, folder);
    },
    path: (name) => join(folder, name),
    names(within) {
      const path = join(folder, within);
      return existsSync(path) ? readdirSync(path).map((name) => `${within}/${name}`) : [];
    },
    folders() {
      if (!existsSync(folder)) return [];
      const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      // What a killed import left behind was never received.
      return found
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(MAKING))
        .sort();
    },
  };
}

function draftOf(making: Making, folder: string): EvidenceDraft {
  return {
    path: making.path,
    async keep(name) {
      const path = join(folder, name);
      makeFolder(dirname(path), 0o700);
      making.doneAs(path);
      for (const changed of [dirname(path), folder]) syncToDisk(changed);
    },
    discard: making.end,
  };
}
