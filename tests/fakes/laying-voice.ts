/** A voice of the network that speaks as one that hums, until `make` lays another sound at its path, or fails. */
import { type ToneVoice, toneVoice } from './tone-voice.ts';

export function layingVoice(id: string, make: (outPath: string) => void | Promise<void>): ToneVoice {
  const voice = toneVoice(id, 'well', 'network');
  return {
    ...voice,
    async speak(utterances, speed, onSpoken) {
      await voice.speak(utterances, speed);
      for (const utterance of utterances) {
        await make(utterance.outPath);
        onSpoken?.(utterance);
      }
    },
  };
}
