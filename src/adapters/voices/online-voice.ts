/** What the online services share: a key first, a few sentences asked for at once, sound files proved to be sound. */
import { writeFileSync } from 'node:fs';
import type { Utterance, Voice, VoiceLimits } from '../../model/ports/voice.ts';
import { refuse } from '../../model/problem.ts';
import { laySound } from './lay-sound.ts';
import type { ServiceLine } from './service-request.ts';
import type { FindKey, Service } from './voice-keys.ts';

/** How one service is reached; a test names a server of its own. */
export interface OnlineSetup extends ServiceLine {
  readonly findKey: FindKey;
  readonly baseUrl: string;
}

export interface OnlineService {
  readonly service: Service;
  readonly limits: VoiceLimits;
  /** The sound of one text, as a file. Rejects with a Refusal. */
  soundOf(text: string, speed: number, key: string): Promise<Buffer>;
}

/** Patience with a service that works while we wait, without crowding it. */
const AT_A_TIME = 3;
/** An hour of speech in WAV is about this; a sentence never is. */
export const SOUND_MAX_BYTES = 64_000_000;

export function onlineVoice(
  id: string,
  { findKey }: Pick<OnlineSetup, 'findKey'>,
  online: OnlineService,
): Voice {
  const { service, limits, soundOf } = online;
  return {
    id,
    runs: 'network',
    limits,
    missing: async () => {
      const found = findKey(service);
      return 'fault' in found ? found.fault : null;
    },
    speaker: async () => `voice.by.${service}`,
    edition: async () => '',
    async speak(utterances, speed, onSpoken) {
      const found = findKey(service);
      if ('fault' in found) throw refuse(found.fault.code, found.fault.params, 3);
      await eachOf(utterances, async (utterance) => {
        const sound = await soundOf(utterance.text, speed, found.key);
        laySound(utterance.outPath, (path) => writeFileSync(path, sound, { flag: 'wx' }));
        onSpoken?.(utterance);
      });
    },
  };
}

/** Whether the bytes begin as WAV, MP3 or Ogg do: an error page under an audio content type is no sound. */
export function beginsAsSound(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 4);
  const isMp3Frame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
  return head === 'RIFF' || head === 'OggS' || head.startsWith('ID3') || isMp3Frame;
}

/** A few at a time, in order. After the first fault nothing more is asked; what is asked already, and paid, is waited for. */
async function eachOf(
  utterances: readonly Utterance[],
  speakOne: (utterance: Utterance) => Promise<void>,
): Promise<void> {
  const waiting = [...utterances];
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await speakOne(next);
      } catch (error) {
        waiting.length = 0;
        faults.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  if (faults.length > 0) throw faults[0];
}
