/** What comes in over the network from a station that sends by itself: taken in, and answered with a receipt. */
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { EnrolledStation, HeldRecord } from '../model/received.ts';
import type { InstantMs } from '../model/time.ts';
import { readExportHead } from '../record/export-head.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { receiptLine } from '../record/receipt.ts';
import { importExport, requireOwner } from './import-export.ts';
import { noteClocks } from './note-finding.ts';
import type { Imported } from './take-export.ts';

/**
 * Whose export begins with this line, proved by its signature. Refusals of `readExportHead`, of `requireOwner` and
 * `district.unknown-station`; they leave no finding, since anybody can send such lines.
 */
export async function senderOf({ store }: Pick<Superior, 'store'>, line: string): Promise<EnrolledStation> {
  const head = readExportHead(line);
  const { station: id, keyId } = head.manifest;
  const station = await store.station(id);
  if (station === null) throw refuse('district.unknown-station', { station: id, keyId });
  requireOwner(station, head);
  return station;
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
