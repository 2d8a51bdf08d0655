/**
 * Which parts of an airing are its content (tin, bài), as DESIGN §6 counts: chimes and greetings belong to the
 * programme and never to a topic.
 */
import type { Airing, PartAiring } from '../model/airing.ts';

/** Clips, picked or named, and spoken texts that carry a topic of their own. */
function isContent(part: PartAiring): boolean {
  return part.item === 'clip' || part.item === 'next-of' || (part.item === 'say' && part.topic !== null);
}

/**
 * The parts by which an airing counts. A programme that only speaks is an announcement written into the schedule: its
 * texts are its content then, and their topic is the programme's.
 */
export function countedParts(airing: Airing): readonly PartAiring[] {
  const content = airing.parts.filter(isContent);
  if (content.length > 0) return content;
  return airing.parts
    .filter((part) => part.item === 'say')
    .map((part) => ({ ...part, topic: airing.topic, theme: airing.theme }));
}

/** Whole enough to be heard as the clip that it is (DESIGN §6): at least 95 of 100 frames sounded. */
const WHOLE_PERCENT = 95;

export function soundedWhole(part: PartAiring, airtimeFrames: number): boolean {
  return airtimeFrames > 0 && airtimeFrames * 100 >= (part.toFrame - part.fromFrame) * WHOLE_PERCENT;
}

/** Frames [fromFrame, toFrame) of a mix. */
export interface FrameRange {
  readonly fromFrame: number;
  readonly toFrame: number;
}

/** Frames of the mix that belonged to at least one of the parts and sounded: a crossfade counts once (DESIGN §6). */
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
