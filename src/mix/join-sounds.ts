/** Sounds one after the other with silence between them, as one: a notice spoken sentence by sentence. */
import type { RenderJob } from '../model/ports/audio-tools.ts';
import { framesOfMs, SAMPLE_RATE_HZ } from '../model/sound.ts';
import { joined, silenceChain, soundChain } from './filter-chains.ts';
import type { MixSource } from './mix-plan.ts';

export interface JoinedSound {
  readonly source: MixSource;
  /** Silence after it, ms. */
  readonly pauseMs: number;
}

/** Raised whenever the same sounds would be joined otherwise. */
export const JOIN_VERSION = 1;

/** The cued frames of each, loudness untouched, whatever their sample rates. `sounds` holds one at least. */
export function joinJob(sounds: readonly JoinedSound[], outPath: string): RenderJob {
  const chains: string[] = [];
  const labels: string[] = [];
  let lengthFrames = 0;
  const add = (chain: string, frames: number): void => {
    const label = `piece${labels.length}`;
    chains.push(`${chain}[${label}]`);
    labels.push(label);
    lengthFrames += frames;
  };
  for (const [at, { source, pauseMs }] of sounds.entries()) {
    const frames = source.cue.outFrame - source.cue.inFrame;
    const pauseFrames = framesOfMs(pauseMs);
    add(soundChain({ source, fromFrame: 0, toFrame: frames, gainDb: 0 }, at), frames);
    if (pauseFrames > 0) add(silenceChain(pauseFrames), pauseFrames);
  }
  const whole = `aformat=sample_fmts=s16:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`;
  return {
    inputs: sounds.map(({ source: { path, sha256 } }) => ({ path, sha256 })),
    graph: [...chains, joined(labels, 'joined'), `[joined]${whole}[out]`].join(';\n'),
    lengthFrames,
    outPath,
  };
}
