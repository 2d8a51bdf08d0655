/** The first voice of the station's ladder that can speak now. */
import type { Voice } from '../model/ports/voice.ts';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal } from '../model/problem.ts';

/** Refusal `clip.no-voice`, followed by what each voice lacks. */
export async function readyVoice(ward: Pick<Ward, 'voices' | 'station'>): Promise<Voice> {
  const lacking: Problem[] = [];
  for (const id of ward.station.voice.ladder) {
    const voice = ward.voices.find((candidate) => candidate.id === id);
    const missing = voice === undefined ? 'clip.unknown-voice' : await voice.missing();
    if (voice !== undefined && missing === null) return voice;
    if (missing !== null) lacking.push({ code: missing, severity: 'error', params: { voice: id } });
  }
  const voices = ward.station.voice.ladder.join(', ');
  throw new Refusal([{ code: 'clip.no-voice', severity: 'error', params: { voices } }, ...lacking], 3);
}
