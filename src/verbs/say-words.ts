/** Words in the station's own voice, for a person to judge; nothing enters the library. */
import type { Ward } from '../model/ports/ward.ts';
import { refuse } from '../model/problem.ts';
import { spokenWords } from '../speech/spoken-words.ts';
import { readyVoice } from './ready-voice.ts';

/** Writes a WAV file; returns the voice's id. Refusals: `clip.no-words`, `clip.no-voice`. */
export async function sayWords(
  ward: Pick<Ward, 'voices' | 'station'>,
  text: string,
  absoluteOut: string,
): Promise<string> {
  const words = spokenWords(text);
  if (words === '') throw refuse('clip.no-words');
  const voice = await readyVoice(ward);
  await voice.speak(words, ward.station.voice.speed, absoluteOut);
  return voice.id;
}
