/** SHA-256 of each block of a mix, over PCM that comes in chunks of any size, in order. */
import { createHash } from 'node:crypto';
import { BYTES_PER_FRAME, MIX_BLOCK_FRAMES } from '../model/sound.ts';

export const BLOCK_BYTES = MIX_BLOCK_FRAMES * BYTES_PER_FRAME;

export class BlockHashes {
  private readonly done: string[] = [];
  private hash = createHash('sha256');
  private bytes = 0;

  take(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + BLOCK_BYTES - this.bytes);
      this.hash.update(piece);
      this.bytes += piece.length;
      at += piece.length;
      if (this.bytes === BLOCK_BYTES) this.endBlock();
    }
  }

  /** Of all blocks, the last one as long as it is. */
  end(): readonly string[] {
    if (this.bytes > 0) this.endBlock();
    return this.done;
  }

  private endBlock(): void {
    this.done.push(this.hash.digest('hex'));
    this.hash = createHash('sha256');
    this.bytes = 0;
  }
}
