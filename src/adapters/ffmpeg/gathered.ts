/**
 * A stream's small chunks gathered to about a megabyte in one buffer used again and again: what is done for each hand-over
 * (a write, a turn of the meters) is done a fifteenth as often.
 */
import { BLOCK_BYTES } from '../block-hashes.ts';

/** Whole frames, whole seconds of the house's sound. */
const GATHERED_BYTES = 5 * BLOCK_BYTES;

export class Gathered {
  private readonly buffer = new Uint8Array(GATHERED_BYTES);
  private bytes = 0;
  private readonly handOn: (bytes: Uint8Array) => Promise<void>;

  /** `handOn` gets bytes that are good until its promise is kept. */
  constructor(handOn: (bytes: Uint8Array) => Promise<void>) {
    this.handOn = handOn;
  }

  /** One chunk after the other: the next only when this promise is kept. Nobody else may need the chunk any more. */
  async take(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + GATHERED_BYTES - this.bytes);
      this.buffer.set(piece, this.bytes);
      this.bytes += piece.length;
      at += piece.length;
      if (this.bytes === GATHERED_BYTES) await this.end();
    }
    giveUp(chunk);
  }

  /** Hands on what is left. */
  async end(): Promise<void> {
    const { bytes } = this;
    this.bytes = 0;
    if (bytes > 0) await this.handOn(this.buffer.subarray(0, bytes));
  }
}

/**
 * The pipe's next chunk gets this one's memory, still warm, and not fresh pages of the system's: those cost as much as
 * all of the metering. What is a part of something greater stays.
 */
function giveUp({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength) buffer.transfer(0);
}
