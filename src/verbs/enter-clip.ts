/**
 * A judged clip enters the library. The chain is written first: a clip whose author the chain does not know could be
 * approved by its own author (law 3).
 */

import { subjectOf } from '../library/clip-subject.ts';
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import { appendEntries } from '../record/append.ts';

export function enterClip(
  ward: Pick<Ward, 'library' | 'records' | 'clock'>,
  judged: Omit<Clip, 'addedAtMs' | 'removedAtMs'>,
): Clip {
  const addedAtMs = ward.clock.nowMs();
  const clip: Clip = { ...judged, addedAtMs, removedAtMs: null };
  const { id, title, kind, author } = clip;
  appendEntries(ward.records, addedAtMs, [
    { kind: 'clip-added', clip: id, title, clipKind: kind, subject: subjectOf(clip), author },
  ]);
  ward.library.save(clip);
  return clip;
}
