/** Takes approvals back; from that entry on the clips do not sound, in mixes made already neither. */

import { subjectOf } from '../library/clip-subject.ts';
import type { Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { namedClip } from './named-clip.ts';

export interface RevokeRequest {
  readonly clips: readonly string[];
  readonly why: string;
  readonly by: string;
}

/** All or none. Refusals: `clip.unknown`, `clip.why-missing`. */
export function revokeClips(
  ward: Pick<Ward, 'library' | 'records' | 'clock'>,
  { clips: names, why, by }: RevokeRequest,
): readonly Clip[] {
  if (why.trim() === '') throw refuse('clip.why-missing', {}, 2);
  const clips = names.map((name) => namedClip(ward.library, name));
  const subjects = clips.map(subjectOf);
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'approval-revoked', subjects, by, why: why.trim() },
  ]);
  return clips;
}
