/**
 * What voices have spoken, kept under `state/spoken/` with what was measured of it; sealed in the database, so that no
 * other file is taken for it.
 */
import { createHash } from 'node:crypto';
import type { MixSource } from '../mix/mix-plan.ts';
import type { Ward } from '../model/ports/ward.ts';

const FOLDER = 'state/spoken';

export type KeptSound = Pick<MixSource, 'cue' | 'loudnessLufs' | 'truePeakDbtp'>;

/** What makes it sound as it does: words, voice, speed. */
export type SpeechContent = readonly (string | number)[];

/** Absolute path of the file to be spoken. */
export function speechPath(ward: Pick<Ward, 'files'>, content: SpeechContent): string {
  return ward.files.absolute(paths(content).wav);
}

/** What was kept of this content, if its bytes are still those that were measured. */
export async function keptSpeech(
  ward: Pick<Ward, 'files' | 'seals'>,
  content: SpeechContent,
): Promise<MixSource | null> {
  const { wav, facts } = paths(content);
  if (!ward.files.exists(wav) || !ward.files.exists(facts)) return null;
  const written = ward.files.readText(facts);
  if (ward.seals.sealOf(facts) !== sha256Of(written)) return null;
  const known = JSON.parse(written) as KeptSound & Pick<MixSource, 'sha256'>;
  if ((await ward.files.sha256(wav)) !== known.sha256) return null;
  return { path: ward.files.absolute(wav), ...known };
}

/** Seals the file that stands at the content's path. */
export async function keepSpeech(
  ward: Pick<Ward, 'files' | 'seals'>,
  content: SpeechContent,
  sound: KeptSound,
): Promise<MixSource> {
  const { wav, facts } = paths(content);
  const kept = { sha256: await ward.files.sha256(wav), ...sound };
  const written = JSON.stringify(kept);
  ward.files.writeText(facts, written);
  ward.seals.seal(facts, sha256Of(written));
  return { path: ward.files.absolute(wav), ...kept };
}

function paths(content: SpeechContent): { readonly wav: string; readonly facts: string } {
  const key = sha256Of(JSON.stringify(content));
  return { wav: `${FOLDER}/${key}.wav`, facts: `${FOLDER}/${key}.json` };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
