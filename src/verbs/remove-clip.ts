/** Takes a clip out of the library. What it aired stays in the record (law 7), its file stays in `audio/`. */
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import { appendEntries } from '../record/append.ts';
import { programmesNaming } from './list-clips.ts';
import { namedClip } from './named-clip.ts';

export interface RemovedClip {
  readonly clip: Clip;
  /** Programmes of the schedule in force that still name it. */
  readonly usedBy: readonly string[];
}

/** Refusal `clip.unknown`. */
export function removeClip(
  ward: Pick<Ward, 'library' | 'records' | 'clock'>,
  name: string,
  by: string,
): RemovedClip {
  const clip = namedClip(ward.library, name);
  const atMs = ward.clock.nowMs();
  appendEntries(ward.records, atMs, [{ kind: 'clip-removed', clip: clip.id, by }]);
  ward.library.remove(clip.id, atMs);
  return { clip, usedBy: programmesNaming(ward, clip.id) };
}
