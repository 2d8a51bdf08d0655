/** The name of a mix by everything that shapes its sound: the same key is the same sound, to the bit. */
import { createHash } from 'node:crypto';
import { GRAPH_VERSION } from './filter-graph.ts';
import type { MixPlan, PlacedBed, PlacedSound } from './mix-plan.ts';

/** SHA-256 (hex). Titles, topics and paths are no part of it: a renamed clip is not rendered again. */
export function mixKey(plan: MixPlan): string {
  const { targetLufs, truePeakMaxDbtp, profile } = plan.loudness;
  const shape = {
    graph: GRAPH_VERSION,
    loudness: [targetLufs, truePeakMaxDbtp, profile],
    lengthFrames: plan.lengthFrames,
    placed: plan.placed.map(soundShape),
    beds: plan.beds.map(bedShape),
  };
  return createHash('sha256').update(JSON.stringify(shape)).digest('hex');
}

function soundShape({ source, fromFrame, toFrame, gainDb }: PlacedSound): readonly (string | number)[] {
  return [source.sha256, source.cue.inFrame, source.cue.outFrame, fromFrame, toFrame, gainDb];
}

function bedShape(bed: PlacedBed): readonly unknown[] {
  return [...soundShape(bed), bed.fadeFrames, bed.envelope.map(({ frame, gainDb }) => [frame, gainDb])];
}
