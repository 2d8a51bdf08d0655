/**
 * Exports on disk: written whole or not at all, read a line at a time with a bound on what they unpack to. Every byte
 * has its one meaning: the gzip header says nothing but that it is one, and nothing follows the end.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, type Gunzip } from 'node:zlib';
import {
  EXPORT_LIMITS,
  type ExportDraft,
  type ExportFiles,
  type ExportLimits,
} from '../model/ports/export-files.ts';
import { Refusal, refuse } from '../model/problem.ts';
import { type Making, makingOf } from './making.ts';

/** Deflate, no name, no time, of no system in particular. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const MAGIC_BYTES = 2;
const LINE_END = 0x0a;
/** Lines are handed to gzip together: one by one, each would be a journey to another thread. */
const WRITE_CHARACTERS = 65_536;
/** For the same reason much is read and unpacked at a time. */
const READ_BYTES = 65_536;
const UNPACKED_BYTES = 262_144;

export function exportFiles(limits: ExportLimits = EXPORT_LIMITS): ExportFiles {
  return {
    async draft(path, lines) {
      if (existsSync(path)) throw refuse('export.exists', { path });
      // A stick that is not plugged in gets no folder in its place.
      statSync(dirname(path));
      const making = makingOf(path);
      try {
        const writing = createWriteStream(making.path, { flags: 'wx', flush: true });
        await pipeline(Readable.from(gathered(lines)), createGzip(), withPlainHeader, writing);
      } catch (error) {
        making.end();
        throw error;
      }
      return draftOf(making);
    },
    read: (path) => readLines(path, limits),
  };
}

function draftOf(making: Making): ExportDraft {
  return {
    path: making.path,
    bytes: statSync(making.path).size,
    keep() {
      try {
        making.done();
      } finally {
        making.end();
      }
    },
    discard: making.end,
  };
}

function* gathered(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < WRITE_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** zlib writes the system's number into the header. */
async function* withPlainHeader(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let header = 0;
  for await (const chunk of chunks) {
    const own = GZIP_HEADER.subarray(header, header + chunk.length);
    header += own.length;
    yield own.length === 0 ? chunk : Buffer.concat([own, chunk.subarray(own.length)]);
  }
}

async function* readLines(path: string, limits: ExportLimits): AsyncGenerator<readonly Buffer[]> {
  // To open a pipe is to wait for whoever writes into it.
  if (!statSync(path).isFile()) throw refuse('export.not-a-file', { path });
  const file = createReadStream(path, { highWaterMark: READ_BYTES });
  const gunzip = createGunzip({ chunkSize: UNPACKED_BYTES });
  const unpacked = pipeline(file, checkedHeader, gunzip);
  // It is awaited below; until then its failure is the stream's.
  unpacked.catch(() => {});
  let line = 1;
  try {
    for await (const lines of wholeLines(gunzip, limits)) {
      yield lines;
      line += lines.length;
    }
    await unpacked;
    if (gunzip.bytesWritten !== file.bytesRead) throw refuse('export.damaged', { line });
  } catch (error) {
    throw isDamage(error) ? refuse('export.damaged', { line }) : error;
  } finally {
    file.destroy();
    gunzip.destroy();
  }
}

async function* wholeLines(unpacked: Gunzip, limits: ExportLimits): AsyncGenerator<readonly Buffer[]> {
  let bytes = 0;
  let begun: Buffer = Buffer.alloc(0);
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.bytesMax) throw refuse('export.too-large', { megabytes: limits.bytesMax / 1e6 });
    const { lines, left } = linesIn(begun, chunk);
    if (lines.length > 0) yield lines;
    if (left.length > limits.lineBytesMax)
      throw refuse('export.line-too-long', { bytes: limits.lineBytesMax });
    begun = left;
  }
  if (begun.length > 0) throw new Unlike('a line without its end');
}

/** `begun`: of a line, what came before. */
function linesIn(begun: Buffer, bytes: Buffer): { readonly lines: readonly Buffer[]; readonly left: Buffer } {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
    const line = bytes.subarray(start, end);
    lines.push(start === 0 ? Buffer.concat([begun, line]) : line);
    start = end + 1;
  }
  if (!lines.every(isUtf8)) throw new Unlike('no UTF-8');
  const rest = bytes.subarray(start);
  return { lines, left: start === 0 ? Buffer.concat([begun, rest]) : rest };
}

/** Unpacked, and still nothing that an export has. */
class Unlike extends Error {}

async function* checkedHeader(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let checked = 0;
  for await (const chunk of chunks) {
    const expected = GZIP_HEADER.subarray(checked, checked + chunk.length);
    const wrongAt = expected.findIndex((byte, index) => byte !== chunk[index]);
    if (wrongAt >= 0)
      throw refuse(wrongAt + checked < MAGIC_BYTES ? 'export.not-an-export' : 'export.damaged', { line: 1 });
    checked += expected.length;
    yield chunk;
  }
  if (checked < GZIP_HEADER.length) throw refuse('export.not-an-export');
}

function isDamage(error: unknown): boolean {
  if (error instanceof Refusal || !(error instanceof Error)) return false;
  // Codes of zlib's own complaints.
  return error instanceof Unlike || ('code' in error && /^Z_/.test(String(error.code)));
}
