/** Whether sounds may go out, computed from the chain at the moment of play: a changed byte has no approval (law 3). */
import type { Cause } from '../model/airing.ts';
import type { SoundRef } from '../model/mix.ts';
import { approvalOf } from './approval.ts';
import type { RightsState } from './rights-state.ts';

/** Why the sounds may not go out: cause `not-approved`, naming the first one; null when all are approved. */
export function mayItSound(
  state: Pick<RightsState, 'recordings' | 'spoken'>,
  sounds: readonly SoundRef[],
): Cause | null {
  const refused = sounds.find((sound) => approvalOf(state, sound) === null);
  if (refused === undefined) return null;
  if (refused.kind === 'recording') {
    return { code: 'not-approved', params: { clip: refused.clip, sha256: refused.sha256 } };
  }
  const { clip, wordsSha256, voice } = refused;
  return { code: 'not-approved', params: { clip: clip ?? 'say', sha256: wordsSha256, voice } };
}
