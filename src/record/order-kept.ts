/**
 * Orders that are known here, at the superior unit as at the station: the signed head of each, in `state/orders/`. It
 * proves itself each time it is read.
 */
import type { StationFiles } from '../model/ports/files.ts';
import { type OrderHead, readOrderHead } from './order-head.ts';
import { isOrderId } from './order-manifest.ts';

const FOLDER = 'state/orders';
const ENDING = '.json';

type KeepingFiles = Pick<StationFiles, 'exists' | 'readText' | 'writeText' | 'list'>;

/** null: no such order. Refusals of `readOrderHead`. */
export function keptOrder(files: KeepingFiles, id: string): OrderHead | null {
  if (!isOrderId(id) || !files.exists(pathOf(id))) return null;
  return readOrderHead(files.readText(pathOf(id)));
}

/** In place of an earlier edition. */
export function keepOrder(files: KeepingFiles, head: OrderHead): void {
  files.writeText(pathOf(head.manifest.id), head.line);
}

/** Ids of all that are kept. */
export function keptOrderIds(files: KeepingFiles): readonly string[] {
  return files
    .list(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter(isOrderId);
}

function pathOf(id: string): string {
  return `${FOLDER}/${id}${ENDING}`;
}
