/** Items of a mix from files of known sound, measured as the library measures them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import type { MixBed, MixItem, MixSource } from '../../src/mix/mix-plan.ts';
import type { CuePoints } from '../../src/model/clip.ts';
import type { ItemKind } from '../../src/model/programme.ts';
import type { LoudnessTarget } from '../../src/model/station.ts';

export const FULL_RANGE: LoudnessTarget = { targetLufs: -16, truePeakMaxDbtp: -1, profile: 'full-range' };

/** A source that needs no file: for plans that are not rendered. */
export function paperSource(frames: number, changes: Partial<MixSource> = {}): MixSource {
  return {
    path: '/none.wav',
    sha256: 'a'.repeat(64),
    cue: { inFrame: 0, outFrame: frames },
    loudnessLufs: -20,
    truePeakDbtp: -10,
    ...changes,
  };
}

export async function measuredSource(path: string, cue: CuePoints | null = null): Promise<MixSource> {
  const { lengthFrames, loudnessLufs, truePeakDbtp } = await measureAudio(path);
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  return { path, sha256, cue: cue ?? { inFrame: 0, outFrame: lengthFrames }, loudnessLufs, truePeakDbtp };
}

export function itemOf(source: MixSource, item: ItemKind = 'clip', clip = 'tin'): MixItem {
  const { sha256 } = source;
  return {
    source,
    sound: { kind: 'recording', clip, sha256 },
    part: {
      item,
      clip,
      sha256,
      title: clip,
      topic: null,
      theme: null,
      language: 'vi',
      source: null,
      rung: 'recorded',
      voice: null,
    },
  };
}

export function bedOf(source: MixSource, under: readonly ItemKind[], gainDb = -20): MixBed {
  return { source, sound: { kind: 'recording', clip: 'nhac-nen', sha256: source.sha256 }, gainDb, under };
}
