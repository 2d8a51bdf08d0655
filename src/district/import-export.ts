/**
 * Takes in one export of a station (law 8): its key is the enrolled one, it goes on from what is held without a gap, and
 * every entry is proved before any counts. All of it is taken in, or nothing; what is refused leaves a finding.
 */
import type { EvidenceDraft } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { type ExportHead, readExportHead } from '../record/export-head.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { keyIdOf } from '../record/key-id.ts';
import type { ImportingSuperior } from './import-place.ts';
import type { KeptFiles } from './kept-evidence.ts';
import { noteFinding } from './note-finding.ts';
import { type Imported, type ImportProgress, takeIn } from './take-export.ts';

/**
 * Refusals of the file itself (`export.…`), of whose it is (`district.unknown-station`, `.no-key-yet`, `.other-key`,
 * `.demo`, `.other-station` than the one `asked` for) and of where it stands (`.gap`, `.fork`, `.fork-before`,
 * `.old-branch`); params name the `station`.
 */
export async function importExport(
  superior: ImportingSuperior,
  path: string,
  progress: ImportProgress = () => {},
  asked: string | null = null,
): Promise<Imported> {
  const { manifest } = await exportHead(superior, path);
  const { station: id, keyId } = manifest;
  const station = await superior.store.station(id);
  if (station === null) throw refuse('district.unknown-station', { station: id, keyId });
  if (asked !== null && asked !== id) throw refuse('district.other-station', { station: id, asked });
  let draft: EvidenceDraft | null = null;
  let ownManifest: ExportManifest | null = null;
  try {
    draft = await superior.evidence.draft(path);
    // From here on the copy counts alone: what is proved is what is kept.
    const own = await exportHead(superior, draft.path);
    requireOwner(station, own);
    ownManifest = own.manifest;
    return await takeIn(superior, own.manifest, draft, progress);
  } catch (error) {
    throw error instanceof Refusal ? await noted(superior, id, ownManifest, error) : error;
  } finally {
    draft?.discard();
  }
}

/** The signed head of a file. Refusals of `readExportHead` and of the file itself. */
export async function exportHead(
  superior: Pick<KeptFiles, 'exportFiles'>,
  path: string,
): Promise<ExportHead> {
  for await (const [line] of superior.exportFiles.read(path)) {
    if (line !== undefined) return readExportHead(String(line));
  }
  throw refuse('export.not-an-export');
}

/** Refusals `export.other-chain`, `district.no-key-yet`, `.other-key`, `.demo`. */
export function requireOwner(station: EnrolledStation, { manifest, publicKey }: ExportHead): void {
  if (manifest.station !== station.id) throw refuse('export.other-chain');
  requireKey(station, publicKey);
  if (manifest.demo) throw refuse('district.demo');
}

/** Refusals `district.no-key-yet`, `.other-key`. */
export function requireKey({ id, publicKey: enrolled }: EnrolledStation, publicKey: Uint8Array): void {
  if (enrolled === null) throw refuse('district.no-key-yet', { station: id });
  if (Buffer.compare(enrolled, publicKey) !== 0) {
    const params = { station: id, keyId: keyIdOf(publicKey), enrolled: keyIdOf(enrolled) };
    throw refuse('district.other-key', params);
  }
}

/**
 * Each problem leaves a finding, once as long as it is the same; the sentence names the station. Of a file of its own that
 * is damaged the finding keeps up to where it should have brought the record.
 */
async function noted(
  { store, clock }: ImportingSuperior,
  station: string,
  own: ExportManifest | null,
  refusal: Refusal,
): Promise<Refusal> {
  const atMs = clock.nowMs();
  const problems = refusal.problems.map((problem) => ({
    ...problem,
    params: { ...problem.params, station },
  }));
  for (const { code, params } of problems) {
    const until = own !== null && code.startsWith('export.') ? { fileToSeq: own.toSeq } : {};
    await noteFinding(store, { station, atMs, code, params: { ...params, ...until } });
  }
  return new Refusal(problems, refusal.exitCode);
}
