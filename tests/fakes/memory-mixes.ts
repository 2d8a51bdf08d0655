/** Ready mixes without a disk: noise by name and length, that can be made unreadable. */
import type { MixReader } from '../../src/model/ports/mix-reader.ts';
import { CHANNELS } from '../../src/model/sound.ts';
import { seededRandom } from './seeded-random.ts';

const NOISE = new Map<number, Int16Array>();

/** The same loud noise for a length each time, made once. */
function noiseOf(lengthFrames: number): Int16Array {
  const made = NOISE.get(lengthFrames);
  if (made !== undefined) return made;
  const bytes = seededRandom(lengthFrames).bytes(lengthFrames * CHANNELS);
  const noise = Int16Array.from(bytes, (byte) => 1000 + byte * 80);
  NOISE.set(lengthFrames, noise);
  return noise;
}

export class MemoryMixes implements MixReader {
  private readonly mixes = new Map<string, Int16Array>();
  /** Frame from which on reading fails; null: nowhere. */
  brokenFromFrame: number | null = null;

  /** Adds a mix of loud noise, no sample 0, and returns its samples. */
  add(path: string, lengthFrames: number): Int16Array {
    const pcm = noiseOf(lengthFrames);
    this.mixes.set(path, pcm);
    return pcm;
  }

  open(path: string): ReturnType<MixReader['open']> {
    const pcm = this.mixes.get(path);
    if (pcm === undefined) throw new Error(`no mix ${path}`);
    return {
      lengthFrames: pcm.length / CHANNELS,
      read: (fromFrame, frames) => {
        if (this.brokenFromFrame !== null && fromFrame + frames > this.brokenFromFrame)
          throw new Error('EIO');
        return pcm.slice(fromFrame * CHANNELS, (fromFrame + frames) * CHANNELS);
      },
      close: () => undefined,
    };
  }
}
