/**
 * From a programme's sounds to a mix plan: items in order, silence between them, a bed under the items it was asked
 * for. The mix's length is the sum of its parts and gaps, to the frame.
 */
import type { MixPart, SoundRef } from '../model/mix.ts';
import type { ItemKind } from '../model/programme.ts';
import { framesOfMs } from '../model/sound.ts';
import type { LoudnessTarget } from '../model/station.ts';
import { duckingEnvelope } from './bed-envelope.ts';
import { gainToTargetDb } from './loudness.ts';
import type { MixBed, MixItem, MixPlan, MixSources, PlacedBed } from './mix-plan.ts';

/** A bed comes and goes in this time, or a quarter of its own where that is less. */
const BED_FADE_FRAMES = framesOfMs(400);

/** Places every sound; `sources.items` holds at least one item. */
export function planMix(sources: MixSources, loudness: LoudnessTarget): MixPlan {
  const parts = placeParts(sources.items, framesOfMs(sources.gapMs));
  const lengthFrames = parts.at(-1)?.toFrame ?? 0;
  const beds = sources.bed === null ? [] : placeBeds(sources.bed, parts, lengthFrames, loudness);
  return {
    lengthFrames,
    placed: sources.items.map(({ source }, at) => ({
      source,
      fromFrame: parts[at]!.fromFrame,
      toFrame: parts[at]!.toFrame,
      gainDb: gainToTargetDb(source, loudness),
    })),
    beds,
    loudness,
    parts,
    sounds: distinct([
      ...sources.items.map((item) => item.sound),
      ...(sources.bed !== null && beds.length > 0 ? [sources.bed.sound] : []),
    ]),
  };
}

function placeParts(items: readonly MixItem[], gapFrames: number): readonly MixPart[] {
  let cursor = 0;
  return items.map(({ source, part }) => {
    const fromFrame = cursor;
    const toFrame = fromFrame + source.cue.outFrame - source.cue.inFrame;
    cursor = toFrame + gapFrames;
    return { ...part, fromFrame, toFrame };
  });
}

/** One bed for each run of neighbouring items it lies under, with the gaps before and after them. */
function placeBeds(
  bed: MixBed,
  parts: readonly MixPart[],
  lengthFrames: number,
  loudness: LoudnessTarget,
): readonly PlacedBed[] {
  const under = loudness.profile === 'horn' ? bed.under.filter((kind) => !isSpeech(kind)) : bed.under;
  return runsUnder(parts, under).map(({ first, last }) => {
    const fromFrame = first === 0 ? 0 : parts[first - 1]!.toFrame;
    const toFrame = parts[last + 1]?.fromFrame ?? lengthFrames;
    const spoken = parts
      .slice(first, last + 1)
      .map((part) => ({ from: part.fromFrame - fromFrame, to: part.toFrame - fromFrame }));
    return {
      source: bed.source,
      fromFrame,
      toFrame,
      gainDb: gainToTargetDb(bed.source, loudness),
      envelope: duckingEnvelope(spoken, toFrame - fromFrame, bed.gainDb),
      fadeFrames: Math.min(BED_FADE_FRAMES, Math.floor((toFrame - fromFrame) / 4)),
    };
  });
}

/** First and last index of each run of neighbouring parts whose kind is one of `under`. */
function runsUnder(
  parts: readonly MixPart[],
  under: readonly ItemKind[],
): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  parts.forEach((part, at) => {
    if (!under.includes(part.item)) return;
    const run = runs.at(-1);
    if (run?.last === at - 1) run.last = at;
    else runs.push({ first: at, last: at });
  });
  return runs;
}

/** A horn loudspeaker makes words under music unintelligible. */
function isSpeech(kind: ItemKind): boolean {
  return kind !== 'chime';
}

function distinct(sounds: readonly SoundRef[]): readonly SoundRef[] {
  return [...new Map(sounds.map((sound) => [JSON.stringify(sound), sound])).values()];
}
