/**
 * Viettel AI text to speech as voices `viettel:hn-quynhanh`, `viettel:hcm-minhquan`…: POST of JSON with the account's
 * token in it, the sound itself in the answer.
 * Source: viettelgroup.ai/document/tts (the fields, 2 = wav, speed 0.7–1.3) and the request that viettelai.vn gives its
 * users to copy (endpoint, token in the body), looked up on 24 November 2026. No limit of characters is published.
 */
import type { Voice } from '../../model/ports/voice.ts';
import { beginsAsSound, type OnlineSetup, onlineVoice, SOUND_MAX_BYTES } from './online-voice.ts';
import { serviceCode } from './service-code.ts';
import { askService, faultOf } from './service-request.ts';

export const VIETTEL_PREFIX = 'viettel:';
export const VIETTEL_URL = 'https://viettelai.vn/tts/speech_synthesis';
export const VIETTEL_VOICES = [
  'hn-quynhanh',
  'hn-thanhtung',
  'hue-maingoc',
  'hue-baoquoc',
  'hcm-diemmy',
  'hcm-minhquan',
];

/** Our own caution: a sentence is seldom longer. */
const LIMITS = { maxCharacters: 500, maxBytes: 2_000 };
const SPEEDS = [0.7, 1.3] as const;
const RETURN_WAV = 2;

export function viettelVoice(id: string, setup: OnlineSetup): Voice {
  const voice = id.slice(VIETTEL_PREFIX.length);
  return onlineVoice(id, setup, {
    service: 'viettel',
    limits: LIMITS,
    soundOf: async (text, speed, key) => {
      const question = {
        service: 'viettel' as const,
        url: new URL(setup.baseUrl),
        method: 'POST' as const,
        headers: { accept: '*/*', 'content-type': 'application/json' },
        body: JSON.stringify({
          text,
          voice,
          speed: Math.min(SPEEDS[1], Math.max(SPEEDS[0], speed)),
          tts_return_option: RETURN_WAV,
          token: key,
          without_filter: false,
        }),
        key,
        maxBytes: SOUND_MAX_BYTES,
        answers: [200],
      };
      const { bytes } = await askService(setup, question);
      if (beginsAsSound(bytes)) return bytes;
      const detail = serviceCode(bytes, key);
      throw faultOf(question, 'voice.service-misanswered', { what: 'audio', detail });
    },
  });
}
