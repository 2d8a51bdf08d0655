/** Where the content begins and ends: the sounding part and a little of the silence around it. */
import type { CuePoints } from '../model/clip.ts';
import type { MeasuredAudio } from '../model/ports/audio-tools.ts';
import { framesOfMs } from '../model/sound.ts';

/** A soft consonant before the first loud sound. */
const BEFORE_MS = 30;
/** The room's last echo. */
const AFTER_MS = 50;

/** The whole file where nothing sounds. */
export function cuePoints({
  sounding,
  lengthFrames,
}: Pick<MeasuredAudio, 'sounding' | 'lengthFrames'>): CuePoints {
  if (sounding === null) return { inFrame: 0, outFrame: lengthFrames };
  return {
    inFrame: Math.max(0, sounding.fromFrame - framesOfMs(BEFORE_MS)),
    outFrame: Math.min(lengthFrames, sounding.toFrame + framesOfMs(AFTER_MS)),
  };
}
