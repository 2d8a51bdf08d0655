/** Audio tools that find every file good without decoding it (a second long, or as long as a canonical WAV file is), for tests that are about what comes after. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AudioTools } from '../../src/model/ports/audio-tools.ts';
import { BYTES_PER_FRAME, WAV_HEADER_BYTES } from '../../src/model/sound.ts';

const SECOND = 48_000;

export const quickAudio: AudioTools = {
  probe: async () => ({
    ...{ container: 'wav', codec: 'pcm_s16le', sampleRateHz: SECOND, channels: 2 },
    ...{ claimedMs: null, fault: null },
  }),
  measure: async (path) => {
    const bytes = readFileSync(path);
    const isWav = bytes.toString('latin1', 0, 4) === 'RIFF';
    const lengthFrames = isWav ? (bytes.length - WAV_HEADER_BYTES) / BYTES_PER_FRAME : SECOND;
    return {
      ...{ lengthFrames, loudnessLufs: -18, truePeakDbtp: -3, samplePeakDbfs: -3 },
      ...{ clippedRuns: 0, firstClippedMs: null, fault: null },
      sounding: { fromFrame: 0, toFrame: lengthFrames },
      pcmSha256: createHash('sha256').update(bytes).digest('hex'),
    };
  },
  render: () => Promise.reject(new Error('nothing is rendered here')),
};
