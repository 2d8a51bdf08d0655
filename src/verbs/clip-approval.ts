/** The approval under which a clip may go out: of its bytes, or of its words in the first voice allowed. */
import type { Clip } from '../model/clip.ts';
import type { SoundRef } from '../model/mix.ts';
import { approvalOf } from '../rights/approval.ts';
import type { RightsState, SoundApproval } from '../rights/rights-state.ts';

export function clipApproval(rights: RightsState, clip: Clip): SoundApproval | null {
  for (const sound of soundsOf(clip)) {
    const approval = approvalOf(rights, sound);
    if (approval !== null) return approval;
  }
  return null;
}

function soundsOf(clip: Clip): readonly SoundRef[] {
  if (clip.spoken === null) return [{ kind: 'recording', clip: clip.id, sha256: clip.sha256 }];
  const { wordsSha256, voices } = clip.spoken;
  return voices.map((voice) => ({ kind: 'spoken', clip: clip.id, wordsSha256, voice }));
}
