/**
 * Exports that come in over the network, each in a fresh folder of its own. Of a body nothing reaches the disk before its
 * first line was judged, and never more than an honest sender sends at once.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import type { Clock } from '../model/ports/clock.ts';
import type { IncomingFile, IncomingFiles } from '../model/ports/incoming-files.ts';
import { refuse } from '../model/problem.ts';
import { removeAbandoned } from './abandoned.ts';
import { makingOf } from './making.ts';

/** Packed, the head is a tenth of this; unpacked, this is 16 MB at most, whoever packed it. */
const HEAD_BYTES = 16_384;
/** Of a body that is refused, or not wanted, read and dropped: who is hung up on while still sending may never read the answer. */
const DROPPED_BYTES_MAX = 16_000_000;
const LINE_END = 0x0a;
/** Some years of a busy station; a sender sends it in pieces. */
export const BODY_BYTES_MAX = 256_000_000;

/** `folder` is made when something comes in. */
export function incomingFilesIn(
  folder: string,
  clock: Pick<Clock, 'nowMs'>,
  bytesMax = BODY_BYTES_MAX,
): IncomingFiles {
  const place = (): IncomingFile => {
    removeAbandoned(folder, clock.nowMs());
    const { path, end } = makingOf(join(folder, 'export.loa'));
    return { path, discard: end };
  };
  return {
    place,
    async receive(body, judge) {
      const chunks = body[Symbol.asyncIterator]();
      try {
        const head = await headOf(chunks);
        if (await judge(firstLine(head))) return await written(place(), head, chunks, bytesMax);
        await drop(chunks);
        return null;
      } catch (error) {
        await drop(chunks);
        throw error;
      }
    },
  };
}

async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES) {
    const { done, value } = await chunks.next();
    if (done) break;
    parts.push(value);
    bytes += value.length;
  }
  return Buffer.concat(parts);
}

/** That the rest of it is an export is found when it is read. */
function firstLine(head: Buffer): string {
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    const unpacked = gunzipSync(head.subarray(0, HEAD_BYTES), options);
    const end = unpacked.indexOf(LINE_END);
    if (end >= 0) return unpacked.toString('utf8', 0, end);
  } catch {
    // No gzip.
  }
  throw refuse('export.not-an-export');
}

async function written(
  incoming: IncomingFile,
  head: Buffer,
  chunks: AsyncIterator<Uint8Array>,
  bytesMax: number,
): Promise<IncomingFile> {
  try {
    const file = await open(incoming.path, 'wx', 0o600);
    try {
      await copy(file, head, chunks, bytesMax);
    } finally {
      await file.close();
    }
    return incoming;
  } catch (error) {
    incoming.discard();
    throw error;
  }
}

async function drop(chunks: AsyncIterator<Uint8Array>): Promise<void> {
  let bytes = 0;
  try {
    while (bytes < DROPPED_BYTES_MAX) {
      const { done, value } = await chunks.next();
      if (done) return;
      bytes += value.length;
    }
  } catch {
    // It broke: there is nothing more to read.
  }
}

async function copy(
  file: FileHandle,
  head: Buffer,
  chunks: AsyncIterator<Uint8Array>,
  bytesMax: number,
): Promise<void> {
  let bytes = 0;
  let chunk: Uint8Array = head;
  for (;;) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw refuse('export.too-large', { megabytes: bytesMax / 1e6 });
    await file.write(chunk);
    const { done, value } = await chunks.next();
    if (done) return;
    chunk = value;
  }
}
