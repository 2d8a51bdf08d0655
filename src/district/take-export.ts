/** Takes in what of an export is new: all of it counts, with the file kept as evidence before the transaction commits. */
import type { Airing } from '../model/airing.ts';
import type { EvidenceDraft } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { HeldRecord, ReceivedExport, StationFinding } from '../model/received.ts';
import type { InstantMs } from '../model/time.ts';
import type { ExportCourse } from '../record/export-course.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import {
  courseOf,
  type Importing,
  isEvidenceWanted,
  linesBehindHead,
  prove,
  sharedSeqOf,
  type TakingSuperior,
} from './import-place.ts';
import { readName } from './superior-config.ts';
import { EntryTaker, type Took } from './take-entries.ts';

/** Of the head's hash, in the evidence's name: two exports of one range and another head are two files. */
const HEAD_DIGITS = 16;

export interface Taken {
  /** First and last of the entries that are new. */
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly entries: number;
  /** Airings that ended in them and had not been told of before. */
  readonly airings: number;
  /** What they tell of their station besides: a clock that lies, a restored branch. */
  readonly findings: readonly StationFinding[];
}

export interface Imported {
  readonly station: string;
  /** What is held of the station now. */
  readonly held: HeldRecord;
  /** When the station made it, by its clock, as it signed; null: it is evidence of nothing, and may be an old copy. */
  readonly exportedAtMs: InstantMs | null;
  /** null: nothing in it was new. */
  readonly taken: Taken | null;
}

/** Told while the entries of one export are being proved. */
export type ImportProgress = (entries: number, ofEntries: number) => void;

export function takeIn(
  superior: TakingSuperior,
  manifest: ExportManifest,
  draft: EvidenceDraft,
  progress: ImportProgress,
): Promise<Imported> {
  return superior.store.receive(manifest.station, async (receiving) => {
    const importing = { superior, receiving, manifest, path: draft.path, nowMs: superior.clock.nowMs() };
    const sharedSeq = await sharedSeqOf(importing);
    const brought = sharedSeq === null ? await attest(importing) : await take(importing, sharedSeq, progress);
    if (brought.isNews) {
      const name = readName(manifest.name);
      if (name !== null) await receiving.tellName(name);
    }
    if (brought.isKept) {
      const file = evidenceName(manifest);
      // Before the transaction commits: what counts can be shown.
      await draft.keep(file);
      await receiving.finish(brought.imported.held, brought.open, receivedOf(importing, file));
    }
    return brought.imported;
  });
}

interface Brought {
  readonly imported: Imported;
  /** Begun and not ended now. */
  readonly open: readonly Airing[];
  /** Whether it tells how the station stands later than what is held did: no old copy, sent once more, does. */
  readonly isNews: boolean;
  /** Whether the export is evidence of something. */
  readonly isKept: boolean;
}

/**
 * Of an export without anything new: it may still tell that nothing was due since (`decidedUntil`), or put back evidence
 * that is gone or changed.
 */
async function attest(importing: Importing): Promise<Brought> {
  const { receiving, manifest, nowMs } = importing;
  const { held, open, station } = receiving;
  await prove(importing);
  if (held === null) throw new Error('what was received is held');
  const decidedUntilMs = decidedUntil(importing);
  const isEnd = manifest.toSeq === held.seq && manifest.head === held.head;
  const tellsMore = isEnd && decidedUntilMs !== held.decidedUntilMs;
  const now = tellsMore ? { ...held, decidedUntilMs, receivedAtMs: nowMs } : held;
  const exportedAtMs = tellsMore ? Date.parse(manifest.exportedAt) : null;
  const isKept = tellsMore || (await isEvidenceWanted(importing, isEnd));
  const imported = { station: station.id, held: now, exportedAtMs, taken: null };
  return { imported, open, isNews: tellsMore, isKept };
}

async function take(importing: Importing, sharedSeq: number, progress: ImportProgress): Promise<Brought> {
  const { receiving, manifest, nowMs } = importing;
  const { station, held } = receiving;
  const branchedAtSeq = branchedAt(held, sharedSeq);
  const toldBefore =
    branchedAtSeq === null ? new Set<string>() : await receiving.airingIdsAfter(branchedAtSeq - 1);
  const course = courseOf(importing);
  const taker = new EntryTaker({ receiving, nowMs, sharedSeq, toldBefore });
  let done = 0;
  for await (const lines of linesBehindHead(importing)) {
    await taker.take(course, lines);
    done += lines.length;
    progress(done, manifest.toSeq - manifest.fromSeq + 1);
  }
  course.end();
  const exportedAtMs = Date.parse(manifest.exportedAt);
  const took = await taker.end(exportedAtMs);
  if (took.chainId !== manifest.chainId) throw refuse('export.other-chain');
  const findings = took.told.map((told) => ({ station: station.id, atMs: nowMs, ...told }));
  for (const finding of findings) await receiving.addFinding(finding);
  const { entries, airings } = took;
  const taken = { fromSeq: sharedSeq + 1, toSeq: manifest.toSeq, entries, airings, findings };
  const now = heldAfter(importing, took, branchedAtSeq);
  const open = [...receiving.open.filter(isOpenAfter(manifest, course)), ...course.open.values()];
  return {
    imported: { station: station.id, held: now, exportedAtMs, taken },
    open,
    isNews: true,
    isKept: true,
  };
}

/** Of the airings that were open before the export, in it those that it tells of anew stand by themselves. */
function isOpenAfter({ fromSeq }: ExportManifest, { ended }: ExportCourse): (airing: Airing) => boolean {
  return ({ id, seq }) => seq < fromSeq && !ended.has(id);
}

function branchedAt(held: HeldRecord | null, sharedSeq: number): number | null {
  const known = held?.branchedAtSeq ?? null;
  if (held === null || sharedSeq === held.seq) return known;
  return Math.min(known ?? sharedSeq + 1, sharedSeq + 1);
}

function heldAfter(importing: Importing, took: Took, branchedAtSeq: number | null): HeldRecord {
  const { manifest, nowMs } = importing;
  return {
    chainId: manifest.chainId,
    seq: manifest.toSeq,
    head: manifest.head,
    beganAtMs: took.beganAtMs ?? nowMs,
    headAtMs: took.headAtMs ?? nowMs,
    decidedUntilMs: decidedUntil(importing),
    branchedAtSeq,
    receivedAtMs: nowMs,
  };
}

/** What a station said once stays said; nobody can have decided what is still to come. */
function decidedUntil({ receiving, manifest, nowMs }: Importing): InstantMs | null {
  const before = receiving.held?.decidedUntilMs ?? null;
  if (manifest.decidedUntil === null) return before;
  return Math.max(before ?? Number.NEGATIVE_INFINITY, Math.min(Date.parse(manifest.decidedUntil), nowMs));
}

function receivedOf({ manifest, nowMs }: Importing, file: string): ReceivedExport {
  const { chainId, fromSeq, toSeq, prevHash, head } = manifest;
  const exportedAtMs = Date.parse(manifest.exportedAt);
  return { chainId, fromSeq, toSeq, prevHash, head, exportedAtMs, receivedAtMs: nowMs, file };
}

/** The station's id is no path: a signed manifest is refused where it is. */
function evidenceName({ station, fromSeq, toSeq, head }: ExportManifest): string {
  return `${station}/${fromSeq}-${toSeq}-${head.slice(0, HEAD_DIGITS)}.loa`;
}
