/**
 * What follows an entry, as a signed export of bounded length: how a superior unit fetches a record piece by piece. The
 * file is read back and proved by itself; the chain before it is what the receiver holds already.
 */
import type { ExportDraft, ExportFiles } from '../model/ports/export-files.ts';
import type { RecordStore } from '../model/ports/record-store.ts';
import { refuse } from '../model/problem.ts';
import { entryAt } from '../record/entry-at.ts';
import { type ExportManifest, exportFileName } from '../record/export-manifest.ts';
import { type ExportingWard, linesOf, manifestOf, readBack } from './export-record.ts';

export interface RunRequest {
  /** The last entry that the receiver holds; 0: none. */
  readonly afterSeq: number;
  /** Its hash, where the receiver says it. */
  readonly afterHash: string | null;
  /** Entries at most. */
  readonly entriesMax: number;
}

interface LeavingRun {
  /** Whole, on disk and proved; without its name yet. */
  readonly draft: ExportDraft;
  /** What its receiver would call it. */
  readonly fileName: string;
  /** Where the record ended when the run was taken from it. */
  readonly headSeq: number;
}

/**
 * `path`: where its name will stand, in a folder that is there; null: nothing is new. Refusals `export.beyond-end` and `export.other-branch` (the
 * receiver holds what this record does not: it was restored), `export.no-key`, `export.not-our-key`, and those of a
 * record that is broken within the run.
 */
export async function exportRun(
  ward: ExportingWard,
  files: ExportFiles,
  request: RunRequest,
  path: string,
): Promise<LeavingRun | null> {
  const leaving = ward.records.atOneMoment(() => prepare(ward, request));
  if (leaving === null) return null;
  const { manifest, headSeq } = leaving;
  const draft = await files.draft(path, linesOf(ward, manifest));
  await readBack(files, draft);
  return { draft, fileName: exportFileName(manifest), headSeq };
}

interface Leaving {
  readonly manifest: ExportManifest;
  readonly headSeq: number;
}

function prepare(ward: ExportingWard, request: RunRequest): Leaving | null {
  const { records } = ward;
  const { afterSeq, afterHash, entriesMax } = request;
  const { seq: headSeq } = records.head();
  const about = { seq: afterSeq, toSeq: headSeq, resumeAfter: sharedSeq(records, afterSeq) };
  if (afterSeq > headSeq) throw refuse('export.beyond-end', about);
  if (afterSeq > 0 && afterHash !== null && entryAt(records, afterSeq)?.hash !== afterHash)
    throw refuse('export.other-branch', about);
  if (afterSeq === headSeq) return null;
  const run = { fromSeq: afterSeq + 1, toSeq: Math.min(afterSeq + entriesMax, headSeq) };
  return { manifest: manifestOf(ward, run), headSeq };
}

/**
 * From where a receiver of another branch asks anew: the entry before the last restore that it may not know. Before a
 * restore both went the same way, or parted at an earlier one, of which the next refusal tells.
 */
function sharedSeq(records: RecordStore, afterSeq: number): number {
  const began = [...records.entries(0, ['chain-began'])].filter(({ seq }) => seq <= afterSeq);
  return Math.max(0, (began.at(-1)?.seq ?? 1) - 1);
}
