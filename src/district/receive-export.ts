/** What comes in over the network from a station that sends by itself: taken in, and answered with a receipt. */
import type { Superior } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord } from '../model/received.ts';
import type { InstantMs } from '../model/time.ts';
import { readExportHead } from '../record/export-head.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { receiptLine } from '../record/receipt.ts';
import { importExport, requireOwner } from './import-export.ts';
import { wasReceived } from './import-known.ts';
import { isThatExport } from './kept-evidence.ts';
import { noteClocks } from './note-finding.ts';
import type { Imported } from './take-export.ts';

interface Sender {
  readonly station: EnrolledStation;
  readonly manifest: ExportManifest;
}

/**
 * Whose export begins with this line, proved by its signature. Refusals of `readExportHead`, of `requireOwner` and
 * `district.unknown-station`; they leave no finding, since anybody can send such lines.
 */
export async function senderOf({ store }: Pick<Superior, 'store'>, line: string): Promise<Sender> {
  const head = readExportHead(line);
  const { station: id, keyId } = head.manifest;
  const station = await store.station(id);
  if (station === null) throw refuse('district.unknown-station', { station: id, keyId });
  requireOwner(station, head);
  return { station, manifest: head.manifest };
}

/**
 * Whether it ends no later than what is held, and says no more of what is decided: an old copy, a branch that is as short,
 * or a fork.
 */
export async function isBehind(
  { store }: Pick<Superior, 'store'>,
  manifest: ExportManifest,
): Promise<boolean> {
  const { station, toSeq, head, decidedUntil } = manifest;
  const held = await store.held(station);
  if (held === null || toSeq > held.seq) return false;
  if (toSeq < held.seq || head !== held.head || decidedUntil === null) return true;
  if (Date.parse(decidedUntil) <= (held.decidedUntilMs ?? Number.NEGATIVE_INFINITY)) return true;
  // It may have spoken of what was still to come, and does no more than before.
  return (await store.received(station)).some((received) => isThatExport(received, manifest));
}

/**
 * Whether its last entry, and by it all before, was received: by the evidence, without its body. false where evidence is
 * gone: its body may stand in for it.
 */
export async function isReceived(superior: Superior, manifest: ExportManifest): Promise<boolean> {
  const { station, toSeq, head } = manifest;
  const received = await superior.store.received(station);
  const kept = new Set(superior.evidence.names(station));
  if (received.some(({ file }) => !kept.has(file))) return false;
  try {
    return await wasReceived(superior, received, { seq: toSeq, hash: head });
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Of an export that `isReceived`. */
export async function nothingNew({ store }: Pick<Superior, 'store'>, station: string): Promise<Imported> {
  const held = await store.held(station);
  if (held === null) throw new Error('what was received is held');
  return { station, held, exportedAtMs: null, taken: null };
}

/**
 * Refusals of `importExport`. A station exports what it sends at once: `arrivedAtMs`, when its first bytes came, shows
 * whether its clock lies. Only by what it signed, and only once: a stranger may send an old copy at any time.
 */
export async function takeInSent(
  superior: Superior,
  path: string,
  arrivedAtMs: InstantMs,
): Promise<Imported> {
  const imported = await importExport(superior, path);
  await noteClocks(superior.store, imported.station, imported.exportedAtMs, arrivedAtMs);
  return imported;
}

/** null: nothing of the station is held. */
export async function receiptFor(superior: Superior, station: string): Promise<string | null> {
  const held = await superior.store.held(station);
  return held === null ? null : receiptOf(superior, station, held);
}

export function receiptOf({ config, keys }: Superior, station: string, held: HeldRecord): string {
  const { chainId, seq, head, receivedAtMs } = held;
  return receiptLine(
    { station, chainId, seq, head, receivedAt: isoInstant(receivedAtMs, config.zone) },
    keys,
  );
}
