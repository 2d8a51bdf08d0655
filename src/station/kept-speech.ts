/** What voices have spoken, kept with what was measured of it; its bytes are proved each time it is taken. */
import { createHash } from 'node:crypto';
import type { MixSource } from '../mix/mix-plan.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { KeptSounds, SpokenFacts } from '../model/ports/kept-sounds.ts';

type SpokenSounds = KeptSounds<SpokenFacts>;

/** The key of what makes it sound as it does: words, voice, speed… */
export function speechKey(content: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex');
}

/** What was kept of this key, if its bytes are still those that were measured. */
export async function keptSpeech(
  files: Pick<StationFiles, 'sha256'>,
  sounds: SpokenSounds,
  key: string,
): Promise<MixSource | null> {
  const facts = sounds.get(key);
  const path = sounds.pathFor(key);
  return facts === null || (await files.sha256(path)) !== facts.sha256 ? null : { path, ...facts };
}

/** Keeps the sound that stands at the key's path. null: its bytes are not those that were measured. */
export async function keepSpeech(
  files: Pick<StationFiles, 'sha256'>,
  sounds: SpokenSounds,
  key: string,
  facts: SpokenFacts,
): Promise<MixSource | null> {
  sounds.put(key, facts);
  return keptSpeech(files, sounds, key);
}
