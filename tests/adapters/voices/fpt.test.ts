import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { FPT_URL, fptVoice } from '../../../src/adapters/voices/fpt.ts';
import {
  type Answer,
  json,
  refusalOf,
  SECRET,
  SOUND,
  sound,
  speechService,
  status,
} from '../../fakes/speech-service.ts';

afterEach(() => vi.unstubAllGlobals());

/** As documented: the sound's link, on the host that was asked unless another is said. */
function promised(link: (host: string) => string = (host) => `http://${host}/short/a.wav`): Answer {
  return (response, { headers }) =>
    json(200, {
      async: link(headers.host ?? ''),
      error: 0,
      message: 'The content will be returned after a few seconds under the async link.',
      request_id: 'f0a9e4b6',
    })(response, { method: 'POST', path: '', headers, body: '' });
}

async function fpt(...script: readonly Answer[]) {
  const service = await speechService(...script);
  const voice = fptVoice('fpt:banmai', service.setup);
  const outPath = join(service.folder, 'a.wav');
  const say = (text: string, speed = 1) => voice.speak([{ text, outPath }], speed);
  return { ...service, voice, say, outPath };
}

test('the text is sent, its link asked for until the sound is there', async () => {
  const { asked, pausesMs, say, outPath } = await fpt(promised(), status(404), status(403), sound());
  await say('Kính thưa nhân dân.');
  expect(readFileSync(outPath).equals(SOUND)).toBe(true);
  const [post, ...looks] = asked;
  expect(post).toMatchObject({ method: 'POST', body: 'Kính thưa nhân dân.' });
  expect(post?.headers).toMatchObject({ api_key: SECRET, voice: 'banmai', speed: '0', format: 'wav' });
  expect(looks.map(({ method, path }) => `${method} ${path}`)).toEqual(Array(3).fill('GET /short/a.wav'));
  expect(pausesMs).toEqual([2_000, 3_000, 3_000]);
});

test('the link is asked for without the key', async () => {
  const { asked, say } = await fpt(promised(), sound());
  await say('Kính thưa nhân dân.');
  expect(JSON.stringify(asked[1]?.headers)).not.toContain(SECRET);
});

test('speeds are the service’s seven steps', async () => {
  for (const [speed, step] of [
    [0.5, '-3'],
    [0.9, '-1'],
    [1.2, '1'],
    [2, '3'],
  ] as const) {
    const { asked, say } = await fpt(promised(), sound());
    await say('Kính thưa nhân dân.', speed);
    expect(asked[0]?.headers.speed).toBe(step);
  }
});

test('a text under the service’s three characters is filled up', async () => {
  const { asked, say } = await fpt(promised(), sound());
  await say('À');
  expect(asked[0]?.body).toBe('À..');
});

test('a sound that never comes is given up after the documented two minutes', async () => {
  const { pausesMs, say } = await fpt(promised(), status(404));
  expect(await refusalOf(say('Kính thưa nhân dân.'))).toMatchObject({
    code: 'voice.link-late',
    params: { seconds: 134 },
  });
  expect(pausesMs.reduce((sum, ms) => sum + ms, 0)).toBe(134_000);
});

test('a link to a host that is not FPT’s is not followed', async () => {
  const { asked, say } = await fpt(promised(() => 'https://example.com/a.wav'));
  expect(await refusalOf(say('Kính thưa nhân dân.'))).toMatchObject({
    code: 'voice.link-foreign',
    params: { service: 'fpt' },
  });
  expect(asked).toHaveLength(1);
});

test('an error in the answer, or none that can be read, is told as such', async () => {
  const refused = await fpt(json(200, { error: 4, message: 'voice not supported', async: '' }));
  expect(await refusalOf(refused.say('Kính thưa nhân dân.'))).toMatchObject({
    code: 'voice.service-refused',
    params: { status: 200, detail: '4' },
  });
  for (const malformed of [
    sound(Buffer.from('<html>'), 'text/html'),
    json(200, null),
    json(200, { error: 0 }),
  ]) {
    const { say } = await fpt(malformed);
    expect((await refusalOf(say('Kính thưa nhân dân.')))?.code).toBe('voice.service-misanswered');
  }
});

test('what the link holds has to be sound', async () => {
  const { say } = await fpt(promised(), sound(Buffer.from('<html>404</html>'), 'audio/mpeg'));
  expect(await refusalOf(say('Kính thưa nhân dân.'))).toMatchObject({
    code: 'voice.service-misanswered',
    params: { what: 'audio' },
  });
});

test('many sentences are asked for three at a time', async () => {
  let open = 0;
  let most = 0;
  const slowly: Answer = (response, asked) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      (asked.method === 'POST' ? promised() : sound())(response, asked);
    });
  };
  const { voice, folder, asked } = await fpt(slowly);
  const texts = Array.from({ length: 8 }, (_, at) => ({
    text: `Câu thứ ${'một hai ba bốn năm sáu bảy tám'.split(' ')[at]}.`,
    outPath: join(folder, `${at}.wav`),
  }));
  const told: string[] = [];
  await voice.speak(texts, 1, ({ text }) => told.push(text));
  expect(told.toSorted()).toEqual(texts.map(({ text }) => text).toSorted());
  expect(asked).toHaveLength(16);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(3);
});

test('of the wide network only FPT’s own hosts and its documented store are asked, over TLS', async () => {
  const links = {
    'https://file01.fpt.ai/text2speech-v5/short/a.wav': 'followed',
    'https://s3-ap-southeast-1.amazonaws.com/text2speech-v4/a.wav': 'followed',
    'https://s3-ap-southeast-1.amazonaws.com/somebody-else/a.wav': 'voice.link-foreign',
    'http://file01.fpt.ai/a.wav': 'voice.link-foreign',
    'https://fpt.ai.example.com/a.wav': 'voice.link-foreign',
    'http://127.0.0.1/a.wav': 'voice.link-foreign',
  };
  const { setup, folder } = await speechService(sound());
  const voice = fptVoice('fpt:banmai', { ...setup, baseUrl: FPT_URL });
  for (const [link, told] of Object.entries(links)) {
    const fetched: string[] = [];
    vi.stubGlobal('fetch', async (url: URL) => {
      fetched.push(url.href);
      return url.href === FPT_URL ? Response.json({ async: link, error: 0 }) : new Response(SOUND);
    });
    const refusal = await refusalOf(voice.speak([{ text: 'Xin chào.', outPath: join(folder, 'a.wav') }], 1));
    expect(refusal?.code ?? 'followed').toBe(told);
    expect(fetched).toEqual(told === 'followed' ? [FPT_URL, link] : [FPT_URL]);
  }
});
