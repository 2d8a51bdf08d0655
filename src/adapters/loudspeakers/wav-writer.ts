/** A canonical WAV file that is whole after every write: its header always tells what it holds. */
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../../model/sound.ts';
import { wavHeader } from '../wav-header.ts';

/** A WAV header counts its bytes in 32 bits. */
const MOST_BYTES = 0xffff_ffff - WAV_HEADER_BYTES;

export class WavWriter {
  private readonly file: number;
  private bytes = 0;

  /** Makes the file anew, or goes on behind what it holds. */
  constructor(path: string, how: 'new' | 'continue') {
    this.file = openSync(path, how === 'new' ? 'w+' : 'a+', 0o640);
    closeSync(this.file);
    this.file = openSync(path, 'r+');
    const held = Math.max(0, fstatSync(this.file).size - WAV_HEADER_BYTES);
    this.bytes = held - (held % BYTES_PER_FRAME);
    ftruncateSync(this.file, WAV_HEADER_BYTES + this.bytes);
    this.writeHeader();
  }

  get frames(): number {
    return this.bytes / BYTES_PER_FRAME;
  }

  /** Throws when the disk is full, or the file as long as a WAV file can be. */
  append(pcm: Int16Array): void {
    if (this.bytes + pcm.byteLength > MOST_BYTES) throw new Error('loudspeaker.file-full');
    const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
    writeSync(this.file, bytes, 0, bytes.length, WAV_HEADER_BYTES + this.bytes);
    this.bytes += bytes.length;
    this.writeHeader();
  }

  close(): void {
    closeSync(this.file);
  }

  private writeHeader(): void {
    writeSync(this.file, wavHeader(this.frames), 0, WAV_HEADER_BYTES, 0);
  }
}
