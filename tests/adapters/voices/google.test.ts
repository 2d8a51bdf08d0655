import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { googleVoice } from '../../../src/adapters/voices/google.ts';
import { splitForVoice } from '../../../src/speech/split-for-voice.ts';
import { type Answer, json, refusalOf, SECRET, SOUND, speechService } from '../../fakes/speech-service.ts';

/** As documented: base64 of a WAV file; more than 5,000 bytes of text are refused. As users met it: a long sentence, too. */
const spoken: Answer = (response, asked) => {
  const { input } = JSON.parse(asked.body) as { input: { text: string } };
  if (input.text.split('.').some((sentence) => sentence.length > 300)) {
    const message = 'This request contains sentences that are too long.';
    return json(400, { error: { code: 400, status: 'INVALID_ARGUMENT', message } })(response, asked);
  }
  const tooLong = json(400, {
    error: {
      code: 400,
      message: 'Either `input.text` or `input.ssml` is longer than the limit of 5000 bytes.',
    },
  });
  const answer = json(200, { audioContent: SOUND.toString('base64') });
  (Buffer.byteLength(input.text) > 5_000 ? tooLong : answer)(response, asked);
};

async function google(...script: readonly Answer[]) {
  const service = await speechService(...script);
  const voice = googleVoice('google:vi-VN-Wavenet-A', service.setup);
  const outPath = join(service.folder, 'a.wav');
  const say = (text = 'Xin chào.', speed = 1) => voice.speak([{ text, outPath }], speed);
  return { ...service, voice, outPath, say };
}

test('the sound is taken out of the answer; the key is in no address', async () => {
  const { asked, say, outPath } = await google(spoken);
  await say('Xin chào.', 1.25);
  expect(readFileSync(outPath).equals(SOUND)).toBe(true);
  expect(asked[0]?.headers['x-goog-api-key']).toBe(SECRET);
  expect(asked[0]?.path).not.toContain(SECRET);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    input: { text: 'Xin chào.' },
    voice: { languageCode: 'vi-VN', name: 'vi-VN-Wavenet-A' },
    audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: 24_000, speakingRate: 1.25 },
  });
});

test('a notice parted by its limits meets neither the 5,000 bytes nor the refusal of long sentences', async () => {
  const { voice, folder, asked } = await google(spoken);
  const sentence = `${'Phường tổ chức lễ công bố nghị quyết, '.repeat(200)}hết.`;
  const pieces = splitForVoice(sentence, voice.limits);
  await voice.speak(
    pieces.map(({ text }, at) => ({ text, outPath: join(folder, `${at}.wav`) })),
    1,
  );
  expect(Buffer.byteLength(sentence)).toBeGreaterThan(9_000);
  expect(asked).toHaveLength(pieces.length);
});

test('past the limit it is told that the service refuses, not in its words', async () => {
  const { say } = await google(spoken);
  expect(await refusalOf(say('ô '.repeat(2_000)))).toMatchObject({
    code: 'voice.service-refused',
    params: { status: 400, detail: 'INVALID_ARGUMENT' },
  });
});

test('a key that is none is told as such though the status is 400', async () => {
  const { say } = await google(
    json(400, { error: { code: 400, message: 'API key not valid. Please pass a valid API key.' } }),
  );
  expect(await refusalOf(say())).toMatchObject({ code: 'voice.key-refused', params: { status: 400 } });
});

test('an answer without sound, or that is no JSON, is told as such', async () => {
  const answers = [json(200, {}), json(200, { audioContent: 'aGVsbG8=' }), json(200, null)];
  for (const answer of [...answers, ((response) => response.end('nothing')) satisfies Answer]) {
    const { say } = await google(answer);
    expect((await refusalOf(say()))?.code).toBe('voice.service-misanswered');
  }
});
