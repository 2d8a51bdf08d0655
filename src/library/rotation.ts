/** "Next of a topic": which clip comes next so that every one of the topic is heard as often as the others. */
import type { Airing } from '../model/airing.ts';
import type { Clip } from '../model/clip.ts';
import { msOfFrames } from '../model/sound.ts';
import { DAY_MS, type InstantMs } from '../model/time.ts';

/**
 * Plays are compared over the last week: over a clip's whole life, a new clip would fill every slot for months until
 * it had caught up with the old ones.
 */
export const ROTATION_WINDOW_MS = 7 * DAY_MS;
/** How far back the airings are read that tell when each clip was last heard. */
export const ROTATION_MEMORY_MS = 180 * DAY_MS;

/** A clip chosen for a mix that has not aired yet. */
export interface Pick {
  readonly clip: string;
  readonly atMs: InstantMs;
}

export interface PlayHistory {
  /** Times that the clip sounded, or is picked to sound, within the window. */
  readonly plays: number;
  /** The last of all times, within the window or before. */
  readonly lastMs: InstantMs;
}

export interface NextOf {
  readonly topic: string;
  /** null: any theme of the topic. */
  readonly theme: string | null;
  /** The longest the clip may be, ms. */
  readonly roomMs: number;
}

/** By clip id, from what aired (as far back as remembered) and what is picked but has not aired; plays since `fromMs`. */
export function playHistory(
  airings: Iterable<Airing>,
  picks: Iterable<Pick>,
  fromMs: InstantMs,
): ReadonlyMap<string, PlayHistory> {
  const history = new Map<string, PlayHistory>();
  const count = ({ clip, atMs }: Pick) => {
    const { plays, lastMs } = history.get(clip) ?? { plays: 0, lastMs: atMs };
    history.set(clip, { plays: plays + (atMs >= fromMs ? 1 : 0), lastMs: Math.max(lastMs, atMs) });
  };
  for (const { parts, startedAtMs } of airings) {
    for (const { clip, airtimeFrames } of parts) {
      if (clip !== null && startedAtMs !== null && airtimeFrames > 0) count({ clip, atMs: startedAtMs });
    }
  }
  for (const pick of picks) count(pick);
  return history;
}

/**
 * The least played of the candidates (approved clips, given by the caller) that belongs to the topic and fits; of
 * equals the one not heard for longest, then by id. null: none fits.
 */
export function pickNext(
  candidates: readonly Clip[],
  wanted: NextOf,
  history: ReadonlyMap<string, PlayHistory>,
): Clip | null {
  const playsOf = (clip: Clip) => history.get(clip.id)?.plays ?? 0;
  const lastOf = (clip: Clip) => history.get(clip.id)?.lastMs ?? Number.NEGATIVE_INFINITY;
  const fitting = candidates.filter((clip) => isOf(clip, wanted) && cuedMs(clip) <= wanted.roomMs);
  const [next] = fitting.sort(
    (a, b) => playsOf(a) - playsOf(b) || compare(lastOf(a), lastOf(b)) || compare(a.id, b.id),
  );
  return next ?? null;
}

function isOf(clip: Clip, { topic, theme }: NextOf): boolean {
  const speaks = clip.kind !== 'chime' && clip.kind !== 'bed';
  return (
    speaks && clip.removedAtMs === null && clip.topic === topic && (theme === null || clip.theme === theme)
  );
}

function cuedMs({ cue }: Clip): number {
  return msOfFrames(cue.outFrame - cue.inFrame);
}

/** Not a subtraction: two clips never heard are both at minus infinity. */
function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
