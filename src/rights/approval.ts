/**
 * Approver and author are two people (law 3). A station whose own regulation names one responsible person says so with
 * that regulation as the approval's basis; without a basis, approving one's own sound counts for nothing.
 */
import type { ApprovalSubject } from '../model/clip.ts';
import type { SoundRef } from '../model/mix.ts';
import { type RightsState, type SoundApproval, subjectKey } from './rights-state.ts';

/** Whether the person added the sound, under whatever title. */
export function isAuthor(
  state: Pick<RightsState, 'authors'>,
  subject: ApprovalSubject,
  name: string,
): boolean {
  return state.authors.get(subjectKey(subject))?.has(name) ?? false;
}

/** The approval under which a sound may go out now; null when there is none. */
export function approvalOf(
  state: Pick<RightsState, 'recordings' | 'spoken'>,
  sound: SoundRef,
): SoundApproval | null {
  if (sound.kind === 'recording') return state.recordings.get(sound.sha256) ?? null;
  return state.spoken.get(sound.wordsSha256)?.get(sound.voice) ?? null;
}

/** The voices that may speak these words. */
export function allowedVoices(state: Pick<RightsState, 'spoken'>, wordsSha256: string): readonly string[] {
  return [...(state.spoken.get(wordsSha256)?.keys() ?? [])];
}
