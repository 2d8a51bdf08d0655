/** Ready mixes read by frame from canonical WAV files: 44 bytes of header, then s16 48 kHz stereo frames. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { MixReader, OpenMix } from '../model/ports/mix-reader.ts';
import { BYTES_PER_FRAME, CHANNELS, SAMPLE_RATE_HZ, WAV_HEADER_BYTES } from '../model/sound.ts';

export const mixFiles: MixReader = { open: (path) => new MixFile(path) };

class MixFile implements OpenMix {
  readonly lengthFrames: number;
  private readonly file: number;

  constructor(path: string) {
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
    const count = Math.max(0, Math.min(frames, this.lengthFrames - fromFrame));
    const bytes = new Uint8Array(count * BYTES_PER_FRAME);
    let done = 0;
    while (done < bytes.length) {
      const at = WAV_HEADER_BYTES + fromFrame * BYTES_PER_FRAME + done;
      const read = readSync(this.file, bytes, done, bytes.length - done, at);
      if (read === 0) throw new Error('the mix ends before its last frame');
      done += read;
    }
    return new Int16Array(bytes.buffer);
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
