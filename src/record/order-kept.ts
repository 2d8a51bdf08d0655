/**
 * Orders that are known here, at the superior unit as at the station: the signed head of each edition, in
 * `state/orders/`. It proves itself each time it is read.
 */
import type { StationFiles } from '../model/ports/files.ts';
import { Refusal } from '../model/problem.ts';
import { type OrderHead, readOrderHead } from './order-head.ts';
import { isOrderId, ORDER_ENDING, type OrderManifest } from './order-manifest.ts';

const FOLDER = 'state/orders';
const KEPT = /^(.+)\.([1-9]\d{0,3})\.json$/;

export type KeepingFiles = Pick<StationFiles, 'exists' | 'readText' | 'writeText' | 'list'>;
type Named = Pick<OrderManifest, 'id' | 'edition'>;

/** null: no such edition. Refusals of `readOrderHead`. */
export function keptEdition(files: KeepingFiles, named: Named): OrderHead | null {
  return isOrderId(named.id) && files.exists(pathOf(named))
    ? readOrderHead(files.readText(pathOf(named)))
    : null;
}

/** null: no such edition, or what is kept is no order any more; `keptEdition` says why. */
export function readableEdition(files: KeepingFiles, named: Named): OrderHead | null {
  try {
    return keptEdition(files, named);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The newest edition; null: there is none. Refusals of `readOrderHead`. */
export function keptOrder(files: KeepingFiles, id: string): OrderHead | null {
  const newest = newestKept(files).find((kept) => kept.id === id);
  return newest === undefined ? null : keptEdition(files, newest);
}

/** Of each order the newest edition. */
export function newestKept(files: Pick<KeepingFiles, 'list'>): readonly Named[] {
  const newest = new Map<string, number>();
  for (const { id, edition } of keptIn(files)) newest.set(id, Math.max(edition, newest.get(id) ?? 0));
  return [...newest].map(([id, edition]) => ({ id, edition }));
}

/** Where a superior unit keeps the whole file, for stations that fetch it. */
export function orderPackagePath({ id, edition }: Named): string {
  return `${FOLDER}/${id}.${edition}${ORDER_ENDING}`;
}

export function keepOrder(files: KeepingFiles, { manifest, line }: OrderHead): void {
  files.writeText(pathOf(manifest), line);
}

/** Ids of all that are kept. */
export function keptOrderIds(files: KeepingFiles): readonly string[] {
  return newestKept(files).map(({ id }) => id);
}

function keptIn(files: Pick<KeepingFiles, 'list'>): readonly Named[] {
  return files.list(FOLDER).flatMap((name) => {
    const [, id = '', edition] = KEPT.exec(name) ?? [];
    return isOrderId(id) ? [{ id, edition: Number(edition) }] : [];
  });
}

function pathOf({ id, edition }: Named): string {
  return `${FOLDER}/${id}.${edition}.json`;
}
