/**
 * How long a programme will sound: exact for clips (between their cue points), an estimate for spoken texts. What
 * `next-of` will pick is not known yet; the longest clips that fit are taken, so that the answer errs to the long side.
 */
import type { Item, Programme } from '../model/programme.ts';

export interface SoundLengths {
  /** Cued length of a clip, ms; null: unknown, counted as nothing. */
  readonly clipMs: (clip: string) => number | null;
  /** Estimate for a spoken text, ms. */
  readonly speechMs: (text: string) => number;
  /** Cued lengths, ms, of the clips that `next-of` may pick. */
  readonly pickableMs: (topic: string, theme: string | null) => readonly number[];
  /** What the session's cap leaves, ms; bounds `next-of` where the programme itself names no `max`. null: no cap. */
  readonly roomMs: number | null;
}

/** Whole milliseconds: sounds, `repeat`s, and the gaps between them. */
export function plannedMs(
  programme: Pick<Programme, 'items' | 'gapMs' | 'maxMs'>,
  lengths: SoundLengths,
): number {
  const soundsMs = programme.items.map((item) => fixedMs(item, lengths));
  const roomMs = programme.maxMs ?? lengths.roomMs ?? Number.POSITIVE_INFINITY;
  const taken = new Map<string, number[]>();
  for (const [at, item] of programme.items.entries()) {
    if (item.kind !== 'next-of') continue;
    const leftMs = roomMs - totalMs(soundsMs.flat(), programme.gapMs) - programme.gapMs;
    const key = `${item.topic} ${item.theme}`;
    const pickMs = longestPick(lengths.pickableMs(item.topic, item.theme), taken.get(key) ?? [], leftMs);
    if (pickMs === null) continue;
    taken.set(key, [...(taken.get(key) ?? []), pickMs]);
    soundsMs[at] = [pickMs];
  }
  return Math.round(totalMs(soundsMs.flat(), programme.gapMs));
}

function fixedMs(item: Item, { clipMs, speechMs }: SoundLengths): readonly number[] {
  if (item.kind === 'next-of') return [];
  if (item.kind === 'say') return [speechMs(item.words)];
  const soundMs = clipMs(item.clip) ?? 0;
  return Array.from({ length: item.kind === 'clip' ? item.repeat : 1 }, () => soundMs);
}

/** Rotation picks a clip twice only when every other was picked as often. */
function longestPick(
  pickableMs: readonly number[],
  takenMs: readonly number[],
  leftMs: number,
): number | null {
  const fitting = pickableMs.filter((ms) => ms <= leftMs).sort((a, b) => b - a);
  const fresh = [...fitting];
  for (const ms of takenMs) {
    const at = fresh.indexOf(ms);
    if (at >= 0) fresh.splice(at, 1);
  }
  return fresh[0] ?? fitting[0] ?? null;
}

function totalMs(soundsMs: readonly number[], gapMs: number): number {
  return soundsMs.reduce((total, ms) => total + ms, 0) + Math.max(0, soundsMs.length - 1) * gapMs;
}
