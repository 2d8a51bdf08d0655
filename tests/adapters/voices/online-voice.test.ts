import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { onlineVoice } from '../../../src/adapters/voices/online-voice.ts';
import { refuse } from '../../../src/model/problem.ts';

test('where one sentence fails nothing more is asked, but what was asked already is waited for and told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loa-online-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const asked: string[] = [];
  const slow = Promise.withResolvers<Buffer>();
  const findKey = () => ({ key: 'khoa-bi-mat' });
  const limits = { maxCharacters: 500, maxBytes: 2_000 };
  const soundOf = async (text: string) => {
    asked.push(text);
    if (text === 'hai') throw refuse('voice.quota', { service: 'fpt' }, 3);
    return slow.promise;
  };
  const voice = onlineVoice('fpt:banmai', { findKey }, { service: 'fpt', limits, soundOf });
  const texts = ['một', 'hai', 'ba', 'bốn'];
  const told: string[] = [];
  const speaking = voice.speak(
    texts.map((text) => ({ text, outPath: join(folder, `${text}.wav`) })),
    1,
    ({ text }) => told.push(text),
  );
  setImmediate(() => slow.resolve(Buffer.from('RIFF')));
  await expect(speaking).rejects.toThrow('voice.quota');
  expect(asked).toEqual(['một', 'hai', 'ba']);
  expect(told).toEqual(['một', 'ba']);
  expect(existsSync(join(folder, 'ba.wav'))).toBe(true);
});
