/** The 44 bytes before the frames of a canonical WAV file (model/sound.ts). */
import { BYTES_PER_FRAME, CHANNELS, SAMPLE_RATE_HZ, WAV_HEADER_BYTES } from '../model/sound.ts';

export function wavHeader(lengthFrames: number): Buffer {
  const pcmBytes = lengthFrames * BYTES_PER_FRAME;
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(WAV_HEADER_BYTES - 8 + pcmBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(CHANNELS, 22);
  header.writeUInt32LE(SAMPLE_RATE_HZ, 24);
  header.writeUInt32LE(SAMPLE_RATE_HZ * BYTES_PER_FRAME, 28);
  header.writeUInt16LE(BYTES_PER_FRAME, 32);
  header.writeUInt16LE((BYTES_PER_FRAME / CHANNELS) * 8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(pcmBytes, 40);
  return header;
}
