/**
 * Lets a part of the record leave the station: proved before it goes, signed, written whole, read back and proved again,
 * then noted, so that the next export holds what is new (law 8).
 */
import { join } from 'node:path';
import type { EntryBody } from '../model/entry.ts';
import type { ExportDraft, ExportFiles } from '../model/ports/export-files.ts';
import type { LeftExport, RecordStore } from '../model/ports/record-store.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { parseEntries } from '../record/chain.ts';
import { checkExport } from '../record/check-export.ts';
import { entryAt } from '../record/entry-at.ts';
import { exportEntryLine } from '../record/export-entry.ts';
import { exportHeadLine } from '../record/export-head.ts';
import { type ExportManifest, exportFileName } from '../record/export-manifest.ts';
import { AIRING_KINDS, type EntryRun, entryRunOf } from '../record/export-period.ts';
import type { ExportSummary } from '../record/export-summary.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keyIdOf } from '../record/key-id.ts';
import { verifyChain } from '../record/verify.ts';
import { lastReceipt } from './receipts.ts';

/** `new`: what no export holds yet, and the superior has not receipted. */
export type ExportScope =
  | { readonly kind: 'new' }
  | { readonly kind: 'all' }
  /** What follows an entry; where nothing does, the last entry once more, with the instant up to which all is decided. */
  | { readonly kind: 'after'; readonly seq: number }
  | { readonly kind: 'period'; readonly from: CivilDate; readonly to: CivilDate };

interface Exported {
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  /** As read back from the file. */
  readonly summary: ExportSummary;
  /** Rows of airings that differ from the chain: what leaves is the chain. */
  readonly differingRows: number;
}

export type ExportingWard = Pick<Ward, 'records' | 'station' | 'keys' | 'clock' | 'files'>;

/**
 * `out`: absolute; a name in `.loa` is the file, anything else the folder that it is laid in. null: nothing is new.
 * Refusals `export.record-broken`, `export.rewritten`, `export.nothing-in-period`, `export.after-end`,
 * `export.no-key`, `export.not-our-key`, `export.exists`.
 */
export async function exportRecord(
  ward: ExportingWard & Pick<Ward, 'receipts'>,
  files: ExportFiles,
  scope: ExportScope,
  out: string,
): Promise<Exported | null> {
  const leaving = ward.records.atOneMoment(() => prepare(ward, scope));
  if (leaving === null) return null;
  const { manifest, differingRows } = leaving;
  const file = out.endsWith('.loa') ? out : join(out, exportFileName(manifest));
  const draft = await files.draft(file, linesOf(ward, manifest));
  const summary = await readBack(files, draft);
  draft.keep();
  const { fromSeq, toSeq, head } = manifest;
  ward.records.saveLeftExport({ fromSeq, toSeq, head, atMs: ward.clock.nowMs(), file });
  return { file, bytes: draft.bytes, summary, differingRows };
}

interface Leaving {
  readonly manifest: ExportManifest;
  readonly differingRows: number;
}

function prepare(ward: ExportingWard & Pick<Ward, 'receipts'>, scope: ExportScope): Leaving | null {
  const { records } = ward;
  const { findings } = verifyChain(records.entries(0), records.head(), records.airingsBySeq());
  const [first] = findings;
  if (first?.kind === 'entry') throw refuse('export.record-broken', { seq: first.seq, fault: first.fault });
  const run = runOf(ward, scope);
  return run === null ? null : { manifest: manifestOf(ward, run), differingRows: findings.length };
}

function runOf(ward: Pick<Ward, 'records' | 'receipts'>, scope: ExportScope): EntryRun | null {
  const { records } = ward;
  if (scope.kind === 'all') return { fromSeq: 1, toSeq: records.head().seq };
  if (scope.kind === 'new') return newRun(ward);
  if (scope.kind === 'after') {
    const { seq: lastSeq } = records.head();
    if (scope.seq > lastSeq) throw refuse('export.after-end', { seq: scope.seq, lastSeq });
    return runAfter(scope.seq, lastSeq);
  }
  const { from, to } = scope;
  const run = entryRunOf(parseEntries(records.entries(0, AIRING_KINDS)), from, to);
  if (run === null) throw refuse('export.nothing-in-period', { from, to });
  return run;
}

