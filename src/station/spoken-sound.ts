/**
 * Words made into sound ahead of their time (law 9): the allowed voices in their order, each result kept under
 * `state/spoken/` by words, voice and speed, measured once and sealed, so that no other file is taken for it.
 */
import { createHash } from 'node:crypto';
import { cuePoints } from '../library/cue-points.ts';
import type { MixSource } from '../mix/mix-plan.ts';
import type { Ward } from '../model/ports/ward.ts';
import { spokenWords } from '../speech/spoken-words.ts';

const FOLDER = 'state/spoken';

export interface SpokenSound {
  readonly source: MixSource;
  readonly voice: string;
}

/** The first of the voices that speaks the words; null when none of them can. */
export async function speakWords(
  ward: Ward,
  text: string,
  voices: readonly string[],
): Promise<SpokenSound | null> {
  for (const id of voices) {
    const source = (await kept(ward, text, id)) ?? (await spoken(ward, text, id));
    if (source !== null) return { source, voice: id };
  }
  return null;
}

async function spoken(ward: Ward, text: string, id: string): Promise<MixSource | null> {
  const voice = ward.voices.find((candidate) => candidate.id === id);
  if (voice === undefined || (await voice.missing()) !== null) return null;
  const { wav, facts } = paths(ward, text, id);
  try {
    await voice.speak(spokenWords(text), ward.station.voice.speed, ward.files.absolute(wav));
    const measured = await ward.audio.measure(ward.files.absolute(wav));
    if (measured.sounding === null) return null;
    const { loudnessLufs, truePeakDbtp } = measured;
    const sha256 = await ward.files.sha256(wav);
    const kept = { sha256, cue: cuePoints(measured), loudnessLufs, truePeakDbtp };
    const written = JSON.stringify(kept);
    ward.files.writeText(facts, written);
    ward.seals.seal(facts, sha256Of(written));
    return { path: ward.files.absolute(wav), ...kept };
  } catch {
    // A voice that fails is a rung of the ladder that does not hold; the next one is tried.
    return null;
  }
}

/** What was spoken before, if its bytes are still those that were measured. */
async function kept(ward: Ward, text: string, id: string): Promise<MixSource | null> {
  const { wav, facts } = paths(ward, text, id);
  if (!ward.files.exists(wav) || !ward.files.exists(facts)) return null;
  const written = ward.files.readText(facts);
  if (ward.seals.sealOf(facts) !== sha256Of(written)) return null;
  const known = JSON.parse(written) as Omit<MixSource, 'path'>;
  if ((await ward.files.sha256(wav)) !== known.sha256) return null;
  return { path: ward.files.absolute(wav), ...known };
}

function paths(ward: Ward, text: string, voice: string): { readonly wav: string; readonly facts: string } {
  const content = JSON.stringify([spokenWords(text), voice, ward.station.voice.speed]);
  const key = sha256Of(content);
  return { wav: `${FOLDER}/${key}.wav`, facts: `${FOLDER}/${key}.json` };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
