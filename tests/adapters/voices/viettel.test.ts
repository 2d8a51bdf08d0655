import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { viettelVoice } from '../../../src/adapters/voices/viettel.ts';
import {
  type Answer,
  json,
  refusalOf,
  SECRET,
  SOUND,
  sound,
  speechService,
} from '../../fakes/speech-service.ts';

async function viettel(...script: readonly Answer[]) {
  const service = await speechService(...script);
  const voice = viettelVoice('viettel:hn-quynhanh', service.setup);
  const outPath = join(service.folder, 'a.wav');
  return {
    ...service,
    voice,
    outPath,
    say: (speed = 1) => voice.speak([{ text: 'Xin chào.', outPath }], speed),
  };
}

test('the sound comes with the answer', async () => {
  const { asked, say, outPath } = await viettel(sound());
  await say();
  expect(readFileSync(outPath).equals(SOUND)).toBe(true);
  expect(asked[0]?.method).toBe('POST');
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    ...{ text: 'Xin chào.', voice: 'hn-quynhanh', speed: 1, tts_return_option: 2 },
    ...{ token: SECRET, without_filter: false },
  });
});

test('a speed outside what it takes becomes the nearest it does', async () => {
  for (const [speed, taken] of [
    [0.5, 0.7],
    [2, 1.3],
  ]) {
    const { asked, say } = await viettel(sound());
    await say(speed);
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ speed: taken });
  }
});

test('JSON where sound should be is told, without the token that it repeats', async () => {
  const { say } = await viettel(json(200, { code: 'TOKEN_EXPIRED', error: `token ${SECRET} expired` }));
  const refusal = await refusalOf(say());
  expect(refusal?.code).toBe('voice.service-misanswered');
  expect(refusal?.params).toMatchObject({ what: 'audio', detail: 'TOKEN_EXPIRED' });
  expect(refusal?.everything).not.toContain(SECRET);
});

test('a page under the content type of sound is no sound', async () => {
  const { say } = await viettel(sound(Buffer.from('<html>'), 'audio/x-wav'));
  expect((await refusalOf(say()))?.code).toBe('voice.service-misanswered');
});
