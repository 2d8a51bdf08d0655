/**
 * The sounds of an order on their way into the library: each judged as any clip is, before the first of them enters, so
 * that an order comes in whole or not at all. Nobody has approved them by that (law 3).
 */
import { freeSlug } from '../library/slug.ts';
import type { Clip } from '../model/clip.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import type { OrderClip, OrderManifest, OrderText } from '../record/order-manifest.ts';
import { speechSettingsOf, spokenWords, wordsSha256 } from '../speech/spoken-words.ts';
import type { SpeakingWard } from '../station/spoken-sound.ts';
import { sayBasis } from '../words/say-basis.ts';
import { enterClip } from './enter-clip.ts';
import { measureClip } from './measure-clip.ts';
import { removeClip } from './remove-clip.ts';
import { speakByLadder } from './speak-by-ladder.ts';

export type TakingWard = SpeakingWard & Pick<Ward, 'library' | 'records'>;

/** A sound that was judged well, and the file that it is now. */
export interface JudgedSound {
  readonly clip: Omit<Clip, 'addedAtMs' | 'removedAtMs'>;
  /** Absolute; copied to the clip's own path. */
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** What the library is to hold of a sound, as far as it is known without measuring. */
type Wanted = Pick<Clip, 'id' | 'title' | 'topic' | 'theme' | 'kind' | 'language' | 'source' | 'basis'>;

function wantedOf(manifest: OrderManifest, sound: OrderClip | OrderText): Wanted {
  const { id, title, topic, theme, kind, language, source } = sound;
  const basis = sayBasis('vi', manifest.basis);
  return { id, title, topic, theme, kind, language, source: source ?? manifest.superior.name, basis };
}

const FACTS = ['title', 'topic', 'theme', 'kind', 'language', 'source', 'basis'] as const;

/** The clip in the library is this very sound, under these very facts. */
export function isHeld(
  ward: Pick<Ward, 'library'>,
  manifest: OrderManifest,
  sound: OrderClip | OrderText,
): boolean {
  const clip = liveClip(ward, sound.id);
  const wanted = wantedOf(manifest, sound);
  if (clip === null || FACTS.some((fact) => clip[fact] !== wanted[fact])) return false;
  return 'text' in sound
    ? clip.spoken?.text === sound.text
    : clip.spoken === null && clip.sha256 === sound.sha256;
}

/** null: there is none, or it was removed. */
export function liveClip({ library }: Pick<Ward, 'library'>, id: string): Clip | null {
  const clip = library.clip(id);
  return clip === null || clip.removedAtMs !== null ? null : clip;
}

/** Refusals: what keeps the recording out of the library; `order.part-changed`. `file` is the proved recording. */
export async function judgeRecording(
  ward: TakingWard,
  manifest: OrderManifest,
  sound: OrderClip,
  file: string,
  author: string,
  onProgress: OnProgress,
): Promise<JudgedSound> {
  const { problems, refused, ...measured } = await measureClip(ward, file, onProgress);
  if (refused) throw new Refusal(problems);
  if (measured.sha256 !== sound.sha256) throw refuse('order.part-changed', { clip: sound.id });
  const { sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp } = measured;
  const path = pathOf(ward, sound.id, sound.ending);
  const facts = { ...wantedOf(manifest, sound), author, path, spoken: null };
  return {
    clip: { ...facts, sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp },
    source: file,
    problems,
  };
}

/** Refusals: `clip.no-words`, `clip.no-voice`, and what keeps its sound out of the library. */
export async function judgeText(
  ward: TakingWard,
  manifest: OrderManifest,
  sound: OrderText,
  author: string,
  onProgress: OnProgress,
): Promise<JudgedSound> {
  const words = spokenWords(sound.text, speechSettingsOf(ward.station));
  const voices = ward.station.voice.ladder;
  const { source, notices } = await speakByLadder(ward, words, voices, onProgress);
  const { problems, refused, ...measured } = await measureClip(ward, source.path, () => {});
  if (refused) throw new Refusal(problems);
  const { sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp } = measured;
  const spoken = { text: sound.text, words, wordsSha256: wordsSha256(words), voices };
  const path = pathOf(ward, sound.id, '.wav');
  const facts = { ...wantedOf(manifest, sound), author, path, spoken };
  return {
    clip: { ...facts, sha256, lengthFrames, cue, loudnessLufs, truePeakDbtp },
    source: source.path,
    problems: [...notices, ...problems],
  };
}

/** All of them, or none. Refusals `order.file-there`, `order.part-changed`. */
export async function enterSounds(
  ward: TakingWard,
  sounds: readonly JudgedSound[],
  by: string,
): Promise<void> {
  const copied: string[] = [];
  const entered: Clip[] = [];
  try {
    for (const { clip, source } of sounds) {
      if (ward.files.exists(clip.path)) throw refuse('order.file-there', { path: clip.path });
      copied.push(clip.path);
      ward.files.copyIn(source, clip.path);
      if ((await ward.files.sha256(clip.path)) !== clip.sha256)
        throw refuse('order.part-changed', { clip: clip.id });
      entered.push(enterClip(ward, clip));
    }
  } catch (error) {
    for (const { id } of entered) removeClip(ward, id, by);
    for (const path of copied) ward.files.remove(path);
    throw error;
  }
}

/** Nothing in `audio/` is written over: a name that is there already gets a number. */
function pathOf({ files }: TakingWard, id: string, ending: string): string {
  const path = (name: string) => `audio/${name}${ending}`;
  return path(freeSlug(id, (name) => files.exists(path(name))));
}
