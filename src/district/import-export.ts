/**
 * Takes in one export of a station (law 8): its key is the enrolled one, it goes on from what is held without a gap, and
 * every entry is proved before any counts. All of it is taken in, or nothing; what is refused leaves a finding.
 */
import type { Airing } from '../model/airing.ts';
import type { EvidenceDraft, Superior } from '../model/ports/superior.ts';
import type { Receiving } from '../model/ports/superior-store.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord, ReceivedExport, StationFinding } from '../model/received.ts';
import type { InstantMs } from '../model/time.ts';
import { ExportCourse } from '../record/export-course.ts';
import { type ExportHead, readExportHead } from '../record/export-head.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { keyIdOf } from '../record/key-id.ts';
import { branchSeq } from './import-branch.ts';
import { entriesOf, wasReceived } from './import-known.ts';
import { noteFinding } from './note-finding.ts';
import { EntryTaker, type Took } from './take-entries.ts';

/** Of the head's hash, in the evidence's name: two exports of one range and another head are two files. */
const HEAD_DIGITS = 16;

export type ImportingSuperior = Pick<Superior, 'store' | 'exportFiles' | 'evidence' | 'clock'>;

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
  /** null: nothing in it was new. */
  readonly taken: Taken | null;
}

/** Told while the entries of one export are being proved. */
export type ImportProgress = (entries: number, ofEntries: number) => void;

/**
 * Refusals of the file itself (`export.…`), of whose it is (`district.unknown-station`, `.no-key-yet`, `.other-key`,
 * `.demo`) and of where it stands (`.gap`, `.fork`, `.fork-before`, `.old-branch`); params name the `station`.
 */
export async function importExport(
  superior: ImportingSuperior,
  path: string,
  progress: ImportProgress = () => {},
): Promise<Imported> {
  const { manifest } = await exportHead(superior, path);
  const { station: id, keyId } = manifest;
  const station = await superior.store.station(id);
  if (station === null) throw refuse('district.unknown-station', { station: id, keyId });
  let draft: EvidenceDraft | null = null;
  try {
    draft = await superior.evidence.draft(path);
    // From here on the copy counts alone: what is proved is what is kept.
    const own = await exportHead(superior, draft.path);
    requireOwner(station, own);
    return await takeIn(superior, own.manifest, draft, progress);
  } catch (error) {
    throw error instanceof Refusal ? await noted(superior, id, error) : error;
  } finally {
    draft?.discard();
  }
}

/** The signed head of a file. Refusals of `readExportHead` and of the file itself. */
export async function exportHead(superior: Pick<Superior, 'exportFiles'>, path: string): Promise<ExportHead> {
  for await (const [line] of superior.exportFiles.read(path)) {
    if (line !== undefined) return readExportHead(line);
  }
  throw refuse('export.not-an-export');
}

/** Refusals `export.other-chain`, `district.no-key-yet`, `.other-key`, `.demo`. */
export function requireOwner(
  { id, publicKey: enrolled }: EnrolledStation,
  { manifest, publicKey }: ExportHead,
): void {
  if (manifest.station !== id) throw refuse('export.other-chain');
  if (enrolled === null) throw refuse('district.no-key-yet');
  if (Buffer.compare(enrolled, publicKey) !== 0)
    throw refuse('district.other-key', { keyId: manifest.keyId, enrolled: keyIdOf(enrolled) });
  if (manifest.demo) throw refuse('district.demo');
}

function takeIn(
  superior: ImportingSuperior,
  manifest: ExportManifest,
  draft: EvidenceDraft,
  progress: ImportProgress,
): Promise<Imported> {
  return superior.store.receive(manifest.station, async (receiving) => {
    const importing = { superior, receiving, manifest, path: draft.path, nowMs: superior.clock.nowMs() };
    const sharedSeq = await sharedSeqOf(importing);
    const brought = sharedSeq === null ? await attest(importing) : await take(importing, sharedSeq, progress);
    if (brought.isKept) {
      const file = evidenceName(manifest);
      // Before the transaction commits: what counts can be shown.
      await draft.keep(file);
      await receiving.finish(brought.imported.held, brought.open, receivedOf(importing, file));
    }
    return brought.imported;
  });
}

/** What an import has at hand. */
interface Importing {
  readonly superior: ImportingSuperior;
  readonly receiving: Receiving;
  readonly manifest: ExportManifest;
  /** Of the copy. */
  readonly path: string;
  readonly nowMs: InstantMs;
}

interface Brought {
  readonly imported: Imported;
  /** Begun and not ended now. */
  readonly open: readonly Airing[];
  /** Whether the export is evidence of something. */
  readonly isKept: boolean;
}

