/** Orders on their way in, below one folder: `coming/` what has come of them, `arrived/` those that wait. */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import type { Clock } from '../model/ports/clock.ts';
import { removeAbandoned } from './abandoned.ts';
import { makeFolder } from './make-folder.ts';
import { makingOf } from './making.ts';

/** Of a station's `state/`. */
export const ARRIVING = 'orders';
const CHUNK_BYTES = 1_000_000;

export function arrivingOrdersIn(folder: string, clock: Pick<Clock, 'nowMs'>): ArrivingOrders {
  const [coming, arrived] = [join(folder, 'coming'), join(folder, 'arrived')];
  const path = (name: string) => join(coming, name);
  const arrivedPath = (name: string) => join(arrived, name);
  const facts = (name: string) => statSync(path(name), { throwIfNoEntry: false });
  return {
    bytes: (name) => facts(name)?.size ?? 0,
    changedMs: (name) => facts(name)?.mtimeMs ?? null,
    place() {
      removeAbandoned(coming, clock.nowMs());
      const making = makingOf(join(coming, 'piece'));
      return { path: making.path, discard: making.end };
    },
    add: (name, fromBytes, piecePath) => layAt(path(name), fromBytes, piecePath),
    path,
    arrive(name) {
      makeFolder(arrived, 0o700);
      sync(path(name));
      renameSync(path(name), arrivedPath(name));
    },
    coming: () => namesIn(coming),
    forget: (name) => rmSync(path(name), { force: true }),
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

function sync(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
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
