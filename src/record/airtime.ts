/**
 * Arithmetic of airtime on frames (DESIGN §6): what of a mix's parts sounded, unions that count a crossfade once, and
 * what an airing's clusters make together.
 */
import type { ClusterAiring, Outcome, PartAiring } from '../model/airing.ts';
import type { MixPart } from '../model/mix.ts';

/** Frames [fromFrame, toFrame) of a mix. */
export interface FrameRange {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** A part that sounded to this share counts as played, and its airing counts for its topic. */
export const PLAYED_SHARE = 0.95;

/** Number of frames in the union of the ranges. */
export function unionFrames(ranges: readonly FrameRange[]): number {
  return unionOf(ranges).reduce((sum, range) => sum + range.toFrame - range.fromFrame, 0);
}

/** How much of each part sounded, given the frames of the mix that did (segments, in any order). */
export function partsHeard(parts: readonly MixPart[], heard: readonly FrameRange[]): readonly PartAiring[] {
  const segments = unionOf(heard);
  return parts.map((part) => ({ ...part, airtimeFrames: overlapFrames(part, segments) }));
}

/** The frames of a part that sounded: mixes are played from their beginning, so it is always its first ones. */
export function soundedRange(part: PartAiring): FrameRange {
  return { fromFrame: part.fromFrame, toFrame: part.fromFrame + part.airtimeFrames };
}

/** Airtime of the whole airing: the union over its clusters, each of which heard the mix from its beginning. */
export function airtimeOfClusters(clusters: readonly ClusterAiring[]): number {
  return Math.max(0, ...clusters.map((cluster) => cluster.airtimeFrames));
}

/** What all clusters did when they agree; else `partial` when any sounded; else `failed`. */
export function outcomeOfClusters(clusters: readonly ClusterAiring[]): Outcome {
  const outcomes = new Set(clusters.map((cluster) => cluster.outcome));
  const [only] = outcomes;
  if (outcomes.size === 1 && only !== undefined) return only;
  return clusters.some((cluster) => cluster.airtimeFrames > 0) ? 'partial' : 'failed';
}

/** Sorted, without overlaps, the same frames; empty ranges vanish. */
function unionOf(ranges: readonly FrameRange[]): readonly FrameRange[] {
  const union: FrameRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.fromFrame - b.fromFrame)) {
    if (range.toFrame <= range.fromFrame) continue;
    const last = union.at(-1);
    if (last === undefined || range.fromFrame > last.toFrame) union.push(range);
    else if (range.toFrame > last.toFrame) {
      union[union.length - 1] = { fromFrame: last.fromFrame, toFrame: range.toFrame };
    }
  }
  return union;
}

function overlapFrames(part: FrameRange, segments: readonly FrameRange[]): number {
  let frames = 0;
  for (const segment of segments) {
    const from = Math.max(part.fromFrame, segment.fromFrame);
    const to = Math.min(part.toFrame, segment.toFrame);
    if (to > from) frames += to - from;
  }
  return frames;
}
