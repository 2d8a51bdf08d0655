/** Orders on disk: written and read as exports are, with bounds of their own; their recordings beside them. */
import { appendFileSync, closeSync, createReadStream, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportLimits } from '../model/ports/export-files.ts';
import type { OrderFiles, OrderRecordings } from '../model/ports/order-files.ts';
import { Refusal } from '../model/problem.ts';
import { exportFiles } from './export-files.ts';
import { makingFolderIn } from './making.ts';

/** 300 MB of recordings are 400 MB of base64. */
const LIMITS: ExportLimits = { lineBytesMax: 1_000_000, bytesMax: 410_000_000 };

/** What is wrong with an export's file is wrong with an order's too, in other words. */
const SAID: Readonly<Record<string, string>> = {
  'export.exists': 'order.exists',
  'export.not-a-file': 'order.not-a-file',
  'export.not-an-export': 'order.not-an-order',
  'export.damaged': 'order.damaged',
  'export.line-too-long': 'order.too-large',
  'export.too-large': 'order.too-large',
};

export function orderFiles(limits: ExportLimits = LIMITS): OrderFiles {
  const files = exportFiles(limits);
  return {
    async draft(path, lines) {
      try {
        return await files.draft(path, lines);
      } catch (error) {
        throw ofOrder(error);
      }
    },
    async *read(path) {
      try {
        for await (const lines of files.read(path)) yield lines.map(String);
      } catch (error) {
        throw ofOrder(error);
      }
    },
    recordingBytes(path) {
      const facts = statSync(path, { throwIfNoEntry: false });
      return facts?.isFile() ? facts.size : null;
    },
    pieces: piecesOf,
    slice: (path, fromBytes, bytes) =>
      createReadStream(path, { start: fromBytes, end: fromBytes + bytes - 1 }),
    beginRecordings,
  };
}

function ofOrder(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const problems = error.problems.map((problem) => ({
    ...problem,
    code: SAID[problem.code] ?? problem.code,
  }));
  return new Refusal(problems, error.exitCode);
}

function* piecesOf(path: string, pieceBytes: number): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const bytes = readWhole(file, piece);
      if (bytes > 0) yield piece.subarray(0, bytes);
      if (bytes < pieceBytes) return;
    }
  } finally {
    closeSync(file);
  }
}

/** Bytes read: fewer than asked for only at the end of the file. */
function readWhole(file: number, piece: Uint8Array): number {
  let filled = 0;
  while (filled < piece.length) {
    const bytes = readSync(file, piece, filled, piece.length - filled, null);
    if (bytes === 0) break;
    filled += bytes;
  }
  return filled;
}

function beginRecordings(folder: string): OrderRecordings {
  const own = makingFolderIn(folder);
  const pathOf = (name: string) => join(own, name);
  return {
    pathOf,
    append: (name, piece) => appendFileSync(pathOf(name), piece, { mode: 0o600 }),
    remove: () => rmSync(own, { recursive: true, force: true }),
  };
}
