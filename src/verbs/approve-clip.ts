/** A second person's word that clips may be heard (law 3). The bytes on disk must still be those that were added. */

import { clipIntact, subjectOf } from '../library/clip-subject.ts';
import type { ApprovalSubject, Clip } from '../model/clip.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal } from '../model/problem.ts';
import { appendEntries } from '../record/append.ts';
import { isAuthor } from '../rights/approval.ts';
import { readRights } from '../rights/fold.ts';
import type { RightsState } from '../rights/rights-state.ts';
import { boundStation } from '../rights/station-rules.ts';
import { clipApproval } from './clip-approval.ts';
import { namedClip } from './named-clip.ts';

type ApprovingWard = Pick<Ward, 'files' | 'library' | 'records' | 'clock' | 'station'>;

export interface ApproveRequest {
  /** Ids, or a topic whose waiting clips are all meant. */
  readonly clips: readonly string[];
  readonly topic: string | null;
  /** Handle of the approver, whose right was proved before. */
  readonly by: string;
}

export interface ApprovedClip {
  readonly id: string;
  readonly outcome: 'approved' | 'already' | 'refused';
  readonly clip: Clip | null;
  readonly problems: readonly Problem[];
}

/** What cannot be approved is told of its own clip and keeps back no other. */
export async function approveClips(
  ward: ApprovingWard,
  request: ApproveRequest,
): Promise<readonly ApprovedClip[]> {
  const rights = readRights(ward.records);
  const reports: ApprovedClip[] = [];
  for (const id of namesOf(ward, rights, request)) reports.push(await review(ward, rights, id, request.by));
  const approved = reports
    .filter(({ outcome }) => outcome === 'approved')
    .map(({ clip }) => subjectOf(clip!));
  append(ward, rights, approved, request.by);
  return reports;
}

function namesOf(
  ward: ApprovingWard,
  rights: RightsState,
  { clips, topic }: ApproveRequest,
): readonly string[] {
  if (topic === null) return [...new Set(clips)];
  const waiting = ward.library.clips({ topic }).filter((clip) => clipApproval(rights, clip) === null);
  return [...new Set([...clips, ...waiting.map(({ id }) => id)])];
}

async function review(
  ward: ApprovingWard,
  rights: RightsState,
  name: string,
  by: string,
): Promise<ApprovedClip> {
  try {
    const clip = namedClip(ward.library, name);
    const { id } = clip;
    if (clipApproval(rights, clip) !== null) return { id, outcome: 'already', clip, problems: [] };
    const fault = await hindrance(ward, rights, clip, by);
    if (fault !== null) return { id, outcome: 'refused', clip, problems: [fault] };
    return { id, outcome: 'approved', clip, problems: [] };
  } catch (error) {
    if (error instanceof Refusal)
      return { id: name, outcome: 'refused', clip: null, problems: error.problems };
    throw error;
  }
}

async function hindrance(
  ward: ApprovingWard,
  rights: RightsState,
  clip: Clip,
  by: string,
): Promise<Problem | null> {
  const own = isAuthor(rights, subjectOf(clip), by);
  if (own && boundStation(rights, ward.station).solePersonBasis === null) {
    return { code: 'clip.own', severity: 'error', params: { clip: clip.id, person: by } };
  }
  if (await clipIntact(ward.files, clip)) return null;
  return { code: 'clip.altered', severity: 'error', params: { clip: clip.id, path: clip.path } };
}

/** One's own clips stand in an entry of their own, with the regulation that allows it. */
function append(
  ward: ApprovingWard,
  rights: RightsState,
  subjects: readonly ApprovalSubject[],
  by: string,
): void {
  const own = subjects.filter((subject) => isAuthor(rights, subject, by));
  const others = subjects.filter((subject) => !own.includes(subject));
  const bodies = [
    { kind: 'approved', subjects: others, by, basis: null } as const,
    {
      kind: 'approved',
      subjects: own,
      by,
      basis: boundStation(rights, ward.station).solePersonBasis,
    } as const,
  ];
  appendEntries(
    ward.records,
    ward.clock.nowMs(),
    bodies.filter((body) => body.subjects.length > 0),
  );
}
