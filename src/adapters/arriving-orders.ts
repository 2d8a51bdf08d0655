/**
 * Orders on their way in, below one folder: `coming/` what has come of them, `arrived/` those that wait, `refused/` a mark
 * for each that was of no use.
 */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import type { Clock } from '../model/ports/clock.ts';
import { removeAbandoned } from './abandoned.ts';
import { makeFolder } from './make-folder.ts';
import { makingOf } from './making.ts';
import { syncToDisk } from './sync-to-disk.ts';

/** Of a station's `state/`. */
export const ARRIVING = 'orders';
const CHUNK_BYTES = 1_000_000;

export function arrivingOrdersIn(folder: string, clock: Pick<Clock, 'nowMs'>): ArrivingOrders {
  const [coming, arrived] = [join(folder, 'coming'), join(folder, 'arrived')];
  const refused = join(folder, 'refused');
  const path = (name: string) => join(coming, name);
  const arrivedPath = (name: string) => join(arrived, name);
  const markPath = (name: string) => join(refused, name);
  return {
    bytes: (name) => sizeOf(path(name)),
    allBytes: () =>
      [...namesIn(coming).map(path), ...namesIn(arrived).map(arrivedPath)].reduce(
        (bytes, file) => bytes + sizeOf(file),
        0,
      ),
    place() {
      removeAbandoned(coming, clock.nowMs());
      const making = makingOf(join(coming, 'piece'));
      return { path: making.path, discard: making.end };
    },
    add: (name, fromBytes, piecePath) => layAt(path(name), fromBytes, piecePath),
    path,
    arrive(name) {
      makeFolder(arrived, 0o700);
      syncToDisk(path(name));
      renameSync(path(name), arrivedPath(name));
    },
    coming: () => namesIn(coming),
    refuse(name, mark) {
      makeFolder(refused, 0o700);
      writeFileSync(markPath(name), mark, { mode: 0o600 });
      rmSync(path(name), { force: true });
    },
    markOf: (name) =>
      statSync(markPath(name), { throwIfNoEntry: false }) === undefined
        ? null
        : readFileSync(markPath(name), 'utf8'),
    refused: () => namesIn(refused),
    forget(name) {
      for (const file of [path(name), markPath(name)]) rmSync(file, { force: true });
    },
    arrived: () => namesIn(arrived),
    arrivedPath,
    removeArrived: (name) => rmSync(arrivedPath(name), { force: true }),
  };
}

function layAt(path: string, fromBytes: number, piecePath: string): void {
  closeSync(openSync(path, 'a', 0o600));
  const [piece, whole] = [openSync(piecePath, 'r'), openSync(path, 'r+')];
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (let at = 0; ; ) {
      const bytes = readSync(piece, chunk, 0, CHUNK_BYTES, at);
      if (bytes === 0) return;
      for (let done = 0; done < bytes; )
        done += writeSync(whole, chunk, done, bytes - done, fromBytes + at + done);
      at += bytes;
    }
  } finally {
    closeSync(piece);
    closeSync(whole);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  } catch {
    // Nothing has ever come.
    return [];
  }
}
