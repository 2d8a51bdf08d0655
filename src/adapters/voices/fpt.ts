/**
 * FPT.AI Text to Speech v5 as voices `fpt:banmai`, `fpt:leminh`…: POST of the text, an answer with a link, which is not
 * there until the sound is made (documented: 5 s to 2 min), so it is asked for again and again.
 * Source: docs.fpt.ai/docs/en/speech/api/text-to-speech, looked up on 24 November 2026; links of file01.fpt.ai are what
 * the service has answered since 2021, those of s3-ap-southeast-1.amazonaws.com/text2speech-v4 what its page shows.
 */
import type { Voice } from '../../model/ports/voice.ts';
import { beginsAsSound, type OnlineSetup, onlineVoice, SOUND_MAX_BYTES } from './online-voice.ts';
import { serviceCode } from './service-code.ts';
import { askService, faultOf, isLoopback } from './service-request.ts';

export const FPT_PREFIX = 'fpt:';
export const FPT_URL = 'https://api.fpt.ai/hmi/tts/v5';
/** Northern, central and southern voices of the documentation. */
export const FPT_VOICES = ['banmai', 'leminh', 'thuminh', 'myan', 'giahuy', 'lannhi', 'linhsan'];

/** "Limit per request: 5.000 characters". */
const LIMITS = { maxCharacters: 5_000, maxBytes: 20_000 };
/** "Body must have at least 3 characters". */
const LEAST_CHARACTERS = 3;
/** −3 is slowest, +3 fastest; how much a step is worth is not documented. */
const STEPS = 3;
const STEPS_A_SPEED = 6;
const ANSWER_MAX_BYTES = 100_000;

const FIRST_LOOK_MS = 2_000;
const LOOK_AGAIN_MS = 3_000;
/** Past the two minutes that are documented it will not come. */
const LOOKS = 45;

interface FptAnswer {
  readonly async?: unknown;
  readonly error?: unknown;
}

export function fptVoice(id: string, setup: OnlineSetup): Voice {
  const name = id.slice(FPT_PREFIX.length);
  return onlineVoice(id, setup, {
    service: 'fpt',
    limits: LIMITS,
    soundOf: async (text, speed, key) => {
      const link = await linkOf(setup, { text: text.padEnd(LEAST_CHARACTERS, '.'), name, speed, key });
      return soundAt(setup, link, key);
    },
  });
}

async function linkOf(
  setup: OnlineSetup,
  {
    text,
    name,
    speed,
    key,
  }: { readonly text: string; readonly name: string; readonly speed: number; readonly key: string },
): Promise<URL> {
  const step = Math.min(STEPS, Math.max(-STEPS, Math.round((speed - 1) * STEPS_A_SPEED)));
  const question = {
    service: 'fpt' as const,
    url: new URL(setup.baseUrl),
    method: 'POST' as const,
    headers: { api_key: key, voice: name, speed: String(step), format: 'wav', 'cache-control': 'no-cache' },
    body: text,
    key,
    maxBytes: ANSWER_MAX_BYTES,
    answers: [200],
  };
  const { status, bytes } = await askService(setup, question);
  const answer = jsonOf(bytes);
  if (answer === null) throw faultOf(question, 'voice.service-misanswered', { what: 'JSON' });
  if (answer.error !== 0) {
    throw faultOf(question, 'voice.service-refused', {
      status,
      detail: serviceCode(bytes, key),
    });
  }
  const link = typeof answer.async === 'string' && URL.canParse(answer.async) ? new URL(answer.async) : null;
  if (link === null) throw faultOf(question, 'voice.service-misanswered', { what: 'async' });
  if (!isFpts(link, question.url)) throw faultOf(question, 'voice.link-foreign', {});
  return link;
}

/** The key is not sent to the link, and what is told of it has no letters of the key: the service wrote it. */
async function soundAt(setup: OnlineSetup, url: URL, key: string): Promise<Buffer> {
  const question = {
    service: 'fpt' as const,
    url,
    method: 'GET' as const,
    headers: {},
    body: null,
    key,
    maxBytes: SOUND_MAX_BYTES,
    // Not there yet: 404, and 403 from a store that does not list its files.
    answers: [200, 403, 404],
  };
  for (let look = 0; look < LOOKS; look += 1) {
    await setup.pause(look === 0 ? FIRST_LOOK_MS : LOOK_AGAIN_MS);
    const { status, bytes } = await askService(setup, question);
    if (status !== 200) continue;
    if (!beginsAsSound(bytes)) throw faultOf(question, 'voice.service-misanswered', { what: 'audio' });
    return bytes;
  }
  throw faultOf(question, 'voice.link-late', { seconds: waitedSeconds() });
}

function waitedSeconds(): number {
  return Math.round((FIRST_LOOK_MS + (LOOKS - 1) * LOOK_AGAIN_MS) / 1000);
}

/** Over TLS, at FPT's own hosts or the store its documentation shows; a server on this machine answers with itself. */
function isFpts(link: URL, asked: URL): boolean {
  if (isLoopback(asked)) return link.host === asked.host;
  if (link.protocol !== 'https:') return false;
  const isOwn = link.hostname === 'fpt.ai' || link.hostname.endsWith('.fpt.ai');
  const isStore =
    link.hostname === 's3-ap-southeast-1.amazonaws.com' && link.pathname.startsWith('/text2speech-v');
  return isOwn || isStore;
}

function jsonOf(bytes: Buffer): FptAnswer | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}