function newRun(ward: Pick<Ward, 'records' | 'receipts'>): EntryRun | null {
  const { records } = ward;
  const receivedSeq = lastReceipt(ward)?.seq ?? 0;
  const left = lastLeft(records.leftExports(), receivedSeq);
  const toSeq = records.head().seq;
  if (left !== null && entryAt(records, left.toSeq)?.hash !== left.head)
    throw refuse('export.rewritten', { seq: left.toSeq });
  const leftSeq = left?.toSeq ?? receivedSeq;
  return leftSeq < toSeq ? { fromSeq: leftSeq + 1, toSeq } : null;
}

function runAfter(seq: number, toSeq: number): EntryRun {
  return { fromSeq: Math.min(seq + 1, toSeq), toSeq };
}

/**
 * The last one up to whose end everything has left; a period beyond a gap counts for nothing. `receivedSeq`: up to there
 * the superior has receipted everything; null: nothing has left beyond it.
 */
function lastLeft(exports: readonly LeftExport[], receivedSeq: number): LeftExport | null {
  let last: LeftExport | null = null;
  for (const left of exports) {
    const toSeq: number = last?.toSeq ?? receivedSeq;
    if (left.fromSeq <= toSeq + 1 && left.toSeq > toSeq) last = left;
  }
  return last;
}

export function manifestOf(ward: ExportingWard, run: EntryRun): ExportManifest {
  const { records, station, clock } = ward;
  const { fromSeq, toSeq } = run;
  const { began } = signingChain(ward, toSeq);
  return {
    station: began.station,
    name: station.name,
    unit: station.unit.name,
    zone: began.zone,
    demo: began.demo,
    chainId: began.chainId,
    fromSeq,
    toSeq,
    prevHash: entryAt(records, fromSeq)?.prevHash ?? '',
    head: entryAt(records, toSeq)?.hash ?? '',
    exportedAt: isoInstant(clock.nowMs(), began.zone),
    decidedUntil: decidedUntil(records, toSeq, began.zone),
    keyId: began.keyId,
  };
}

/** The chain in which the entry stands, and the key that it names. Refusals `export.no-key`, `export.not-our-key`. */
export function signingChain({ records, keys }: ExportingWard, seq: number) {
  const began = chainOf(records, seq);
  const publicKey = keys.publicKey();
  if (publicKey === null) throw refuse('export.no-key', {}, 3);
  if (keyIdOf(publicKey) !== began.keyId) throw refuse('export.not-our-key', { keyId: began.keyId }, 3);
  return { began, publicKey };
}

function decidedUntil(records: RecordStore, toSeq: number, zone: string): string | null {
  const untilMs = records.decidedUntilMs();
  return untilMs === null || toSeq < records.head().seq ? null : isoInstant(untilMs, zone);
}

type ChainBegan = Extract<EntryBody, { kind: 'chain-began' }> & { readonly chainId: string };

/** The chain in which the entry stands: after a restore the record goes on in another one. */
function chainOf(records: RecordStore, seq: number): ChainBegan {
  let began: ChainBegan | null = null;
  for (const { seq: beganSeq, hash, body } of parseEntries(records.entries(0, ['chain-began']))) {
    if (body.kind === 'chain-began' && beganSeq <= seq) began = { ...body, chainId: hash };
  }
  if (began === null) throw refuse('record.not-begun', {}, 3);
  return began;
}

export function* linesOf({ records, keys }: ExportingWard, manifest: ExportManifest): Generator<string> {
  yield exportHeadLine(manifest, keys);
  for (const entry of records.entries(manifest.fromSeq - 1)) {
    if (entry.seq > manifest.toSeq) return;
    yield exportEntryLine(entry);
  }
}

/**
 * What a disk, or a hand in the database, changed on the way is found before anybody relies on the file. Refused, the
 * draft is gone.
 */
export async function readBack(files: ExportFiles, draft: ExportDraft): Promise<ExportSummary> {
  try {
    return await checkExport(files.read(draft.path));
  } catch (error) {
    draft.discard();
    throw error;
  }
}
