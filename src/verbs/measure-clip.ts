/** A file in the station's folder, probed, measured, judged and hashed. */

import { judgeClip } from '../library/verdict.ts';
import type { CuePoints } from '../model/clip.ts';
import type { MeasuredAudio, OnProgress } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import type { Problem } from '../model/problem.ts';

export interface MeasuredClip extends MeasuredAudio {
  readonly cue: CuePoints;
  readonly sha256: string;
  readonly problems: readonly Problem[];
  /** One of the problems keeps it out of the library. */
  readonly refused: boolean;
}

/** Throws the Refusal of probe or measure where nothing can be decoded at all. */
export async function measureClip(
  ward: Pick<Ward, 'files' | 'audio'>,
  path: string,
  onProgress: OnProgress,
): Promise<MeasuredClip> {
  const absolute = ward.files.absolute(path);
  const probed = await ward.audio.probe(absolute);
  const measured = await ward.audio.measure(absolute, onProgress);
  const { problems, cue } = judgeClip(probed, measured);
  const refused = problems.some(({ severity }) => severity === 'error');
  return { ...measured, cue, problems, refused, sha256: await ward.files.sha256(path) };
}
