/**
 * The ffmpeg filter graph of a mix plan. Every piece is cut and padded to its frames whatever its container says, so
 * that the parts list is true to the sample; gains and fades are static, the limiter stands at the end.
 */
import type { RenderJob } from '../model/ports/audio-tools.ts';
import { framesOfMs, SAMPLE_RATE_HZ } from '../model/sound.ts';
import type { Tuning } from './loudness.ts';
import type { EnvelopePoint, MixPlan, PlacedBed, PlacedSound } from './mix-plan.ts';

/** Raised whenever the same plan would sound otherwise; part of the mix's key. */
export const GRAPH_VERSION = 1;

/** The same decode as when the clip was measured: a frame's number and a loudness mean the same in both. */
const TO_HOUSE_SOUND = `aformat=sample_fmts=fltp:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`;

/** Filters work on 0.1 s at a time: a sixth less work than on the decoders' own small frames. */
const FRAMES_AT_A_TIME = 4800;

/** Against clicks where a cue point cuts into sound. */
const EDGE_FADE_FRAMES = framesOfMs(5);
/** A bed's gain line moves in steps of 10 ms: 0.3 dB at its steepest. */
const ENVELOPE_STEP_FRAMES = framesOfMs(10);

/** Horn loudspeakers carry 300–6000 Hz; 2:1 above −20 dBFS keeps words above the street. */
const HORN =
  'highpass=f=300,lowpass=f=6000,acompressor=threshold=-20dB:ratio=2:attack=15:release=250:knee=6dB:makeup=4.5dB';

/** Lookahead 5 ms, its delay taken back; `level` would raise the mix by itself. */
const LIMITER = 'level=disabled:attack=5:release=50:latency=1';

/** The render of a plan. */
export function renderJob(plan: MixPlan, tuning: Tuning, outPath: string): RenderJob {
  const placed = [...plan.placed, ...plan.beds];
  return {
    inputs: placed.map(({ source }) => source.path),
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
    chains.push(`${bedChain(bed, plan.placed.length + at)}[bed${at}]`);
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
  let cursor = from;
  for (const [at, sound] of plan.placed.entries()) {
    if (sound.fromFrame < from || sound.fromFrame >= to) continue;
    if (sound.fromFrame > cursor) add(silenceChain(sound.fromFrame - cursor), `gap${cursor}`);
    add(soundChain(sound, at), `part${at}`);
    cursor = sound.toFrame;
  }
  if (cursor < to) add(silenceChain(to - cursor), `gap${cursor}`);
  return labels;
}

function joined(labels: readonly string[], name: string): string {
  const pads = labels.map((label) => `[${label}]`).join('');
  return labels.length === 1 ? `${pads}anull[${name}]` : `${pads}concat=n=${labels.length}:v=0:a=1[${name}]`;
}

function soundChain(sound: PlacedSound, input: number): string {
  const frames = sound.toFrame - sound.fromFrame;
  return [
    `${cued(sound, input)}`,
    gain(sound.gainDb),
    ...fades(EDGE_FADE_FRAMES, frames),
    exactly(frames),
  ].join(',');
}

function silenceChain(frames: number): string {
  return `anullsrc=r=${SAMPLE_RATE_HZ}:cl=stereo:n=${FRAMES_AT_A_TIME},${TO_HOUSE_SOUND},atrim=end_sample=${frames}`;
}

function bedChain(bed: PlacedBed, input: number): string {
  const frames = bed.toFrame - bed.fromFrame;
  const cueFrames = bed.source.cue.outFrame - bed.source.cue.inFrame;
  const loop = [...fades(EDGE_FADE_FRAMES, cueFrames), `aloop=loop=-1:size=${cueFrames}`];
  return [
    cued(bed, input),
    ...(cueFrames < frames ? loop : []),
    exactly(frames),
    'asetpts=N/SR/TB',
    gain(bed.gainDb),
    inBlocks(ENVELOPE_STEP_FRAMES),
    `volume=eval=frame:volume='pow(10,(${gainLine(bed.envelope)})/20)'`,
    inBlocks(FRAMES_AT_A_TIME),
    ...fades(bed.fadeFrames, frames),
  ].join(',');
}

/** The cued frames of an input in the house's sound, counted from 0. */
function cued({ source }: PlacedSound, input: number): string {
  const { inFrame, outFrame } = source.cue;
  return [
    `[${input}:a]${inBlocks(FRAMES_AT_A_TIME)}`,
    TO_HOUSE_SOUND,
    `atrim=start_sample=${inFrame}:end_sample=${outFrame}`,
    'asetpts=N/SR/TB',
  ].join(',');
}

function inBlocks(frames: number): string {
  return `asetnsamples=n=${frames}:p=0`;
}

function exactly(frames: number): string {
  return `apad=whole_len=${frames},atrim=end_sample=${frames}`;
}

function fades(fadeFrames: number, frames: number): readonly string[] {
  const length = Math.min(fadeFrames, Math.floor(frames / 2));
  if (length === 0) return [];
  return [`afade=t=in:ss=0:ns=${length}`, `afade=t=out:ss=${frames - length}:ns=${length}`];
}

function gain(gainDb: number): string {
  return `volume=${gainDb.toFixed(3)}dB`;
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

/** ffmpeg expression of a gain line over `t`: halves the points at every `if`, so that a long line stays quick. */
function gainLine(points: readonly EnvelopePoint[]): string {
  const [first, second] = points;
  if (first === undefined) return '0';
  if (second === undefined) return first.gainDb.toFixed(2);
  if (points.length === 2) return straight(first, second);
  const middle = points.length >> 1;
  return `if(lt(t,${seconds(points[middle]!)}),${gainLine(points.slice(0, middle + 1))},${gainLine(points.slice(middle))})`;
}

/** Between two points; held before the first and after the second. */
function straight(first: EnvelopePoint, second: EnvelopePoint): string {
  const riseDb = second.gainDb - first.gainDb;
  if (riseDb === 0) return first.gainDb.toFixed(2);
  const lengthS = (second.frame - first.frame) / SAMPLE_RATE_HZ;
  return `${first.gainDb.toFixed(2)}+(${riseDb.toFixed(2)})*clip((t-${seconds(first)})/${lengthS.toFixed(6)},0,1)`;
}

function seconds(point: EnvelopePoint): string {
  return (point.frame / SAMPLE_RATE_HZ).toFixed(6);
}