/**
 * The last entry that the export shares with what is held, from which on it is new; 0: the record begins. null: all of it
 * was received before.
 */
async function sharedSeqOf(importing: Importing): Promise<number | null> {
  const { superior, receiving, manifest, path } = importing;
  const { held, station } = receiving;
  const { fromSeq, toSeq, prevHash, head } = manifest;
  if (held === null && fromSeq === 1) return 0;
  if (held === null) throw refuse('district.gap', { fromSeq: 1, toSeq: fromSeq - 1, after: 0 });
  const next = held.seq + 1;
  if (fromSeq === next && prevHash === held.head) return held.seq;
  const received = await superior.store.received(station.id);
  if (await wasReceived(superior, received, { seq: toSeq, hash: head })) return null;
  if (fromSeq >= next) {
    if (await wasReceived(superior, received, { seq: fromSeq - 1, hash: prevHash }))
      throw refuse('district.old-branch', { seq: toSeq });
    if (fromSeq === next) throw refuse('district.fork-before', { seq: held.seq });
    throw refuse('district.gap', { fromSeq: next, toSeq: fromSeq - 1, after: held.seq });
  }
  if ((await hashAt(importing, held.seq)) === held.head) return held.seq;
  // A fault of the file is not to be taken for a fork.
  await prove(importing);
  return (await branchSeq(superior, received, manifest, path)) - 1;
}

async function hashAt({ superior, path }: Importing, seq: number): Promise<string | null> {
  for await (const entry of entriesOf(superior, path, seq)) return entry.seq === seq ? entry.hash : null;
  return null;
}

/** Follows all of it to its end, and takes nothing. */
async function prove(importing: Importing): Promise<void> {
  const course = courseOf(importing);
  for await (const lines of linesBehindHead(importing)) for (const line of lines) course.follow(line);
  course.end();
}

/** Of an export without anything new: it may still tell that nothing was due since (`decidedUntil`). */
async function attest(importing: Importing): Promise<Brought> {
  const { receiving, manifest, nowMs } = importing;
  const { held, open, station } = receiving;
  await prove(importing);
  if (held === null) throw new Error('what was received is held');
  const decidedUntilMs = decidedUntil(importing);
  const isEnd = manifest.toSeq === held.seq && manifest.head === held.head;
  const isKept = isEnd && decidedUntilMs !== held.decidedUntilMs;
  const now = isKept ? { ...held, decidedUntilMs, receivedAtMs: nowMs } : held;
  return { imported: { station: station.id, held: now, taken: null }, open, isKept };
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
  const took = await taker.end(Date.parse(manifest.exportedAt));
  if (took.chainId !== manifest.chainId) throw refuse('export.other-chain');
  const findings = took.told.map((told) => ({ station: station.id, atMs: nowMs, ...told }));
  for (const finding of findings) await receiving.addFinding(finding);
  const { entries, airings } = took;
  const taken = { fromSeq: sharedSeq + 1, toSeq: manifest.toSeq, entries, airings, findings };
  const now = heldAfter(importing, took, branchedAtSeq);
  const open = [...receiving.open.filter(isOpenAfter(manifest, course)), ...course.open.values()];
  return { imported: { station: station.id, held: now, taken }, open, isKept: true };
}

/** Of the airings that were open before the export, in it those that it tells of anew stand by themselves. */
function isOpenAfter({ fromSeq }: ExportManifest, { ended }: ExportCourse): (airing: Airing) => boolean {
  return ({ id, seq }) => seq < fromSeq && !ended.has(id);
}

function courseOf({ receiving, manifest }: Importing): ExportCourse {
  const openBefore = new Map(
    receiving.open.filter(({ seq }) => seq < manifest.fromSeq).map((airing) => [airing.id, airing]),
  );
  return new ExportCourse(manifest, (id) => openBefore.get(id) ?? null);
}

async function* linesBehindHead({ superior, path }: Importing): AsyncGenerator<readonly string[]> {
  let isFirst = true;
  for await (const lines of superior.exportFiles.read(path)) {
    yield isFirst ? lines.slice(1) : lines;
    isFirst = false;
  }
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

/** Each problem leaves a finding, once as long as it is the same; the sentence names the station. */
async function noted(
  { store, clock }: ImportingSuperior,
  station: string,
  refusal: Refusal,
): Promise<Refusal> {
  const atMs = clock.nowMs();
  const problems = refusal.problems.map((problem) => ({
    ...problem,
    params: { ...problem.params, station },
  }));
  for (const { code, params } of problems) await noteFinding(store, { station, atMs, code, params });
  return new Refusal(problems, refusal.exitCode);
}
