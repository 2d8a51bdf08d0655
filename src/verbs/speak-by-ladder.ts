/** Words spoken while a person waits: by the first of the voices that can, and why those before it could not. */
import type { OnProgress } from '../model/ports/audio-tools.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { type SpeakingWard, type SpokenSound, speakWords } from '../station/spoken-sound.ts';

export interface SpokenByLadder extends SpokenSound {
  /** Empty where the first voice spoke. */
  readonly notices: readonly Problem[];
}

/** Refusals: `clip.no-words`; `clip.no-voice`, followed by what each voice lacks or made wrong. */
export async function speakByLadder(
  ward: SpeakingWard,
  words: string,
  voices: readonly string[],
  onProgress: OnProgress = () => {},
): Promise<SpokenByLadder> {
  if (words === '') throw refuse('clip.no-words');
  const { sound, faults } = await speakWords(ward, words, voices, { networkUntilMs: null, onProgress });
  if (sound === null) {
    const none: Problem = { code: 'clip.no-voice', severity: 'error', params: { voices: voices.join(', ') } };
    const reasons = faults.map((fault): Problem => ({ ...fault, severity: 'error' }));
    throw new Refusal([none, ...reasons], 3);
  }
  if (faults.length === 0) return { ...sound, notices: [] };
  const instead: Problem = {
    code: 'voice.spoke-instead',
    severity: 'notice',
    params: { voice: sound.voice },
  };
  return {
    ...sound,
    notices: [instead, ...faults.map((fault): Problem => ({ ...fault, severity: 'notice' }))],
  };
}
