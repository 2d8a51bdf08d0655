/** Audio tools that find every file good without decoding it, for tests that are about what comes after. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { AudioTools } from '../../src/model/ports/audio-tools.ts';

const SECOND = 48_000;

export const quickAudio: AudioTools = {
  probe: async () => ({
    ...{ container: 'wav', codec: 'pcm_s16le', sampleRateHz: SECOND, channels: 2 },
    ...{ claimedMs: null, fault: null },
  }),
  measure: async (path) => ({
    ...{ lengthFrames: SECOND, loudnessLufs: -18, truePeakDbtp: -3, samplePeakDbfs: -3 },
    ...{ clippedRuns: 0, firstClippedMs: null, fault: null },
    sounding: { fromFrame: 0, toFrame: SECOND },
    pcmSha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  }),
  render: () => Promise.reject(new Error('nothing is rendered here')),
};
