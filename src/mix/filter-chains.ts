/**
 * The ffmpeg filter chains a mix is built of; every one gives exactly its frames, whatever its file says. Each filter of
 * a graph is looked at for every step of any of them, so that idle ones cost as well: as few as will do.
 */
import { framesOfMs, SAMPLE_RATE_HZ } from '../model/sound.ts';
import type { EnvelopePoint, PlacedBed, PlacedSound } from './mix-plan.ts';

/** The same decode as when the clip was measured: a frame's number and a loudness mean the same in both. */
const TO_HOUSE_SOUND = `aformat=sample_fmts=fltp:sample_rates=${SAMPLE_RATE_HZ}:channel_layouts=stereo`;

/** Filters work on 0.2 s at a time: a fifth less work than on the decoders' own small frames. */
const FRAMES_AT_A_TIME = 9600;

/** Against clicks where a cue point cuts into sound. */
const EDGE_FADE_FRAMES = framesOfMs(5);
/** Time counted from the first frame that passes. */
const RECOUNTED = 'asetpts=N/SR/TB';

/** A bed's gain line moves in steps of 10 ms: 0.3 dB at its steepest. */
const ENVELOPE_STEP_FRAMES = framesOfMs(10);

/** Labelled streams one after the other, as one of the given name. */
export function joined(labels: readonly string[], name: string): string {
  const pads = labels.map((label) => `[${label}]`).join('');
  return labels.length === 1 ? `${pads}anull[${name}]` : `${pads}concat=n=${labels.length}:v=0:a=1[${name}]`;
}

/** One sound in exactly its frames, then silence up to `untilFrame`. */
export function soundChain(sound: PlacedSound, input: number, untilFrame = sound.toFrame): string {
  const frames = sound.toFrame - sound.fromFrame;
  return [
    cued(sound, input),
    gain(sound.gainDb),
    ...fades(EDGE_FADE_FRAMES, frames),
    `apad=whole_len=${untilFrame - sound.fromFrame}`,
  ].join(',');
}

export function silenceChain(frames: number): string {
  return `anullsrc=r=${SAMPLE_RATE_HZ}:cl=stereo:n=${FRAMES_AT_A_TIME},${TO_HOUSE_SOUND},atrim=end_sample=${frames}`;
}

/** A bed ducked in its whole length, then cut where its gain line bends: only what rises is worked on again. */
export function bedChains(bed: PlacedBed, input: number, name: string): readonly string[] {
  const frames = bed.toFrame - bed.fromFrame;
  const cueFrames = bed.source.cue.outFrame - bed.source.cue.inFrame;
  const loop = [...fades(EDGE_FADE_FRAMES, cueFrames), `aloop=loop=-1:size=${cueFrames}`];
  const duckedDb = Math.min(...bed.envelope.map((point) => point.gainDb));
  const whole = [
    cued(bed, input),
    ...(cueFrames < frames ? loop : []),
    exactly(frames),
    RECOUNTED,
    gain(bed.gainDb + duckedDb),
    ...fades(bed.fadeFrames, frames),
  ].join(',');
  const [, ...bends] = bed.envelope;
  if (bends.length === 0) return [`${whole}[${name}]`];
  const pieces = bed.envelope.map((from, at) => ({
    label: `${name}piece${at}`,
    rise: rise(from, bed.envelope[at + 1], duckedDb),
  }));
  const cuts = `asegment=samples=${bends.map((point) => point.frame).join('|')}`;
  return [
    `${whole},${cuts}${pieces.map(({ label }) => `[${label}]`).join('')}`,
    ...pieces.flatMap(({ label, rise }) => (rise === null ? [] : [`[${label}]${rise}[${label}risen]`])),
    // Their times run on twice; what mixes a bed in counts its frames alone.
    joined(
      pieces.map(({ label, rise }) => (rise === null ? label : `${label}risen`)),
      name,
    ),
  ];
}

/** From one point of a gain line to the next above the ducked level, straight in dB, held after the last; null: it stays ducked. */
function rise(from: EnvelopePoint, to: EnvelopePoint | undefined, duckedDb: number): string | null {
  const riseDb = from.gainDb - duckedDb;
  if (to === undefined || to.gainDb === from.gainDb) return riseDb === 0 ? null : gain(riseDb);
  const fromSecond = from.frame / SAMPLE_RATE_HZ;
  const slope = (to.gainDb - from.gainDb) / (to.frame / SAMPLE_RATE_HZ - fromSecond);
  const line = `${riseDb.toFixed(2)}+(${slope.toFixed(4)})*(t-${fromSecond.toFixed(6)})`;
  return `${inBlocks(ENVELOPE_STEP_FRAMES)},volume=eval=frame:volume='pow(10,(${line})/20)'`;
}

/** The cued frames of an input in the house's sound, counted from 0. */
function cued({ source }: PlacedSound, input: number): string {
  const { inFrame, outFrame } = source.cue;
  return [
    `[${input}:a]${inBlocks(FRAMES_AT_A_TIME)}`,
    TO_HOUSE_SOUND,
    `atrim=start_sample=${inFrame}:end_sample=${outFrame}`,
    RECOUNTED,
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

export function gain(gainDb: number): string {
  return `volume=${gainDb.toFixed(3)}dB`;
}
