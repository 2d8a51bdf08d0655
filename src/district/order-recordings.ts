/** The recordings of an order sheet on their way into its file: each looked at, hashed, and handed over in pieces. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { OrderFiles } from '../model/ports/order-files.ts';
import type { Problem } from '../model/problem.ts';
import type { OrderHead } from '../record/order-head.ts';
import { ORDER_LIMITS, type OrderClip, RECORDING_ENDINGS } from '../record/order-manifest.ts';
import { orderPartLine, PIECE_BYTES } from '../record/order-parts.ts';
import type { SheetRecording } from './order-sheet-sounds.ts';

/** `paths`: of the recordings, in their order; absolute. */
export function* recordingFaults(
  orders: OrderFiles,
  recordings: readonly SheetRecording[],
  paths: readonly string[],
): Generator<Problem> {
  let all = 0;
  for (const [index, { file, place }] of recordings.entries()) {
    const bytes = orders.recordingBytes(paths[index] ?? '');
    const fault = (code: string, params: Problem['params'] = {}): Problem => ({
      ...{ code, severity: 'error', place },
      params: { file, ...params },
    });
    all += bytes ?? 0;
    if (endingOf(file) === null) yield fault('order.no-recording', { known: RECORDING_ENDINGS.join(' ') });
    else if (bytes === null || bytes === 0) yield fault('order.no-file');
    else if (bytes > ORDER_LIMITS.clipBytes || all > ORDER_LIMITS.allBytes)
      yield fault('order.recording-too-large', { megabytes: ORDER_LIMITS.clipBytes / 1e6 });
  }
}

function endingOf(file: string): OrderClip['ending'] | null {
  const written = extname(file).toLowerCase();
  return RECORDING_ENDINGS.find((ending) => ending === written) ?? null;
}

export function clipOf(orders: OrderFiles, recording: SheetRecording, path: string): OrderClip {
  const { file, place: _place, ...facts } = recording;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of orders.pieces(path, PIECE_BYTES)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { ...facts, ending: endingOf(file) ?? '.wav', bytes, sha256: hash.digest('hex') };
}

/** The lines of the whole file; `paths` of the manifest's clips. */
export function* orderLines(
  orders: OrderFiles,
  { line, manifest }: OrderHead,
  paths: readonly string[],
): Generator<string> {
  yield line;
  for (const part of manifest.clips.keys()) {
    for (const piece of orders.pieces(paths[part] ?? '', PIECE_BYTES)) yield orderPartLine(part, piece);
  }
}
