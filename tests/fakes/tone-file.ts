/** Sounds for tests, computed: a canonical WAV file whose every sample is known. */
import { writeFileSync } from 'node:fs';
import { wavHeader } from '../../src/adapters/wav-header.ts';
import { CHANNELS, SAMPLE_RATE_HZ } from '../../src/model/sound.ts';

/** Value −1…1 of a frame (both channels alike). */
export type Wave = (frame: number) => number;

export function sine(frequencyHz: number, amplitude: number): Wave {
  return (frame) => amplitude * Math.sin((2 * Math.PI * frequencyHz * frame) / SAMPLE_RATE_HZ);
}

export function pcmOf(frames: number, wave: Wave): Int16Array {
  return Int16Array.from({ length: frames * CHANNELS }, (_, at) =>
    Math.round(32_767 * wave(Math.floor(at / CHANNELS))),
  );
}

export function writeWav(path: string, pcm: Int16Array): void {
  writeFileSync(path, Buffer.concat([wavHeader(pcm.length / CHANNELS), Buffer.from(pcm.buffer)]));
}
