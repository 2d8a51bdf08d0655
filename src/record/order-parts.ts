/**
 * The recordings of an order, as lines after its head: pieces of one size in the manifest's order, so that nothing is
 * left to the file to say. What does not have the hash that was signed is refused before anything of it is used.
 */
import { createHash, type Hash } from 'node:crypto';
import { refuse } from '../model/problem.ts';
import type { OrderClip, OrderManifest } from './order-manifest.ts';

/** Bytes of every piece but a recording's last: 65,536 characters of base64. */
export const PIECE_BYTES = 49_152;

const PART_LINE = /^\{"part":(0|[1-9]\d{0,2}),"data":"([A-Za-z0-9+/]+={0,2})"\}$/;

/** The line, without its end. `part` counts the manifest's clips from 0. */
export function orderPartLine(part: number, piece: Uint8Array): string {
  return JSON.stringify({ part, data: Buffer.from(piece).toString('base64') });
}

/** Takes a piece that is in its place; whether the recording is the one that was signed is known at its end only. */
export type OnPiece = (part: number, piece: Uint8Array) => void;

export class OrderParts {
  private readonly clips: readonly OrderClip[];
  private readonly onPiece: OnPiece;
  private part = 0;
  private bytes = 0;
  private hash: Hash = createHash('sha256');
  /** The head is the first. */
  private line = 1;

  constructor({ clips }: OrderManifest, onPiece: OnPiece) {
    this.clips = clips;
    this.onPiece = onPiece;
  }

  /** Refusals `order.bad-line`, `order.part-changed`. */
  follow(line: string): void {
    this.line += 1;
    const clip = this.clips[this.part];
    const piece = clip === undefined ? null : pieceOf(line, this.part, clip.bytes - this.bytes);
    if (clip === undefined || piece === null) throw refuse('order.bad-line', { line: this.line });
    this.hash.update(piece);
    this.onPiece(this.part, piece);
    this.bytes += piece.length;
    if (this.bytes === clip.bytes) this.endPart(clip);
  }

  /** Every recording that the manifest promises is there. Refusal `order.part-missing`. */
  end(): void {
    const clip = this.clips[this.part];
    if (clip !== undefined) throw refuse('order.part-missing', { clip: clip.id });
  }

  private endPart(clip: OrderClip): void {
    if (this.hash.digest('hex') !== clip.sha256) throw refuse('order.part-changed', { clip: clip.id });
    this.part += 1;
    this.bytes = 0;
    this.hash = createHash('sha256');
  }
}

function pieceOf(line: string, part: number, leftBytes: number): Uint8Array | null {
  const [, number, data = ''] = PART_LINE.exec(line) ?? [];
  if (number !== String(part)) return null;
  const piece = Buffer.from(data, 'base64');
  const isWhole = piece.length === Math.min(PIECE_BYTES, leftBytes);
  return isWhole && piece.toString('base64') === data ? piece : null;
}
