/**
 * The ffmpeg filter graph of a mix plan. Every piece is cut and padded to its frames whatever its container says, so
 * that the parts list is true to the sample; gains and fades are static, the limiter stands at the end.
 */
import type { RenderJob } from '../model/ports/audio-tools.ts';
import { SAMPLE_RATE_HZ } from '../model/sound.ts';
import { bedChains, gain, joined, silenceChain, soundChain } from './filter-chains.ts';
import type { Tuning } from './loudness.ts';
import type { MixPlan } from './mix-plan.ts';

/** Raised whenever the same plan would sound otherwise; part of the mix's key. */
export const GRAPH_VERSION = 2;

/** Horn loudspeakers carry 300–6000 Hz; 2:1 above −20 dBFS keeps words above the street. */
const HORN =
  'highpass=f=300,lowpass=f=6000,acompressor=threshold=-20dB:ratio=2:attack=15:release=250:knee=6dB:makeup=4.5dB';

/** Lookahead 5 ms, its delay taken back; `level` would raise the mix by itself. */
const LIMITER = 'level=disabled:attack=5:release=50:latency=1';

/** The render of a plan. */
export function renderJob(plan: MixPlan, tuning: Tuning, outPath: string): RenderJob {
  const placed = [...plan.placed, ...plan.beds];
  return {
    inputs: placed.map(({ source: { path, sha256 } }) => ({ path, sha256 })),
    graph: [...timeLine(plan), master(plan, tuning)].join(';\n'),
    lengthFrames: plan.lengthFrames,
    outPath,
  };
}

/** The whole time line, section by section, ending in [mix]. */
function timeLine(plan: MixPlan): readonly string[] {
  const chains: string[] = [];
  const sections: string[] = [];
  let cursor = 0;
  for (const [at, bed] of plan.beds.entries()) {
    if (bed.fromFrame > cursor) sections.push(...stretch(plan, cursor, bed.fromFrame, chains));
    chains.push(...bedChains(bed, plan.placed.length + at, `bed${at}`));
    chains.push(joined(stretch(plan, bed.fromFrame, bed.toFrame, chains), `over${at}`));
    chains.push(`[over${at}][bed${at}]amix=inputs=2:duration=first:normalize=0[bedded${at}]`);
    sections.push(`bedded${at}`);
    cursor = bed.toFrame;
  }
  if (cursor < plan.lengthFrames) sections.push(...stretch(plan, cursor, plan.lengthFrames, chains));
  return [...chains, joined(sections, 'mix')];
}

/** Adds the chains of sounds and silences that fill frames [from, to); returns their labels in order. */
function stretch(plan: MixPlan, from: number, to: number, chains: string[]): readonly string[] {
  const labels: string[] = [];
  const add = (chain: string, label: string) => {
    chains.push(`${chain}[${label}]`);
    labels.push(label);
  };
  const within = [...plan.placed.entries()].filter(
    ([, { fromFrame }]) => fromFrame >= from && fromFrame < to,
  );
  const [first] = within;
  const firstFrame = first?.[1].fromFrame ?? to;
  if (firstFrame > from) add(silenceChain(firstFrame - from), `gap${from}`);
  for (const [nth, [at, sound]] of within.entries()) {
    add(soundChain(sound, at, within[nth + 1]?.[1].fromFrame ?? to), `part${at}`);
  }
  return labels;
}

/** Horn profile, trim, limiter, and at last whole samples. */
function master(plan: MixPlan, tuning: Tuning): string {
  const chain = [
    ...(plan.loudness.profile === 'horn' ? [HORN] : []),
    ...(tuning.gainDb === 0 ? [] : [gain(tuning.gainDb)]),
    ...(tuning.ceilingDbfs === null ? [] : [`alimiter=limit=${amplitude(tuning.ceilingDbfs)}:${LIMITER}`]),
    `aformat=sample_fmts=s16:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`,
  ];
  return `[mix]${chain.join(',')}[out]`;
}

function amplitude(levelDb: number): string {
  return (10 ** (levelDb / 20)).toFixed(6);
}
