/**
 * What a date has used of its caps, by session (DESIGN §6): emergencies do not count, manual and make-good airings do.
 * Aired counts as it sounded; what is still open counts as planned.
 */
import type { Airing } from '../model/airing.ts';
import { msOfFrames } from '../model/sound.ts';

/** Milliseconds by session; null: between two of them. A session that is there has sounded. */
export type DayUsage = ReadonlyMap<string | null, number>;

export const NOTHING_USED: DayUsage = new Map();

/** The usage with one more sound in it. */
export function withSound(used: DayUsage, session: string | null, soundMs: number): DayUsage {
  return new Map(used).set(session, (used.get(session) ?? 0) + soundMs);
}

/** The usage of one date from its airings. */
export function usageOf(airingsOfDate: Iterable<Airing>): DayUsage {
  let used = NOTHING_USED;
  for (const airing of airingsOfDate) {
    if (airing.level === 'emergency' || airing.kind === 'emergency') continue;
    const open = airing.outcome === null;
    const soundMs = open ? airing.plannedMs : msOfFrames(airing.airtimeFrames);
    if (open || airing.airtimeFrames > 0) used = withSound(used, airing.session, soundMs);
  }
  return used;
}
