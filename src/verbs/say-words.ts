/** Words in the station's own voices, or in one that is being tried, for a person to judge; nothing enters the library. */
import type { OnProgress } from '../model/ports/audio-tools.ts';
import { type Problem, refuse } from '../model/problem.ts';
import { speechSettingsOf, spokenWords } from '../speech/spoken-words.ts';
import type { SpeakingWard } from '../station/spoken-sound.ts';
import { speakByLadder } from './speak-by-ladder.ts';

export interface SaidWords {
  readonly voice: string;
  readonly notices: readonly Problem[];
}

/** Writes a WAV file to `absoluteOut`. `voice`: only this one. Refusals: `say.no-words`, `clip.text-too-long`, `clip.no-voice`. */
export async function sayWords(
  ward: SpeakingWard,
  text: string,
  absoluteOut: string,
  asked: { readonly voice?: string; readonly onProgress?: OnProgress } = {},
): Promise<SaidWords> {
  const words = spokenWords(text, speechSettingsOf(ward.station));
  if (words === '') throw refuse('say.no-words', {}, 2);
  const voices = asked.voice === undefined ? ward.station.voice.ladder : [asked.voice];
  const { source, voice, notices } = await speakByLadder(ward, words, voices, asked.onProgress);
  ward.files.copyIn(source.path, absoluteOut);
  return { voice, notices };
}
