/** A canonical WAV file that is whole after every write: its header always tells what it holds. */
import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { BYTES_PER_FRAME, CHANNELS, SAMPLE_RATE_HZ, WAV_HEADER_BYTES } from '../../model/sound.ts';

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
    writeSync(this.file, wavHeader(this.bytes), 0, WAV_HEADER_BYTES, 0);
  }
}

function wavHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(WAV_HEADER_BYTES - 8 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(CHANNELS, 22);
  header.writeUInt32LE(SAMPLE_RATE_HZ, 24);
  header.writeUInt32LE(SAMPLE_RATE_HZ * BYTES_PER_FRAME, 28);
  header.writeUInt16LE(BYTES_PER_FRAME, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
