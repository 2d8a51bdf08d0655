/** Where an export stands to what is held of its station: from which entry on it is new, or why it cannot be taken in. */
import type { Clock } from '../model/ports/clock.ts';
import type { Superior } from '../model/ports/superior.ts';
import type { Receiving, SuperiorStore } from '../model/ports/superior-store.ts';
import { refuse } from '../model/problem.ts';
import type { InstantMs } from '../model/time.ts';
import { ExportCourse } from '../record/export-course.ts';
import type { ExportManifest } from '../record/export-manifest.ts';
import { branchSeq } from './import-branch.ts';
import { entriesOf, wasReceived } from './import-known.ts';
import { type KeptFiles, keptFault } from './kept-evidence.ts';

export type ImportingSuperior = Pick<Superior, 'store' | 'exportFiles' | 'evidence' | 'clock'>;

/** All that the taking in itself needs: so that it can be done once more on paper. */
export interface TakingSuperior extends KeptFiles {
  readonly store: Pick<SuperiorStore, 'receive' | 'received'>;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/** What an import has at hand. */
export interface Importing {
  readonly superior: TakingSuperior;
  readonly receiving: Receiving;
  readonly manifest: ExportManifest;
  /** Of the copy. */
  readonly path: string;
  readonly nowMs: InstantMs;
}

/**
 * The last entry that the export shares with what is held, from which on it is new; 0: the record begins. null: all of it
 * was received before.
 */
export async function sharedSeqOf(importing: Importing): Promise<number | null> {
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
export async function prove(importing: Importing): Promise<void> {
  const course = courseOf(importing);
  for await (const lines of linesBehindHead(importing)) for (const line of lines) course.follow(line);
  course.end();
}

/**
 * Whether a proved export without anything new stands in for evidence that is gone or changed: for the same export, or,
 * where it ends with what is held, for any of a part of it.
 */
export async function isEvidenceWanted(
  { superior, receiving, manifest }: Importing,
  isEnd: boolean,
): Promise<boolean> {
  const { fromSeq, toSeq, head } = manifest;
  for (const received of await superior.store.received(receiving.station.id)) {
    const isSame = received.fromSeq === fromSeq && received.toSeq === toSeq && received.head === head;
    const isPart = isEnd && received.fromSeq >= fromSeq && received.toSeq <= toSeq;
    if ((isSame || isPart) && (await keptFault(superior, receiving.station, received)) !== null) return true;
  }
  return false;
}

export function courseOf({ receiving, manifest }: Importing): ExportCourse {
  const openBefore = new Map(
    receiving.open.filter(({ seq }) => seq < manifest.fromSeq).map((airing) => [airing.id, airing]),
  );
  return new ExportCourse(manifest, (id) => openBefore.get(id) ?? null);
}

export async function* linesBehindHead({ superior, path }: Importing): AsyncGenerator<readonly Buffer[]> {
  let isFirst = true;
  for await (const lines of superior.exportFiles.read(path)) {
    yield isFirst ? lines.slice(1) : lines;
    isFirst = false;
  }
}
