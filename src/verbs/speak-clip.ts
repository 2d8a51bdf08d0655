/**
 * A clip spoken from text: said now, to be listened to and approved; what a mix takes later are the same sounds, kept,
 * or spoken anew from the same words.
 */

import type { ClipNote } from '../library/clip-note.ts';
import { freeSlug, slugOf } from '../library/slug.ts';
import type { Clip } from '../model/clip.ts';
import type { OnProgress } from '../model/ports/audio-tools.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { letterheadLines } from '../speech/letterhead.ts';
import { sayText } from '../speech/say-text.ts';
import { guessedWords, speechSettingsOf, spokenWords, wordsSha256 } from '../speech/spoken-words.ts';
import type { SpeakingWard } from '../station/spoken-sound.ts';
import { enterClip } from './enter-clip.ts';
import { measureClip } from './measure-clip.ts';
import { speakByLadder } from './speak-by-ladder.ts';
import { topicNotices, writtenTopics } from './topic-notices.ts';

export interface SpeakRequest {
  readonly text: string;
  readonly given: ClipNote & { readonly title: string };
  readonly author: string;
  readonly onProgress?: OnProgress;
}

export interface SpokenClip {
  readonly clip: Clip;
  /** Which of the station's voices spoke. */
  readonly voice: string;
  readonly problems: readonly Problem[];
}

/** Refusals: `clip.no-words`, `clip.text-too-long`, `clip.same-words` (there already), `clip.no-voice` (none of the station's can speak). */
export async function speakClip(
  ward: SpeakingWard & Pick<Ward, 'library' | 'records'>,
  { text, given, author, onProgress }: SpeakRequest,
): Promise<SpokenClip> {
  const settings = speechSettingsOf(ward.station);
  const words = spokenWords(text, settings);
  if (words === '') throw refuse('clip.no-words');
  const sha256 = wordsSha256(words);
  const known = ward.library.clips().find((clip) => clip.spoken?.wordsSha256 === sha256);
  if (known !== undefined) throw refuse('clip.same-words', { clip: known.id, title: known.title });
  const spoken = await speakByLadder(ward, words, ward.station.voice.ladder, onProgress);
  const id = freeSlug(slugOf(given.title), (taken) => isTaken(ward, taken));
  const path = spokenPath(id);
  ward.files.copyIn(spoken.source.path, path);
  const measured = await measureClip(ward, path, () => {});
  if (measured.refused) {
    ward.files.remove(path);
    throw new Refusal(measured.problems);
  }
  const { lengthFrames, cue, loudnessLufs, truePeakDbtp, problems } = measured;
  const { title, topic, theme, source, basis } = given;
  const clip = enterClip(ward, {
    ...{
      id,
      title,
      topic,
      theme,
      source,
      basis,
      author,
      path,
      lengthFrames,
      cue,
      loudnessLufs,
      truePeakDbtp,
    },
    kind: given.kind ?? 'news',
    language: given.language ?? 'vi',
    sha256: measured.sha256,
    spoken: { text, words, wordsSha256: sha256, voices: ward.station.voice.ladder },
  });
  const guessed = guessedWords(text, sayText(text, settings)).map(
    (params): Problem => ({ code: 'clip.guessed-words', severity: 'notice', params: { ...params } }),
  );
  const notices = [
    ...spoken.notices,
    ...guessed,
    ...letterhead(text),
    ...problems,
    ...topicNotices(writtenTopics(ward), clip),
  ];
  return { clip, voice: spoken.voice, problems: notices };
}

/** Parts of an official letter that a person may have pasted with the rest. */
function letterhead(text: string): readonly Problem[] {
  const lines = letterheadLines(text);
  return lines.length === 0
    ? []
    : [{ code: 'clip.letterhead', severity: 'notice', params: { lines: lines.join(', ') } }];
}

function spokenPath(id: string): string {
  return `audio/${id}.wav`;
}

function isTaken(ward: Pick<Ward, 'files' | 'library'>, id: string): boolean {
  return ward.library.clip(id)?.removedAtMs === null || ward.files.exists(spokenPath(id));
}
