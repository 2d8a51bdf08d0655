import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knownVoices, voiceNamed } from '../../../src/adapters/voices/choose.ts';
import { ManualClock } from '../../fakes/manual-clock.ts';

function setup() {
  const root = mkdtempSync(join(tmpdir(), 'loa-voices-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const fault = { code: 'voice.key-missing', params: {} };
  return { clock: new ManualClock(0), pause: async () => {}, findKey: () => ({ fault }), root };
}

test('an id names a voice of its kind, known by name or not', () => {
  const ids = [
    'espeak-ng:vi',
    'sherpa:/usr/share/giong#2',
    'fpt:moi',
    'viettel:hn-moi',
    'google:vi-VN-Neural2-D',
  ];
  const voices = ids.map((id) => voiceNamed(id, setup()));
  expect(voices.map((voice) => voice?.id)).toEqual(ids);
  expect(voices.map((voice) => voice?.runs)).toEqual(['machine', 'machine', 'network', 'network', 'network']);
  for (const none of ['', 'vi', 'zalo:mai', ':vi']) expect(voiceNamed(none, setup())).toBeNull();
});

test('the ladder stands first, then what is known, models in the station’s folder among it, each once', () => {
  const station = setup();
  mkdirSync(join(station.root, 'giong', 'vais1000'), { recursive: true });
  const ids = knownVoices(['fpt:leminh', 'espeak-ng:vi+f2', 'zalo:mai'], station).map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(['fpt:leminh', 'espeak-ng:vi+f2', 'espeak-ng:vi']);
  expect(ids).toContain('sherpa:giong/vais1000');
  expect(ids).toContain('google:vi-VN-Wavenet-A');
  expect(new Set(ids).size).toBe(ids.length);
});

test('a model kept elsewhere is listed through its link; links to nothing, and files, are not', () => {
  const station = setup();
  const elsewhere = mkdtempSync(join(tmpdir(), 'loa-models-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  mkdirSync(join(station.root, 'giong'));
  symlinkSync(elsewhere, join(station.root, 'giong', 'vais1000'));
  symlinkSync(join(elsewhere, 'khong-co'), join(station.root, 'giong', 'mat'));
  writeFileSync(join(station.root, 'giong', 'doc.txt'), '');
  const models = knownVoices([], station).filter(({ id }) => id.startsWith('sherpa:'));
  expect(models.map(({ id }) => id)).toEqual(['sherpa:giong/vais1000']);
});

test('a file where the folder of models should be keeps no station from its other voices', () => {
  const station = setup();
  writeFileSync(join(station.root, 'giong'), '');
  expect(knownVoices(['espeak-ng:vi'], station)[0]?.id).toBe('espeak-ng:vi');
});

test('an online voice without a key says so before anything is asked', async () => {
  const voice = voiceNamed('fpt:banmai', setup());
  expect(await voice?.missing()).toEqual({ code: 'voice.key-missing', params: {} });
  await expect(voice?.speak([], 1)).rejects.toThrow('voice.key-missing');
});
