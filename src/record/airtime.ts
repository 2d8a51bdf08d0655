/**
 * Arithmetic of airtime on frames (DESIGN §6): what of a mix's parts sounded, and unions that count a crossfade once.
 * A mix is always heard from its first frame, so that what sounded of it is its first frames.
 */
import type { PartAiring } from '../model/airing.ts';
import type { MixPart } from '../model/mix.ts';

/** Frames [fromFrame, toFrame) of a mix. */
export interface FrameRange {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** Whole enough to be heard as the clip that it is: at least 95 of 100 frames sounded. */
const WHOLE_PERCENT = 95;

/** Number of frames that belong to at least one of the ranges. */
export function unionFrames(ranges: readonly FrameRange[]): number {
  let union = 0;
  let coveredTo = 0;
  for (const range of [...ranges].sort((a, b) => a.fromFrame - b.fromFrame)) {
    const from = Math.max(range.fromFrame, coveredTo);
    if (range.toFrame <= from) continue;
    union += range.toFrame - from;
    coveredTo = range.toFrame;
  }
  return union;
}

/** How much of each part sounded when the mix's first `heardFrames` did. */
export function partsHeard(parts: readonly MixPart[], heardFrames: number): readonly PartAiring[] {
  return parts.map(({ rung: _rung, ...part }) => {
    const airtimeFrames = Math.max(0, Math.min(part.toFrame, heardFrames) - part.fromFrame);
    return { ...part, airtimeFrames };
  });
}

/** Whether a part of which `airtimeFrames` sounded counts as played (one lượt tin, bài). */
export function soundedWhole(part: FrameRange, airtimeFrames: number): boolean {
  return airtimeFrames > 0 && airtimeFrames * 100 >= (part.toFrame - part.fromFrame) * WHOLE_PERCENT;
}
