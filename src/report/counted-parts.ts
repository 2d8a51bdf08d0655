/**
 * Which parts of an airing are its content (tin, bài), as DESIGN §6 counts: chimes, greetings and apologies belong to
 * the programme and never to a topic.
 */
import type { Airing, PartAiring } from '../model/airing.ts';
import { PLAYED_SHARE } from '../record/airtime.ts';

/** What was to be heard, not the apology for it (law 9): that is airtime of the programme, and nobody's news. */
function wasMeant(part: PartAiring): boolean {
  return part.rung !== 'apology';
}

/** Clips, picked or named, and spoken texts that carry a topic of their own. */
function isContent(part: PartAiring): boolean {
  return part.item === 'clip' || part.item === 'next-of' || (part.item === 'say' && part.topic !== null);
}

/**
 * The parts by which an airing counts. A programme that only speaks is an announcement written into the schedule: its
 * texts are its content then, and their topic is the programme's.
 */
export function countedParts(airing: Airing): readonly PartAiring[] {
  const meant = airing.parts.filter(wasMeant);
  const content = meant.filter(isContent);
  if (content.length > 0) return content;
  return meant
    .filter((part) => part.item === 'say')
    .map((part) => ({ ...part, topic: airing.topic, theme: airing.theme }));
}

/** Whole enough to be heard as the clip that it is: one play (lượt tin, bài). */
export function soundedWhole(part: PartAiring, airtimeFrames: number): boolean {
  return airtimeFrames > 0 && airtimeFrames >= PLAYED_SHARE * (part.toFrame - part.fromFrame);
}
