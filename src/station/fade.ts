/** The fade of a stop: a quarter of a cosine, so that no click and no jolt is heard (law 12). */
import { CHANNELS } from '../model/sound.ts';

/**
 * A copy of interleaved s16 frames that are frames [firstFrame, …) of a fade of `fadeFrames`: full at the fade's
 * first frame, silent at its last.
 */
export function fadedOut(pcm: Int16Array, firstFrame: number, fadeFrames: number): Int16Array {
  const steps = Math.max(1, fadeFrames - 1);
  return pcm.map((sample, at) => {
    const frame = firstFrame + Math.floor(at / CHANNELS);
    return Math.round(sample * Math.cos((Math.min(1, frame / steps) * Math.PI) / 2));
  });
}
