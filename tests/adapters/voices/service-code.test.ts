import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fptVoice } from '../../../src/adapters/voices/fpt.ts';
import { googleVoice } from '../../../src/adapters/voices/google.ts';
import { serviceCode } from '../../../src/adapters/voices/service-code.ts';
import { viettelVoice } from '../../../src/adapters/voices/viettel.ts';
import { type Answer, json, refusalOf, sound, speechService, status } from '../../fakes/speech-service.ts';

const KEY = 'Abc/DEF+secretkey12345678';
const coded = (document: unknown) => serviceCode(Buffer.from(JSON.stringify(document)), KEY);

test('the code of a service is found where services put it', () => {
  expect(coded({ error: { code: 400, status: 'INVALID_ARGUMENT', message: 'x' } })).toBe('INVALID_ARGUMENT');
  expect(coded({ error: 4, message: 'x' })).toBe('4');
  expect(coded({ code: 'TOKEN_EXPIRED' })).toBe('TOKEN_EXPIRED');
});

test('what is no code, or has letters of the key, is not repeated', () => {
  const keys = [KEY, KEY.toLowerCase(), KEY.slice(4, 14), 'x-secretkey', 'SECR', encodeURIComponent(KEY)];
  for (const code of [...keys, 'bad token', '\u001b[2J', 'x'.repeat(41), null, {}, true]) {
    expect(coded({ code })).toBe('');
  }
  for (const document of [null, 'bad', [1], 7]) expect(coded(document)).toBe('');
  expect(serviceCode(Buffer.from('<html>'), KEY)).toBe('');
});

/** Every way of answering with the key that was found to show it once. */
const ECHOES: readonly Answer[] = [
  json(400, { message: `bad token ${KEY}`, code: KEY, error: KEY, status: KEY.toLowerCase() }),
  status(400, {}, `{"message":"bad token ${KEY.replace('/', '\\/')}"}`),
  status(401, {}, `bad token ${encodeURIComponent(KEY)}`),
  status(429, {}, `bad token ${KEY.toLowerCase()}`),
  sound(Buffer.from(`{"pad":"${'x'.repeat(160 - KEY.length - 7)}${KEY}"}`), 'application/json'),
  sound(Buffer.from('<html>'), 'text/secretkey12345678'),
  json(200, { error: 0, async: 'http://secretkey12345678.evil.test/a' }),
  json(200, { error: KEY, message: KEY, async: '' }),
  status(503, { 'x-key': KEY }, Buffer.from(KEY).toString('latin1')),
];

test('a service that answers with the key, in whatever dress, has it shown to nobody', async () => {
  for (const echo of ECHOES) {
    const service = await speechService(echo);
    const setup = { ...service.setup, findKey: () => ({ key: KEY }) };
    const voices = [
      fptVoice('fpt:banmai', setup),
      viettelVoice('viettel:hn-quynhanh', setup),
      googleVoice('google:vi-VN-Wavenet-A', setup),
    ];
    for (const voice of voices) {
      const outPath = join(service.folder, 'a.wav');
      const refusal = await refusalOf(voice.speak([{ text: 'Xin chào.', outPath }], 1));
      expect(refusal?.code).toMatch(/^voice\./);
      expect(refusal?.everything).not.toMatch(/secretkey/i);
    }
  }
});
