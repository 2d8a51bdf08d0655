import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NO_NOTE } from '../../src/library/clip-note.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { Refusal } from '../../src/model/problem.ts';
import { keptFaults } from '../../src/station/voice-faults.ts';
import { approveClips } from '../../src/verbs/approve-clip.ts';
import { speakClip } from '../../src/verbs/speak-clip.ts';
import { clipWard } from '../fakes/clip-ward.ts';
import { layingVoice } from '../fakes/laying-voice.ts';
import { clipNamed, prepare, wardOf } from '../fakes/mixing-ward.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { pcmOf, sine, writeWav } from '../fakes/tone-file.ts';
import { toneVoice } from '../fakes/tone-voice.ts';

const NOTICE = 'Sáng mai phường cắt điện.';
const FPT = 'fpt:banmai';
const silent = pcmOf(96_000, () => 0);

const speak = (ward: Ward, text: string) =>
  speakClip(ward, { text, given: { ...NO_NOTE, title: 'Cắt điện' }, author: 'bien-tap' });

const approve = (ward: Ward) => approveClips(ward, { clips: ['cat-dien'], topic: null, by: 'lanh-dao' });

test('a word that nobody told how to say is told with what was said instead; the lexicon’s words are not', async () => {
  const plain = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
  const { ladder } = plain.station.voice;
  const station = sampleStation({ lexicon: { QXZ: 'Quỹ Xã Zét' }, voice: { ladder, speed: 1 } });
  const { clip, problems } = await speak({ ...plain, station }, 'Họp tại QXZ và QXK.');
  expect(clip.spoken?.words).toBe('Họp tại Quỹ Xã Zét và quy ích ca.');
  expect(problems.filter(({ code }) => code === 'clip.guessed-words')).toEqual([
    { code: 'clip.guessed-words', severity: 'notice', params: { written: 'QXK', said: 'quy ích ca' } },
  ]);
});

test('the state’s name at the head of a pasted letter is told, and spoken all the same', async () => {
  const ward = clipWard({ voices: [toneVoice('hum')], audio: quickAudio });
  const { clip, problems } = await speak(ward, 'Cộng hòa xã hội chủ nghĩa Việt Nam');
  expect(clip.spoken?.words).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
  expect(problems.filter(({ code }) => code === 'clip.letterhead')).toEqual([
    { code: 'clip.letterhead', severity: 'notice', params: { lines: '1' } },
  ]);
});

const WRONG: Readonly<Record<string, (outPath: string) => void>> = {
  'voice.sound-silent': (outPath) => writeWav(outPath, silent),
  'voice.sound-cut': (outPath) => writeWav(outPath, pcmOf(4_800, sine(300, 0.1))),
  'voice.sound-long': (outPath) => writeWav(outPath, pcmOf(48_000 * 20, sine(300, 0.1))),
  'clip.truncated': (outPath) => writeFileSync(outPath, readFileSync(outPath).subarray(0, 200_000)),
};

test.each(Object.entries(WRONG))(
  'what a voice spoke wrong (%s) is no clip, so nobody can approve it',
  async (code, make) => {
    const { ward } = wardOf(layingVoice(FPT, make));
    const fault = await speak(ward, NOTICE).catch((error: unknown) => error);
    const codes = fault instanceof Refusal ? fault.problems.map((problem) => problem.code) : [];
    expect(codes).toEqual(['clip.no-voice', code]);
    expect(ward.library.clips()).toEqual([]);
    expect(ward.files.list('audio')).toEqual([]);
    expect([...ward.records.entries(0, ['clip-added'])]).toEqual([]);
    expect((await approve(ward))[0]?.problems[0]?.code).toBe('clip.unknown');
  },
);

test('a spoken clip is not approved once the sound that was to be listened to is lost or another', async () => {
  const { ward } = wardOf(toneVoice('hum'));
  const { clip } = await speak(ward, NOTICE);
  appendFileSync(ward.files.absolute(clip.path), 'x');
  expect((await approve(ward))[0]?.problems[0]?.code).toBe('clip.altered');
  ward.files.remove(clip.path);
  expect((await approve(ward))[0]?.problems[0]?.code).toBe('clip.altered');
  expect([...ward.records.entries(0, ['approved'])]).toEqual([]);
});

test('words that were approved and are spoken anew are measured anew: what comes out silent never sounds', async () => {
  let falls = false;
  const laying = layingVoice('hum', (outPath) => {
    if (falls) writeWav(outPath, silent);
  });
  const { ward } = wardOf({ ...laying, runs: 'machine' });
  await speak(ward, NOTICE);
  expect((await approve(ward))[0]?.outcome).toBe('approved');
  ward.spoken.evict(0, ward.clock.nowMs() + 1);
  falls = true;
  const { mix, problem } = await prepare(ward, [clipNamed('cat-dien')]);
  expect(mix).toBeNull();
  expect(problem?.code).toBe('mix.no-voice');
  expect(keptFaults(ward.files).hum?.code).toBe('voice.sound-silent');
});
