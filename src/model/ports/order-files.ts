/** Orders as files, and the recordings that go into one and come out of one. What the lines say is judged in `record/`. */
import type { ExportFiles } from './export-files.ts';

/** A fresh folder of nobody else's, for the recordings of an order that is being taken in. */
export interface OrderRecordings {
  /** Absolute path of a recording; `name` is the program's own, never the order's. */
  pathOf(name: string): string;
  /** Adds to the end of a recording. */
  append(name: string, piece: Uint8Array): void;
  /** With whatever is still in it. */
  remove(): void;
}

/** `draft` and `read` throw Refusals `order.exists`, `order.not-an-order`, `order.damaged`, `order.too-large`. */
export interface OrderFiles extends Pick<ExportFiles, 'draft'> {
  /** As `ExportFiles.read` gives them. */
  read(path: string): AsyncIterable<readonly string[]>;
  /** Size of a regular file; null: there is none. */
  recordingBytes(path: string): number | null;
  /** The file in pieces of `pieceBytes`, the last as long as what is left. */
  pieces(path: string, pieceBytes: number): Iterable<Uint8Array>;
  /** Bytes of the file from `fromBytes` on, as many as `bytes`. */
  slice(path: string, fromBytes: number, bytes: number): AsyncIterable<Uint8Array>;
  /** Below `folder`, which is made where it is missing. */
  beginRecordings(folder: string): OrderRecordings;
}
