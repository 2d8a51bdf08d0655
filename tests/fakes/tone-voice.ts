/** A voice that hums: as long as its text, never twice the same length for two texts; missing or broken on demand. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Voice } from '../../src/model/ports/voice.ts';
import { pcmOf, sine, writeWav } from './tone-file.ts';

const FRAMES_A_LETTER = 1200;

export interface ToneVoice extends Voice {
  /** Texts spoken so far. */
  readonly spoken: string[];
}

export function toneVoice(id: string, state: 'well' | 'missing' | 'broken' = 'well'): ToneVoice {
  const spoken: string[] = [];
  return {
    id,
    spoken,
    missing: async () => (state === 'missing' ? 'voice.no-espeak' : null),
    async speak(text, _speed, outPath) {
      if (state === 'broken') throw new Error('this voice is broken');
      spoken.push(text);
      mkdirSync(dirname(outPath), { recursive: true });
      writeWav(outPath, pcmOf(text.length * FRAMES_A_LETTER, sine(300, 0.1)));
    },
  };
}
