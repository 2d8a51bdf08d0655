/** Ready mixes read by frame from canonical WAV files, each block proved to be the one rendered (law 3). */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { MixReader, OpenMix } from '../model/ports/mix-reader.ts';
import {
  BYTES_PER_FRAME,
  CHANNELS,
  MIX_BLOCK_FRAMES,
  SAMPLE_RATE_HZ,
  WAV_HEADER_BYTES,
} from '../model/sound.ts';

export const mixFiles: MixReader = {
  open: (path, blockSha256s) => new MixFile(path, blockSha256s),
};

/** What is being heard, metered and sent, s. */
const BLOCKS_KEPT = 6;

class MixFile implements OpenMix {
  readonly lengthFrames: number;
  private readonly file: number;
  private readonly blockSha256s: readonly string[];
  private readonly proved = new Map<number, Int16Array>();

  constructor(path: string, blockSha256s: readonly string[]) {
    this.blockSha256s = blockSha256s;
    this.file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(WAV_HEADER_BYTES);
      readSync(this.file, header, 0, WAV_HEADER_BYTES, 0);
      const held = Math.floor((fstatSync(this.file).size - WAV_HEADER_BYTES) / BYTES_PER_FRAME);
      this.lengthFrames = framesOfHeader(header, path);
      if (held < this.lengthFrames) throw new Error(`${path} is shorter than its header says`);
    } catch (error) {
      closeSync(this.file);
      throw error;
    }
  }

  read(fromFrame: number, frames: number): Int16Array {
    const toFrame = Math.min(fromFrame + frames, this.lengthFrames);
    const pcm = new Int16Array(Math.max(0, toFrame - fromFrame) * CHANNELS);
    for (let at = fromFrame; at < toFrame; ) {
      const block = Math.floor(at / MIX_BLOCK_FRAMES);
      const first = block * MIX_BLOCK_FRAMES;
      const end = Math.min(first + MIX_BLOCK_FRAMES, toFrame);
      pcm.set(
        this.block(block).subarray((at - first) * CHANNELS, (end - first) * CHANNELS),
        (at - fromFrame) * CHANNELS,
      );
      at = end;
    }
    return pcm;
  }

  /** A whole block, proved: what is handed to a loudspeaker is what was rendered, whoever writes to the file. */
  private block(index: number): Int16Array {
    const known = this.proved.get(index);
    if (known !== undefined) return known;
    const first = index * MIX_BLOCK_FRAMES;
    const bytes = this.bytesOf(first, Math.min(MIX_BLOCK_FRAMES, this.lengthFrames - first));
    if (createHash('sha256').update(bytes).digest('hex') !== this.blockSha256s[index])
      throw new Error('the mix was changed after it was made');
    const pcm = new Int16Array(bytes.buffer);
    this.proved.set(index, pcm);
    const [oldest] = this.proved.keys();
    if (this.proved.size > BLOCKS_KEPT && oldest !== undefined) this.proved.delete(oldest);
    return pcm;
  }

  private bytesOf(fromFrame: number, frames: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(frames * BYTES_PER_FRAME);
    let done = 0;
    while (done < bytes.length) {
      const at = WAV_HEADER_BYTES + fromFrame * BYTES_PER_FRAME + done;
      const read = readSync(this.file, bytes, done, bytes.length - done, at);
      if (read === 0) throw new Error('the mix ends before its last frame');
      done += read;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.file);
  }
}

function framesOfHeader(header: Buffer, path: string): number {
  const canonical =
    header.toString('latin1', 0, 4) === 'RIFF' &&
    header.toString('latin1', 8, 16) === 'WAVEfmt ' &&
    header.readUInt16LE(20) === 1 &&
    header.readUInt16LE(22) === CHANNELS &&
    header.readUInt32LE(24) === SAMPLE_RATE_HZ &&
    header.readUInt16LE(34) === 16 &&
    header.toString('latin1', 36, 40) === 'data';
  if (!canonical) throw new Error(`${path} is no canonical 48 kHz s16 stereo WAV file`);
  return Math.floor(header.readUInt32LE(40) / BYTES_PER_FRAME);
}
