import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { espeakVoice } from '../../../src/adapters/voices/espeak.ts';
import type { Utterance } from '../../../src/model/ports/voice.ts';

const withoutEspeak = spawnSync('espeak-ng', ['--version']).error !== undefined;
const WELCOME = 'Kính thưa nhân dân phường Láng.';

afterEach(() => vi.unstubAllEnvs());

function speaking() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-voice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'spoken', 'a.wav');
  return { folder, path, voice: espeakVoice('espeak-ng:vi') };
}

function withoutProgram() {
  vi.stubEnv('PATH', '/nowhere');
  return speaking();
}

async function soundOf(path: string) {
  vi.unstubAllEnvs();
  return measureAudio(path);
}

test.skipIf(withoutEspeak)(
  'a Vietnamese text becomes audible speech, twice the same to the bit',
  async () => {
    const { path, voice } = speaking();
    expect(await voice.missing()).toBeNull();
    expect(await voice.speaker()).toBe('voice.by.espeak');
    await voice.speak([{ text: WELCOME, outPath: path }], 1);
    const bytes = readFileSync(path);
    expect((await soundOf(path)).loudnessLufs).toBeGreaterThan(-40);
    await voice.speak([{ text: WELCOME, outPath: path }], 1);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  },
);

test('the edition of the voice is that of what speaks: the program, or the WebAssembly build', async () => {
  if (!withoutEspeak) expect(await speaking().voice.edition()).toMatch(/^eSpeak NG [^/]*\d+\.\d+[^/]*$/);
  expect(await withoutProgram().voice.edition()).toMatch(/^wasm \d+\.\d+\.\d+$/);
});

test.skipIf(withoutEspeak)('half the speed takes longer', async () => {
  const { folder, voice } = speaking();
  const lengthOf = async (speed: number) => {
    const outPath = join(folder, `${speed}.wav`);
    await voice.speak([{ text: 'Phường mới chính thức hoạt động.', outPath }], speed);
    return (await measureAudio(outPath)).lengthFrames;
  };
  expect((await lengthOf(0.6)) / (await lengthOf(1.2))).toBeGreaterThan(1.5);
});

test.skipIf(withoutEspeak)('a text that looks like an option or a command is only read', async () => {
  const { folder, path, voice } = speaking();
  await voice.speak([{ text: '-w /tmp/x.wav; $(touch y) --version', outPath: path }], 1);
  expect(readdirSync(join(folder, 'spoken'))).toEqual(['a.wav']);
});

test.skipIf(withoutEspeak)(
  'a voice that espeak-ng does not have is told as unknown, and leaves no file',
  async () => {
    const { folder } = speaking();
    const voice = espeakVoice('espeak-ng:khong-co');
    expect(await voice.missing()).toEqual({
      code: 'voice.unknown',
      params: { voice: 'espeak-ng:khong-co' },
    });
    const spoken = voice.speak([{ text: 'xin chào', outPath: join(folder, 'a.wav') }], 1);
    await expect(spoken).rejects.toThrow('voice.failed');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('on a machine without espeak-ng its WebAssembly build speaks all texts in one process', async () => {
  const { folder, voice } = withoutProgram();
  expect(await voice.speaker()).toBe('voice.by.espeak-wasm');
  const texts: readonly Utterance[] = [
    { text: WELCOME, outPath: join(folder, 'a.wav') },
    { text: 'Xin cảm ơn.', outPath: join(folder, 'b.wav') },
  ];
  const told: string[] = [];
  await voice.speak(texts, 1, ({ text }) => told.push(text));
  expect(told).toEqual([WELCOME, 'Xin cảm ơn.']);
  const { sounding } = await soundOf(join(folder, 'a.wav'));
  const spokenMs = ((sounding?.toFrame ?? 0) - (sounding?.fromFrame ?? 0)) / 48;
  expect(spokenMs).toBeGreaterThan(1_000);
  expect(spokenMs).toBeLessThan(4_000);
  expect(readdirSync(folder).toSorted()).toEqual(['a.wav', 'b.wav']);
}, 30_000);

test('a voice that the WebAssembly build does not have is unknown there, too', async () => {
  withoutProgram();
  expect(await espeakVoice('espeak-ng:khong-co').missing()).toEqual({
    code: 'voice.unknown',
    params: { voice: 'espeak-ng:khong-co' },
  });
}, 30_000);
