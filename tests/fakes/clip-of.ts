/** A clip for tests of the library's arithmetic. */
import type { Clip } from '../../src/model/clip.ts';
import { framesOfMs } from '../../src/model/sound.ts';

export function clipOf(id: string, changes: Partial<Clip> & { readonly cuedMs?: number } = {}): Clip {
  const { cuedMs = 60_000, ...fields } = changes;
  const lengthFrames = framesOfMs(cuedMs);
  return {
    id,
    title: id,
    topic: 'sap-xep-dvhc',
    theme: null,
    language: 'vi',
    kind: 'news',
    source: null,
    basis: null,
    author: 'bien-tap',
    sha256: `sha-of-${id}`,
    path: `audio/${id}.wav`,
    lengthFrames,
    cue: { inFrame: 0, outFrame: lengthFrames },
    loudnessLufs: -18,
    truePeakDbtp: -3,
    spoken: null,
    addedAtMs: 0,
    removedAtMs: null,
    ...fields,
  };
}
