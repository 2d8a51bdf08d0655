/** MPEG audio frames (layer III): an mp3 whose last frame is not whole was cut off there. */
import type { ContainerFault } from '../../model/ports/audio-tools.ts';

interface Frame {
  readonly bytes: number;
  readonly durationMs: number;
}

/** kbit/s by index of the header; [MPEG-1, MPEG-2 and 2.5]. */
const BITRATES: readonly [readonly number[], readonly number[]] = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const RATES_HZ: readonly number[] = [44_100, 48_000, 32_000];

/** Follows the frames from the start; where their chain breaks for another reason, the decoder judges. */
export function mp3Fault(file: Buffer): ContainerFault | null {
  let at = afterId3(file);
  let soundedMs = 0;
  while (at + 4 <= file.length) {
    const frame = frameAt(file, at);
    if (frame === null) return null;
    if (at + frame.bytes > file.length) return { kind: 'cut', atMs: soundedMs };
    at += frame.bytes;
    soundedMs += frame.durationMs;
  }
  return null;
}

function afterId3(file: Buffer): number {
  if (file.toString('latin1', 0, 3) !== 'ID3' || file.length < 10) return 0;
  const sevenBits = [6, 7, 8, 9].reduce((size, at) => size * 128 + (file[at]! & 0x7f), 0);
  return 10 + sevenBits;
}

function frameAt(file: Buffer, at: number): Frame | null {
  const header = file.readUInt32BE(at);
  const version = (header >>> 19) & 3;
  const rateHz = RATES_HZ[(header >>> 10) & 3];
  const isLayer3 = ((header >>> 17) & 3) === 1;
  if (header >>> 21 !== 0x7ff || version === 1 || !isLayer3 || rateHz === undefined) return null;
  const mpeg1 = version === 3;
  const kbps = BITRATES[mpeg1 ? 0 : 1][(header >>> 12) & 15];
  if (!kbps) return null;
  const sampleRateHz = mpeg1 ? rateHz : version === 2 ? rateHz / 2 : rateHz / 4;
  const samples = mpeg1 ? 1152 : 576;
  const padding = (header >>> 9) & 1;
  return {
    bytes: Math.floor((samples / 8) * ((kbps * 1000) / sampleRateHz)) + padding,
    durationMs: (samples * 1000) / sampleRateHz,
  };
}
