import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { sherpaVoice } from '../../../src/adapters/voices/sherpa.ts';
import { layHummingModel } from '../../fakes/humming-model.ts';

const PATIENT_MS = 30_000;
/** Where the system's espeak-ng keeps its phonemes; null: it is not there. */
const espeakData =
  /Data at: (.*)$/m.exec(spawnSync('espeak-ng', ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ??
  null;

/** A station's folder with a model in `giong/hum`. */
function station() {
  const root = mkdtempSync(join(tmpdir(), 'loa-sherpa-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  layHummingModel(join(root, 'giong', 'hum'));
  const voice = (folder: string) => sherpaVoice(`sherpa:${folder}`, root);
  const model = join(root, 'giong', 'hum');
  return { root, model, voice };
}

async function faultOf(speaking: Promise<void>) {
  const error = await speaking.then(
    () => null,
    (refusal: { problems: readonly { code: string; params: object }[] }) => refusal,
  );
  return error?.problems[0];
}

test(
  'a model in a folder of the station speaks every sentence in one loading, slower when asked',
  async () => {
    const { root, voice } = station();
    const hum = voice('giong/hum');
    expect(await hum.missing()).toBeNull();
    const say = (name: string, text: string) => ({ text, outPath: join(root, 'spoken', name) });
    const told: string[] = [];
    const texts = [say('a.wav', 'xin chào bà con.'), say('b.wav', 'mời bà con dự họp tối nay.')];
    await hum.speak(texts, 1, ({ outPath }) => told.push(outPath));
    await hum.speak([say('c.wav', 'xin chào bà con.')], 0.5);
    expect(told).toEqual(texts.map(({ outPath }) => outPath));
    const [a, b, c] = await Promise.all(
      ['a.wav', 'b.wav', 'c.wav'].map((name) => measureAudio(join(root, 'spoken', name))),
    );
    expect(b?.lengthFrames).toBeGreaterThan(a?.lengthFrames ?? 0);
    expect((c?.lengthFrames ?? 0) / (a?.lengthFrames ?? 1)).toBeCloseTo(2, 1);
    expect(a?.sounding).not.toBeNull();
    expect(readdirSync(join(root, 'spoken'))).toHaveLength(3);
  },
  PATIENT_MS,
);

test('what a voice’s folder lacks is told by name and place before anything is loaded', async () => {
  const { root, model, voice } = station();
  const lackOf = async (folder: string) => voice(folder).missing();
  expect(await lackOf('giong/vi')).toEqual({
    code: 'voice.model-no-folder',
    params: { path: join(root, 'giong/vi') },
  });
  mkdirSync(join(root, 'giong/vi'));
  expect(await lackOf('giong/vi')).toMatchObject({ code: 'voice.model-no-onnx' });
  cpSync(join(model, 'model.onnx'), join(root, 'giong/vi/vi.onnx'));
  expect(await lackOf('giong/vi')).toMatchObject({ code: 'voice.model-no-tokens' });
  cpSync(join(model, 'tokens.txt'), join(root, 'giong/vi/tokens.txt'));
  expect(await lackOf('giong/vi')).toBeNull();
  mkdirSync(join(root, 'giong/vi/espeak-ng-data'));
  expect(await lackOf('giong/vi')).toEqual({
    code: 'voice.model-no-phonemes',
    params: { path: join(root, 'giong/vi/espeak-ng-data'), file: 'phontab' },
  });
  cpSync(join(model, 'model.onnx'), join(root, 'giong/vi/khac.onnx'));
  expect(await lackOf('giong/vi#3')).toMatchObject({
    code: 'voice.model-many',
    params: { files: 'khac.onnx, vi.onnx' },
  });
});

test('another model in the same folder is another edition of the voice, whatever its size and dates say', async () => {
  const { model, voice } = station();
  const hum = voice('giong/hum');
  const first = await hum.edition();
  expect(first).toMatch(/^sherpa-onnx-node \d+\.\d+\.\d+, model\.onnx [0-9a-f]{16}$/);
  for (const name of ['model.onnx', 'tokens.txt']) {
    const path = join(model, name);
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.from(bytes).fill(bytes[0]! ^ 1, 0, 1));
    utimesSync(path, atime, mtime);
    expect(await hum.edition()).not.toBe(first);
    writeFileSync(path, bytes);
    expect(await hum.edition()).toBe(first);
  }
  rmSync(join(model, 'model.onnx'));
  expect(await hum.edition()).toBe('');
});

test('how the model pronounces is of its edition, too', async () => {
  const { model, voice } = station();
  const hum = voice('giong/hum');
  const data = join(model, 'espeak-ng-data');
  mkdirSync(data);
  for (const name of ['phontab', 'phonindex', 'phondata', 'intonations']) writeFileSync(join(data, name), '');
  const first = await hum.edition();
  writeFileSync(join(data, 'vi_dict'), 'từ');
  expect(await hum.edition()).not.toBe(first);
});

test('what is no file, or leads nowhere, is told as a voice that lacks it, and no more', async () => {
  const { model, voice } = station();
  const hum = voice('giong/hum');
  const [onnx, lexicon] = [join(model, 'model.onnx'), join(model, 'lexicon.txt')];
  mkdirSync(lexicon);
  expect(await hum.missing()).toEqual({ code: 'voice.model-closed', params: { path: lexicon } });
  rmSync(lexicon, { recursive: true });
  rmSync(onnx);
  symlinkSync('/khong-co/model.onnx', onnx);
  expect(await hum.missing()).toEqual({ code: 'voice.model-closed', params: { path: onnx } });
  expect(await hum.edition()).toBe('');
  expect(await faultOf(hum.speak([], 1))).toMatchObject({ code: 'voice.model-closed' });
});

test(
  'a speaker that the model does not have is told, not replaced by its first',
  async () => {
    const { root, model, voice } = station();
    const speaking = voice('giong/hum#1').speak([{ text: 'xin chào', outPath: join(root, 'a.wav') }], 1);
    expect(await faultOf(speaking)).toMatchObject({
      code: 'voice.model-no-speaker',
      params: { path: model, speaker: 1, count: '1' },
    });
  },
  PATIENT_MS,
);

test(
  'a damaged model aborts only its own process, and the sentence names the folder',
  async () => {
    const { root, model, voice } = station();
    writeFileSync(join(model, 'model.onnx'), 'half a download');
    const speaking = voice('giong/hum').speak([{ text: 'xin chào', outPath: join(root, 'a.wav') }], 1);
    expect(await faultOf(speaking)).toMatchObject({ code: 'voice.model-broken', params: { path: model } });
    expect(readdirSync(root)).toEqual(['giong']);
  },
  PATIENT_MS,
);

test(
  'a damaged list of tokens is a broken voice, too',
  async () => {
    const { root, model, voice } = station();
    writeFileSync(join(model, 'tokens.txt'), 'một hai ba\n');
    const speaking = voice('giong/hum').speak([{ text: 'xin chào', outPath: join(root, 'a.wav') }], 1);
    expect(await faultOf(speaking)).toMatchObject({ code: 'voice.model-broken', params: { path: model } });
  },
  PATIENT_MS,
);

test(
  'a model of another maker than sherpa-onnx’s edition is told as such',
  async () => {
    const { root, model, voice } = station();
    layHummingModel(model, { facts: false });
    const speaking = voice('giong/hum').speak([{ text: 'xin chào', outPath: join(root, 'a.wav') }], 1);
    expect(await faultOf(speaking)).toEqual({
      code: 'voice.model-no-facts',
      severity: 'error',
      params: { path: model },
    });
  },
  PATIENT_MS,
);

test.skipIf(espeakData === null)(
  'a Piper voice reads Vietnamese through espeak-ng’s phonemes',
  async () => {
    const { root, voice } = station();
    const model = join(root, 'giong', 'piper');
    layHummingModel(model, { piper: true });
    const speaking = (name: string) =>
      voice('giong/piper').speak([{ text: 'Mời bà con dự họp.', outPath: join(root, name) }], 1);
    expect(await faultOf(speaking('a.wav'))).toMatchObject({ code: 'voice.model-no-words' });
    symlinkSync(espeakData ?? '', join(model, 'espeak-ng-data'));
    expect(await voice('giong/piper').missing()).toBeNull();
    await speaking('b.wav');
    const { sounding } = await measureAudio(join(root, 'b.wav'));
    expect((sounding?.toFrame ?? 0) / 48_000).toBeGreaterThan(0.5);
  },
  PATIENT_MS,
);
