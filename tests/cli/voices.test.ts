import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { viettelVoice } from '../../src/adapters/voices/viettel.ts';
import { registerClip } from '../../src/cli/clip.ts';
import { registerSay } from '../../src/cli/say.ts';
import { registerVoices } from '../../src/cli/voices.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { clipWard } from '../fakes/clip-ward.ts';
import { commandLine } from '../fakes/command-line.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { json, SECRET, sound, speechService, status } from '../fakes/speech-service.ts';
import type { TempWard } from '../fakes/temp-ward.ts';
import { toneVoice } from '../fakes/tone-voice.ts';

const WORDS = 'Mời bà con dự họp.';

function stick() {
  const dir = mkdtempSync(join(tmpdir(), 'loa-out-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Every byte under a folder, the database's journal among it. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('the voices are listed with what they lack, the station’s own first, in their order', async () => {
  const ward = clipWard({
    voices: [toneVoice('fpt:banmai', 'missing', 'network'), toneVoice('espeak-ng:vi')],
    audio: quickAudio,
  });
  const loa = commandLine(ward, registerVoices);
  const { out } = await loa(['voices']);
  expect(out).toMatch(/fpt:banmai +\S.* có +1 +chưa dùng được/);
  expect(out).toMatch(/espeak-ng:vi +\S.* không +2 +sẵn sàng/);
  expect(out).toContain('Máy chưa có espeak-ng');
  expect((await loa(['voices'], { json: true })).json()).toMatchObject([
    { id: 'fpt:banmai', runs: 'network', ready: false, missing: { code: 'voice.no-espeak' }, ladder: 1 },
    { id: 'espeak-ng:vi', runs: 'machine', ready: true, missing: null, lastFault: null, ladder: 2 },
  ]);
});

test('a voice that failed when it spoke last says when, and why', async () => {
  const ward = clipWard({ voices: [toneVoice('hum', 'broken'), toneVoice('vang')], audio: quickAudio });
  await commandLine(ward, registerSay)(['say', WORDS, '--out', join(stick(), 'a.wav')]);
  const { out } = await commandLine(ward, registerVoices)(['voices']);
  expect(out).toMatch(/hum +.* vừa bị lỗi/);
  expect(out).toContain('lỗi lúc 05:00 18/3: Giọng “hum” không đọc được.');
});

test('words are said by the first voice that can, those before it are told', async () => {
  const ward = clipWard({ voices: [toneVoice('hum', 'broken'), toneVoice('vang')], audio: quickAudio });
  const out = join(stick(), 'a.wav');
  const said = await commandLine(ward, registerSay)(['say', WORDS, '--out', out], { json: true });
  expect(said.json()).toMatchObject({
    path: out,
    voice: 'vang',
    problems: [{ code: 'voice.spoke-instead' }, { code: 'voice.failed' }],
  });
  expect(readFileSync(out).length).toBeGreaterThan(10_000);
});

test('words that cannot be played here are kept in a file, and which voice spoke them is told', async () => {
  const ward = clipWard({ voices: [toneVoice('hum', 'broken'), toneVoice('vang')], audio: quickAudio });
  const listener = { defaultDevice: async () => null, play: async () => false };
  const { err, exitCode } = await commandLine(ward, registerSay, { listener })(['say', WORDS]);
  expect(exitCode).toBe(3);
  expect(err).toContain('nghe-thu.wav');
  expect(err).toContain('Giọng “vang” đọc thay');
  expect(err).toContain('Giọng “hum” không đọc được');
});

test('a voice that is asked for speaks alone, in the ladder or not', async () => {
  const hum = toneVoice('hum');
  const ward: Ward = {
    ...clipWard({ voices: [toneVoice('vang')], audio: quickAudio }),
    voiceNamed: (id) => (id === 'hum' ? hum : null),
  };
  const loa = commandLine(ward, registerSay);
  const out = join(stick(), 'a.wav');
  const said = await loa(['say', '-', '--voice', 'hum', '--out', out], { json: true, stdin: WORDS });
  expect(said.json()).toMatchObject({ voice: 'hum', problems: [] });
  expect(hum.spoken).toEqual([WORDS]);
  const none = await loa(['say', WORDS, '--voice', 'zalo:mai', '--out', out]);
  expect(none.exitCode).toBe(3);
  expect(none.err).toContain('Không có giọng “zalo:mai”.');
});

test('a key is written nowhere, whatever the service repeats of it', async () => {
  const service = await speechService(
    status(401, { 'x-echo': SECRET }, `{"message": "token ${SECRET} is wrong"}`),
    json(200, { error: SECRET }),
    sound(),
  );
  const online = viettelVoice('viettel:hn-quynhanh', service.setup);
  const ward: TempWard = clipWard({ voices: [online], audio: quickAudio });
  const out = stick();
  const say = (name: string) =>
    commandLine(ward, registerSay)(['say', WORDS, '--out', join(out, name)], { json: true });
  const ended = [await say('a.wav'), await say('b.wav'), await say('c.wav')];
  ended.push(await commandLine(ward, registerVoices)(['voices'], { json: true }));
  ended.push(
    await commandLine(ward, registerClip)(['clip', 'say', '--text', WORDS], { as: 'bien-tap', json: true }),
  );
  expect(ended.map(({ exitCode }) => exitCode)).toEqual([3, 3, 0, 0, 0]);
  expect(service.asked.every(({ body }) => body.includes(SECRET))).toBe(true);
  expect(ended.map(({ out, err }) => out + err).join()).not.toContain(SECRET);
  expect(everythingIn(ward.files.root)).not.toContain(SECRET);
  expect(everythingIn(out)).not.toContain(SECRET);
});

test('a spoken clip that fails by measure never enters the library, so nobody can approve it', async () => {
  const service = await speechService(sound());
  const online = viettelVoice('viettel:hn-quynhanh', service.setup);
  const ward = clipWard({ voices: [online], audio: quickAudio });
  const long = 'Phường tổ chức lễ công bố nghị quyết sắp xếp đơn vị hành chính vào sáng mai tại nhà văn hóa.';
  const { exitCode, err } = await commandLine(ward, registerClip)(['clip', 'say', '--text', long], {
    as: 'bien-tap',
  });
  expect(exitCode).toBe(3);
  expect(err).toMatch(/Giọng “viettel:hn-quynhanh” .* giây/);
  expect(ward.library.clips()).toEqual([]);
  expect(readdirSync(ward.files.absolute('audio'))).toEqual([]);
});
