/** RIFF/WAVE chunks: does the file hold all the sound that its header announces? */
import type { ContainerFault } from '../../model/ports/audio-tools.ts';

/** Recorders that stream, or died before they could return to the header, announce these. */
const UNKNOWN_LENGTHS: readonly number[] = [0, 0x7fff_ffff, 0xffff_ffff];
/** A sound shorter than announced by less than this is a sloppy header. */
const SLACK_MS = 10;

export function wavFault(file: Buffer): ContainerFault | null {
  let bytesPerSecond = 0;
  let at = 12;
  while (at + 8 <= file.length) {
    const name = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (name === 'fmt ' && at + 20 <= file.length) bytesPerSecond = file.readUInt32LE(at + 16);
    if (name === 'data') return dataFault(length, file.length - at - 8, bytesPerSecond);
    at += 8 + length + (length % 2);
  }
  return null;
}

function dataFault(announced: number, there: number, bytesPerSecond: number): ContainerFault | null {
  if (UNKNOWN_LENGTHS.includes(announced) || bytesPerSecond === 0) return null;
  const missingMs = ((announced - there) * 1000) / bytesPerSecond;
  return missingMs > SLACK_MS ? { kind: 'cut', atMs: (there * 1000) / bytesPerSecond } : null;
}
