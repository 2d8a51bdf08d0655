/**
 * Where an export parts from what is held of its station: at a restore that the station's chain tells of, which is taken
 * in as a new branch, or at a fork, which is not.
 */
import { refuse } from '../model/problem.ts';
import type { ReceivedExport } from '../model/received.ts';
import { parseEntry } from '../record/chain.ts';
import type { readEntryLine } from '../record/export-entry.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { entriesOf, heldLinks, wasReceived } from './import-known.ts';
import type { KeptFiles } from './kept-evidence.ts';

/**
 * Of an export that was proved by itself: the first entry that differs, which begins a branch after a restore. Refusals `district.fork` (it begins none),
 * `district.fork-before` (they differ before the export begins), `district.old-branch` (it is of a branch that a restore
 * left), `district.evidence-damaged`.
 */
export async function branchSeq(
  reader: KeptFiles,
  received: readonly ReceivedExport[],
  manifest: ExportManifest,
  path: string,
): Promise<number> {
  const { fromSeq, prevHash } = manifest;
  const entries = entriesOf(reader, path, fromSeq);
  try {
    for await (const held of heldLinks(reader, received, Math.max(1, fromSeq - 1))) {
      if (held.seq < fromSeq) {
        if (held.hash !== prevHash) throw refuse('district.fork-before', { seq: held.seq });
        continue;
      }
      const { value: entry } = await entries.next();
      if (entry === undefined) break;
      if (entry.hash === held.hash) continue;
      if (beginsBranch(entry)) return entry.seq;
      if (await wasReceived(reader, received, entry))
        throw refuse('district.old-branch', { seq: manifest.toSeq });
      throw refuse('district.fork', { seq: entry.seq });
    }
  } finally {
    await entries.return(undefined);
  }
  throw refuse('district.fork', { seq: manifest.toSeq });
}

/** That it names the head it goes on from, and by what right, is proved when it is followed. */
function beginsBranch({ payload, ...link }: ReturnType<typeof readEntryLine>): boolean {
  if (payload === null) return false;
  const { body } = parseEntry({ ...link, payload });
  return body.kind === 'chain-began' && body.parent !== null;
}
