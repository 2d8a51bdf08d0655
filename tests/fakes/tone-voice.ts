/** A voice that hums: as long as its text, never twice the same length for two texts; missing or broken on demand. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Voice } from '../../src/model/ports/voice.ts';
import { refuse } from '../../src/model/problem.ts';
import { pcmOf, sine, writeWav } from './tone-file.ts';

/** About as long as a voice takes to say them. */
const FRAMES_A_LETTER = 2400;

/** Takes all but the longest texts at once. */
const LIMITS = { maxCharacters: 5_000, maxBytes: 5_000 };

export interface ToneVoice extends Voice {
  /** Texts spoken so far. */
  readonly spoken: string[];
}

export function toneVoice(
  id: string,
  state: 'well' | 'missing' | 'broken' = 'well',
  runs: Voice['runs'] = 'machine',
): ToneVoice {
  const spoken: string[] = [];
  return {
    id,
    runs,
    limits: LIMITS,
    spoken,
    missing: async () => (state === 'missing' ? { code: 'voice.no-espeak', params: {} } : null),
    speaker: async () => 'voice.by.espeak',
    edition: async () => '',
    async speak(utterances, _speed, onSpoken) {
      for (const utterance of utterances) {
        if (state === 'broken') throw refuse('voice.failed', { voice: id }, 3);
        spoken.push(utterance.text);
        mkdirSync(dirname(utterance.outPath), { recursive: true });
        writeWav(utterance.outPath, pcmOf(utterance.text.length * FRAMES_A_LETTER, sine(300, 0.1)));
        onSpoken?.(utterance);
      }
    },
  };
}
