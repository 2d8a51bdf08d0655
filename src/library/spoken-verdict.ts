/** The verdict on what a voice made of its words: audible, whole, about as long as the words take to read (law 9). */
import type { MeasuredAudio } from '../model/ports/audio-tools.ts';
import type { VoiceFault } from '../model/ports/voice.ts';
import { framesOfMs, msOfFrames } from '../model/sound.ts';

/** Voices differ, and an estimate errs most on a few words: this share of it, and so much either way, ms. */
const SHORTEST_SHARE = 0.5;
const LONGEST_SHARE = 2;
const SLACK_MS = 700;
/** Sound up to the last frames of the file broke off where it is also shorter than it should be by a fifth. */
const ABRUPT_FRAMES = framesOfMs(5);
const CUT_SHARE = 0.8;

/** null: nothing is wrong. `expectedMs`: the reading time of the words at the speed asked for. */
export function spokenFault(
  voice: string,
  measured: Pick<MeasuredAudio, 'sounding' | 'lengthFrames'>,
  expectedMs: number,
): VoiceFault | null {
  const { sounding, lengthFrames } = measured;
  if (sounding === null) return { code: 'voice.sound-silent', params: { voice } };
  const spokenMs = msOfFrames(sounding.toFrame - sounding.fromFrame);
  const params = { voice, seconds: tenth(spokenMs), expectedSeconds: tenth(expectedMs) };
  const isAbrupt = sounding.toFrame > lengthFrames - ABRUPT_FRAMES;
  if (isAbrupt && spokenMs < expectedMs * CUT_SHARE - SLACK_MS) return { code: 'voice.sound-cut', params };
  if (spokenMs < expectedMs * SHORTEST_SHARE - SLACK_MS) return { code: 'voice.sound-short', params };
  if (spokenMs > expectedMs * LONGEST_SHARE + SLACK_MS) return { code: 'voice.sound-long', params };
  return null;
}

function tenth(durationMs: number): number {
  return Math.round(durationMs / 100) / 10;
}
