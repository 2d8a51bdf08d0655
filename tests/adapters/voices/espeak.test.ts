import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { measureAudio } from '../../../src/adapters/ffmpeg/measure.ts';
import { espeakVoices } from '../../../src/adapters/voices/espeak.ts';

const withoutEspeak = spawnSync('espeak-ng', ['--version']).error !== undefined;

afterEach(() => vi.unstubAllEnvs());

function speaking() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-voice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return { folder, path: join(folder, 'spoken', 'a.wav'), voice: espeakVoices(['espeak-ng:vi'])[0]! };
}

test('only voices of espeak-ng are espeak-ng’s', () => {
  expect(espeakVoices(['sherpa:vi', 'espeak-ng:vi']).map((voice) => voice.id)).toEqual(['espeak-ng:vi']);
});

test.skipIf(withoutEspeak)(
  'a Vietnamese text becomes audible speech, twice the same to the bit',
  async () => {
    const { path, voice } = speaking();
    expect(await voice.missing()).toBeNull();
    await voice.speak('Kính thưa nhân dân phường Láng.', 1, path);
    const bytes = readFileSync(path);
    expect((await measureAudio(path)).loudnessLufs).toBeGreaterThan(-40);
    await voice.speak('Kính thưa nhân dân phường Láng.', 1, path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  },
);

test.skipIf(withoutEspeak)('half the speed takes longer', async () => {
  const { folder, voice } = speaking();
  const lengthOf = async (speed: number) => {
    const path = join(folder, `${speed}.wav`);
    await voice.speak('Phường mới chính thức hoạt động.', speed, path);
    return (await measureAudio(path)).lengthFrames;
  };
  expect((await lengthOf(0.6)) / (await lengthOf(1.2))).toBeGreaterThan(1.5);
});

test.skipIf(withoutEspeak)('a text that looks like an option or a command is only read', async () => {
  const { folder, path, voice } = speaking();
  await voice.speak('-w /tmp/x.wav; $(touch y) --version', 1, path);
  expect(readdirSync(join(folder, 'spoken'))).toEqual(['a.wav']);
});

test.skipIf(withoutEspeak)(
  'a voice that espeak-ng does not have is told as unknown, and leaves no file',
  async () => {
    const { folder } = speaking();
    const voice = espeakVoices(['espeak-ng:khong-co'])[0]!;
    expect(await voice.missing()).toBe('voice.unknown');
    await expect(voice.speak('xin chào', 1, join(folder, 'a.wav'))).rejects.toThrow('espeak-ng:khong-co');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('on a machine without espeak-ng its voices are missing', async () => {
  vi.stubEnv('PATH', '/nowhere');
  expect(await espeakVoices(['espeak-ng:vi'])[0]!.missing()).toBe('voice.no-espeak');
});
