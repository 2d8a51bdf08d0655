/**
 * Faults that a container's own bookkeeping shows and a decoder passes over in silence: an interrupted copy of an
 * mp3, a recording cut off by an empty battery, a lost page.
 */
import { readFileSync, statSync } from 'node:fs';
import type { ContainerFault } from '../../model/ports/audio-tools.ts';
import { mp3Fault } from './mp3-frames.ts';
import { oggFault } from './ogg-pages.ts';
import { wavFault } from './wav-chunks.ts';

/** Read whole into memory; a longer file is left to the decoder. */
const FILE_BYTES_MAX = 300_000_000;

/** @param container as ffprobe names it. @param sampleRateHz of the sound inside. */
export function containerFault(path: string, container: string, sampleRateHz: number): ContainerFault | null {
  if (statSync(path).size > FILE_BYTES_MAX) return null;
  if (container === 'ogg') return oggFault(readFileSync(path), sampleRateHz);
  if (container === 'mp3') return mp3Fault(readFileSync(path));
  return container === 'wav' ? wavFault(readFileSync(path)) : null;
}
