/** The voice that an id names, and the ids that this program knows by name. */
import { join } from 'node:path';
import type { Voice } from '../../model/ports/voice.ts';
import { ESPEAK_PREFIX, espeakVoice } from './espeak.ts';
import { FPT_PREFIX, FPT_URL, FPT_VOICES, fptVoice } from './fpt.ts';
import { GOOGLE_PREFIX, GOOGLE_URL, GOOGLE_VOICES, googleVoice } from './google.ts';
import { isFolder, namesIn } from './model-files.ts';
import type { OnlineSetup } from './online-voice.ts';
import { SHERPA_PREFIX, sherpaVoice } from './sherpa.ts';
import { VIETTEL_PREFIX, VIETTEL_URL, VIETTEL_VOICES, viettelVoice } from './viettel.ts';

export interface VoiceSetup extends Omit<OnlineSetup, 'baseUrl'> {
  /** The station's folder: what `sherpa:FOLDER` is relative to. */
  readonly root: string;
}

const ESPEAK_VOICES = ['vi', 'vi-vn-x-central', 'vi-vn-x-south'];
/** Where models are looked for without being named; each in a folder of its own. */
const MODELS_FOLDER = 'giong';

type MakeVoice = (id: string, setup: VoiceSetup) => Voice;

const FAMILIES: Readonly<Record<string, MakeVoice>> = {
  [ESPEAK_PREFIX]: espeakVoice,
  [SHERPA_PREFIX]: (id, { root }) => sherpaVoice(id, root),
  [FPT_PREFIX]: (id, setup) => fptVoice(id, { ...setup, baseUrl: FPT_URL }),
  [VIETTEL_PREFIX]: (id, setup) => viettelVoice(id, { ...setup, baseUrl: VIETTEL_URL }),
  [GOOGLE_PREFIX]: (id, setup) => googleVoice(id, { ...setup, baseUrl: GOOGLE_URL }),
};

/** null: there is no such kind of voice. */
export function voiceNamed(id: string, setup: VoiceSetup): Voice | null {
  const prefix = id.slice(0, id.indexOf(':') + 1);
  return FAMILIES[prefix]?.(id, setup) ?? null;
}

/** Those of the ladder in its order, then the others that are known by name. */
export function knownVoices(ladder: readonly string[], setup: VoiceSetup): readonly Voice[] {
  const known = [
    ...ESPEAK_VOICES.map((name) => `${ESPEAK_PREFIX}${name}`),
    ...modelFolders(setup.root).map((folder) => `${SHERPA_PREFIX}${folder}`),
    ...FPT_VOICES.map((name) => `${FPT_PREFIX}${name}`),
    ...VIETTEL_VOICES.map((name) => `${VIETTEL_PREFIX}${name}`),
    ...GOOGLE_VOICES.map((name) => `${GOOGLE_PREFIX}${name}`),
  ];
  return [...new Set([...ladder, ...known])].flatMap((id) => voiceNamed(id, setup) ?? []);
}

function modelFolders(root: string): readonly string[] {
  const folder = join(root, MODELS_FOLDER);
  return namesIn(folder)
    .filter((name) => isFolder(join(folder, name)))
    .map((name) => `${MODELS_FOLDER}/${name}`);
}
