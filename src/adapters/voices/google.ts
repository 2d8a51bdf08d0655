/**
 * Google Cloud Text-to-Speech v1 as voices `google:vi-VN-Wavenet-A`…: POST of JSON with an API key in a header, the
 * sound in base64 in the answer; LINEAR16 comes as a WAV file.
 * Source: cloud.google.com/text-to-speech/docs/reference/rest/v1/text/synthesize and …/quotas (5,000 bytes a request),
 * looked up on 24 November 2026.
 */
import type { Voice } from '../../model/ports/voice.ts';
import { beginsAsSound, type OnlineSetup, onlineVoice, SOUND_MAX_BYTES } from './online-voice.ts';
import { askService, faultOf } from './service-request.ts';

export const GOOGLE_PREFIX = 'google:';
export const GOOGLE_URL = 'https://texttospeech.googleapis.com/v1/text:synthesize';
export const GOOGLE_VOICES = ['vi-VN-Standard-A', 'vi-VN-Standard-B', 'vi-VN-Wavenet-A', 'vi-VN-Wavenet-B'];

/**
 * "Total bytes per request: 5,000". Its newer voices also refuse "sentences that are too long"; how long is not
 * published, and users tell of 312 letters refused, of 229 taken (googleapis/google-cloud-node issue 4074).
 */
const LIMITS = { maxCharacters: 230, maxBytes: 5_000 };
/** What its own voices are made at. */
const SAMPLE_RATE_HZ = 24_000;
const LANGUAGE = 'vi-VN';

export function googleVoice(id: string, setup: OnlineSetup): Voice {
  const name = id.slice(GOOGLE_PREFIX.length);
  return onlineVoice(id, setup, {
    service: 'google',
    limits: LIMITS,
    soundOf: async (text, speed, key) => {
      const question = {
        service: 'google' as const,
        url: new URL(setup.baseUrl),
        method: 'POST' as const,
        headers: { 'x-goog-api-key': key, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({
          input: { text },
          voice: { languageCode: LANGUAGE, name },
          audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: SAMPLE_RATE_HZ, speakingRate: speed },
        }),
        key,
        // base64 is a third longer.
        maxBytes: SOUND_MAX_BYTES * 1.4,
        answers: [200],
      };
      const { bytes } = await askService(setup, question);
      const sound = audioContent(bytes);
      if (sound === null) throw faultOf(question, 'voice.service-misanswered', { what: 'audioContent' });
      return sound;
    },
  });
}

/** null: the answer is no JSON, or has no sound in it. */
function audioContent(bytes: Buffer): Buffer | null {
  try {
    const answer = JSON.parse(bytes.toString('utf8')) as { readonly audioContent?: unknown } | null;
    if (typeof answer?.audioContent !== 'string') return null;
    const sound = Buffer.from(answer.audioContent, 'base64');
    return beginsAsSound(sound) ? sound : null;
  } catch {
    return null;
  }
}
