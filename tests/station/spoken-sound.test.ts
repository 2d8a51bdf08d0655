import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Voice } from '../../src/model/ports/voice.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { refuse } from '../../src/model/problem.ts';
import { speakWords } from '../../src/station/spoken-sound.ts';
import { keepFault, keptFaults } from '../../src/station/voice-faults.ts';
import { layingVoice } from '../fakes/laying-voice.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { wardOf } from '../fakes/mixing-ward.ts';
import { quickAudio } from '../fakes/quick-audio.ts';
import { pcmOf, sine, writeWav } from '../fakes/tone-file.ts';
import { type ToneVoice, toneVoice } from '../fakes/tone-voice.ts';

const NOTICE =
  'Kính thưa nhân dân phường Láng. Sáng mai phường cắt điện. Mời bà con chú ý theo dõi thông báo.';
const ONE = 'Sáng mai phường cắt điện.';
const ASKED = { networkUntilMs: null };
const MINUTE_MS = 60_000;

const speak = (ward: Ward, text: string, voices: readonly string[], options = ASKED) =>
  speakWords(ward, text, voices, options);

/** Finds every sound good, and joins nothing: for what is not about the sound itself. */
function quickWard(...voices: readonly ToneVoice[]): Ward {
  const { ward } = wardOf(...voices);
  const sound = { loudnessLufs: -18, truePeakDbtp: -3, pcmSha256: '', blockSha256s: [] };
  const render: Ward['audio']['render'] = async ({ outPath, lengthFrames }, _onProgress, onBytes) => {
    writeWav(
      outPath,
      pcmOf(1, () => 0),
    );
    onBytes?.(readFileSync(outPath));
    return { ...sound, lengthFrames };
  };
  return { ...ward, audio: { ...quickAudio, render } };
}

test('a notice is spoken sentence by sentence and joined with the rests of speech', async () => {
  const voice = toneVoice('hum');
  const { ward } = wardOf(voice);
  const { sound, faults } = await speak(ward, NOTICE, ['hum']);
  expect(voice.spoken).toEqual([
    'Kính thưa nhân dân phường Láng.',
    'Sáng mai phường cắt điện.',
    'Mời bà con chú ý theo dõi thông báo.',
  ]);
  expect(faults).toEqual([]);
  const { inFrame, outFrame } = sound!.source.cue;
  const lettersFrames = voice.spoken.join('').length * 2400;
  expect(outFrame - inFrame).toBeCloseTo(lettersFrames + 2 * 0.4 * 48_000, -3);
  const { lengthFrames } = await ward.audio.measure(sound!.source.path);
  expect(lengthFrames).toBe(outFrame);
});

test('one changed sentence is spoken anew alone; the same words not at all', async () => {
  const voice = toneVoice('hum');
  const ward = quickWard(voice);
  const render = vi.spyOn(ward.audio, 'render');
  const first = await speak(ward, NOTICE, ['hum']);
  expect((await speak(ward, NOTICE, ['hum'])).sound).toEqual(first.sound);
  expect(render).toHaveBeenCalledTimes(1);
  await speak(ward, NOTICE.replace('Sáng mai', 'Chiều mai'), ['hum']);
  expect(voice.spoken.slice(3)).toEqual(['Chiều mai phường cắt điện.']);
});

test('a kept sentence whose file was changed is spoken again', async () => {
  const voice = toneVoice('hum');
  const ward = quickWard(voice);
  const { sound } = await speak(ward, ONE, ['hum']);
  writeWav(sound!.source.path, pcmOf(96_000, sine(900, 0.3)));
  expect((await speak(ward, ONE, ['hum'])).sound).toEqual(sound);
  expect(voice.spoken).toEqual([ONE, ONE]);
});

test('a text whose joined sound was given up is joined again, and nobody is asked to speak', async () => {
  const voice = toneVoice('hum');
  const ward = quickWard(voice);
  const { sound } = await speak(ward, NOTICE, ['hum']);
  ward.joined.evict(0, ward.clock.nowMs() + 1);
  expect(existsSync(sound!.source.path)).toBe(false);
  expect((await speak(ward, NOTICE, ['hum'])).sound).toEqual(sound);
  expect(voice.spoken).toHaveLength(3);
});

test('what the model or program before spoke is not taken for that of its successor', async () => {
  const voice = toneVoice('sherpa:giong/vi');
  const plain = quickWard(voice);
  const ofEdition = (edition: string): Ward => ({
    ...plain,
    voiceNamed: () => ({ ...voice, edition: async () => edition }),
  });
  const first = await speak(ofEdition('vi.onnx 60000000'), NOTICE, ['sherpa:giong/vi']);
  await speak(ofEdition('vi.onnx 60000001'), NOTICE, ['sherpa:giong/vi']);
  expect(voice.spoken).toHaveLength(6);
  expect(await speak(ofEdition('vi.onnx 60000000'), NOTICE, ['sherpa:giong/vi'])).toEqual(first);
  expect(voice.spoken).toHaveLength(6);
});

test('a voice whose model is replaced while it speaks is asked again, so that no edition speaks under another’s name', async () => {
  const edition = { current: 'vi.onnx 0011' };
  const voice = layingVoice('sherpa:giong/vi', () => {
    edition.current = 'vi.onnx 2233';
  });
  const ward = quickWard({ ...voice, edition: async () => edition.current });
  const first = await speak(ward, ONE, ['sherpa:giong/vi']);
  expect(first).toEqual({
    sound: null,
    faults: [{ code: 'voice.changed', params: { voice: 'sherpa:giong/vi' } }],
  });
  expect((await speak(ward, ONE, ['sherpa:giong/vi'])).sound?.edition).toBe('vi.onnx 2233');
  edition.current = 'vi.onnx 0011';
  expect((await speak(ward, ONE, ['sherpa:giong/vi'])).sound).toBeNull();
  expect(voice.spoken).toEqual([ONE, ONE, ONE]);
});

test('where one sentence fails, those that were spoken are not asked for again', async () => {
  const voice = toneVoice('fpt:banmai', 'well', 'network');
  const failing: Voice = {
    ...voice,
    async speak(utterances, speed, onSpoken) {
      await voice.speak(utterances.slice(0, -1), speed, onSpoken);
      throw refuse('voice.quota', { service: 'fpt' }, 3);
    },
  };
  const plain = quickWard(voice);
  const { sound, faults } = await speak({ ...plain, voiceNamed: () => failing }, NOTICE, ['fpt:banmai']);
  expect(sound).toBeNull();
  expect(faults[0]?.code).toBe('voice.quota');
  expect((await speak(plain, NOTICE, ['fpt:banmai'])).sound).not.toBeNull();
  expect(voice.spoken).toHaveLength(3);
  expect(new Set(voice.spoken).size).toBe(3);
});

test('where one sentence comes out silent, it alone is spoken again', async () => {
  let lays = 0;
  const voice = layingVoice('fpt:banmai', (outPath) => {
    lays += 1;
    if (lays === 1) {
      writeWav(
        outPath,
        pcmOf(96_000, () => 0),
      );
    }
  });
  const { ward } = wardOf(voice);
  expect((await speak(ward, NOTICE, ['fpt:banmai'])).faults[0]?.code).toBe('voice.sound-silent');
  expect((await speak(ward, NOTICE, ['fpt:banmai'])).sound).not.toBeNull();
  expect(voice.spoken).toHaveLength(4);
  expect(voice.spoken[3]).toBe(voice.spoken[0]);
});

test('voices of other sample rates are joined in the house’s own', async () => {
  const lay = (outPath: string) => {
    const samples = 24_000 * 1.2;
    const wav = Buffer.alloc(44 + samples * 2);
    wav.write('RIFF', 0);
    wav.writeUInt32LE(wav.length - 8, 4);
    wav.write('WAVEfmt ', 8);
    for (const [value, at] of [
      [16, 16],
      [24_000, 24],
      [48_000, 28],
    ] as const) {
      wav.writeUInt32LE(value, at);
    }
    for (const [value, at] of [
      [1, 20],
      [1, 22],
      [2, 32],
      [16, 34],
    ] as const) {
      wav.writeUInt16LE(value, at);
    }
    wav.write('data', 36);
    wav.writeUInt32LE(samples * 2, 40);
    for (let at = 0; at < samples; at += 1) {
      wav.writeInt16LE(Math.round(8000 * Math.sin((at * 2 * Math.PI * 300) / 24_000)), 44 + at * 2);
    }
    writeFileSync(outPath, wav);
  };
  const { ward } = wardOf(layingVoice('low', lay));
  const { sound } = await speak(ward, 'Sáng mai cắt điện. Chiều mai có điện.', ['low']);
  const { lengthFrames } = await ward.audio.measure(sound!.source.path);
  expect(lengthFrames / 48_000).toBeCloseTo(2 * 1.2 + 0.4, 1);
});

test('what is silent, cut short or no sound at all is not taken for speech, and the reason is kept', async () => {
  const wrong = {
    'voice.sound-silent': (path: string) =>
      writeWav(
        path,
        pcmOf(96_000, () => 0),
      ),
    'clip.truncated': (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 200_000)),
    'clip.not-audio': (path: string) => writeFileSync(path, '<html>'),
  };
  for (const [code, make] of Object.entries(wrong)) {
    const { ward } = wardOf(layingVoice('fpt:banmai', make));
    const { sound, faults } = await speak(ward, ONE, ['fpt:banmai']);
    expect(sound).toBeNull();
    expect(faults).toEqual([{ code, params: expect.objectContaining({ voice: 'fpt:banmai' }) }]);
    expect(keptFaults(ward.files)['fpt:banmai']).toEqual({ ...faults[0], atMs: ward.clock.nowMs() });
  }
});

test('a voice that speaks again is no longer called failing', async () => {
  const voices: { current: ToneVoice } = { current: toneVoice('hum', 'broken') };
  const ward = quickWard(toneVoice('hum'));
  const changing: Ward = { ...ward, voiceNamed: () => voices.current };
  await speak(changing, ONE, ['hum']);
  expect(keptFaults(ward.files)).toHaveProperty('hum');
  voices.current = toneVoice('hum');
  await speak(changing, ONE, ['hum']);
  expect(keptFaults(ward.files)).toEqual({});
});

test('where no voice can, each one’s reason is told in the order of the ladder', async () => {
  const ward = quickWard(toneVoice('một', 'missing'), toneVoice('hai', 'broken'));
  expect(await speak(ward, ONE, ['một', 'hai', 'ba'])).toEqual({
    sound: null,
    faults: [
      { code: 'voice.no-espeak', params: { voice: 'một' } },
      { code: 'voice.failed', params: { voice: 'hai' } },
      { code: 'voice.unknown', params: { voice: 'ba' } },
    ],
  });
});

test('a voice that cannot even be looked at is one that cannot speak: the next one does', async () => {
  const lost = async (): Promise<never> => {
    throw new Error('EIO: i/o error, read');
  };
  const fault = { code: 'station.fault', params: { reason: 'EIO: i/o error, read', voice: 'một' } };
  for (const unseen of [{ edition: lost }, { missing: lost }]) {
    const ward = quickWard({ ...toneVoice('một'), ...unseen }, toneVoice('hai'));
    const { sound, faults } = await speak(ward, ONE, ['một', 'hai']);
    expect(sound?.voice).toBe('hai');
    expect(faults).toEqual([fault]);
    expect(keptFaults(ward.files)).toHaveProperty('một');
  }
});

test('no voice hangs on whether its pace and its faults can be written down', async () => {
  const ward = quickWard(toneVoice('một', 'broken'), toneVoice('hai'));
  for (const list of ['faults', 'pace']) mkdirSync(ward.files.absolute(`state/spoken/${list}.json`));
  const { sound, faults } = await speak(ward, ONE, ['một', 'hai']);
  expect(sound?.voice).toBe('hai');
  expect(faults.map(({ code }) => code)).toEqual(['voice.failed']);
});

test('progress is told as sentences are spoken and judged', async () => {
  const ward = quickWard(toneVoice('hum'));
  const told: number[] = [];
  await speakWords(ward, NOTICE, ['hum'], { ...ASKED, onProgress: (done) => told.push(done) });
  expect(told).toEqual([1, 2, 3, 4, 5, 6].map((step) => step / 6));
});

test('near a broadcast no service of the network is asked, but what it spoke before is taken', async () => {
  const online = layingVoice('fpt:banmai', () => {});
  const ward = quickWard(online, toneVoice('hum'));
  const near = { networkUntilMs: ward.clock.nowMs() };
  const voices = ['fpt:banmai', 'hum'];
  const { sound, faults } = await speakWords(ward, ONE, voices, near);
  expect(sound?.voice).toBe('hum');
  expect(faults).toEqual([{ code: 'voice.no-time', params: { voice: 'fpt:banmai' } }]);
  expect(online.spoken).toEqual([]);
  await speak(ward, ONE, voices);
  expect((await speakWords(ward, ONE, voices, near)).sound?.voice).toBe('fpt:banmai');
});

test('a service that hangs is let go in time for the next voice to speak', async () => {
  const { promise: never } = Promise.withResolvers<void>();
  const hanging: Voice = { ...toneVoice('fpt:banmai', 'well', 'network'), speak: () => never };
  const plain = quickWard(toneVoice('hum'));
  const clock = new ManualClock('2024-03-18T05:00:00+07:00');
  const ward: Ward = {
    ...plain,
    clock,
    voiceNamed: (id) => (id === 'fpt:banmai' ? hanging : plain.voiceNamed(id)),
  };
  const wakeAt = vi.spyOn(clock, 'wakeAt');
  const speaking = speakWords(ward, ONE, ['fpt:banmai', 'hum'], {
    networkUntilMs: clock.nowMs() + 10 * MINUTE_MS,
  });
  await vi.waitFor(() => expect(wakeAt).toHaveBeenCalled());
  await clock.advance(10 * MINUTE_MS);
  const { sound, faults } = await speaking;
  expect(sound?.voice).toBe('hum');
  expect(faults[0]?.code).toBe('voice.no-time');
});

test('a service that failed is not asked for the mixes of the next minutes, unless a person asks', async () => {
  const broken = toneVoice('fpt:banmai', 'broken', 'network');
  const speakIt = vi.spyOn(broken, 'speak');
  const ward = quickWard(broken, toneVoice('hum'));
  const clock = ward.clock as ManualClock;
  const voices = ['fpt:banmai', 'hum'];
  const prepare = () => speakWords(ward, ONE, voices, { networkUntilMs: clock.nowMs() + 60 * MINUTE_MS });
  expect((await prepare()).faults[0]?.code).toBe('voice.failed');
  expect((await prepare()).faults[0]?.code).toBe('voice.lately-failed');
  expect(speakIt).toHaveBeenCalledTimes(1);
  expect((await speak(ward, ONE, voices)).faults[0]?.code).toBe('voice.failed');
  await clock.advance(5 * MINUTE_MS);
  expect((await prepare()).faults[0]?.code).toBe('voice.failed');
});

test('a fault of a rehearsed tomorrow does not keep a service from being asked today', async () => {
  const broken = toneVoice('fpt:banmai', 'broken', 'network');
  const ward = quickWard(broken);
  keepFault(ward.files, 'fpt:banmai', { code: 'voice.failed', params: {} }, ward.clock.nowMs() + MINUTE_MS);
  const options = { networkUntilMs: ward.clock.nowMs() + 60 * MINUTE_MS };
  const { faults } = await speakWords(ward, ONE, ['fpt:banmai'], options);
  expect(faults[0]?.code).toBe('voice.failed');
});

test('nothing but whole files is left behind', async () => {
  const ward = quickWard(toneVoice('hum'));
  await speak(ward, NOTICE, ['hum']);
  const left = readdirSync(ward.files.absolute('state/spoken'));
  expect(left.filter((name) => !/^([0-9a-f]{64}\.(wav|json)|pace\.json)$/.test(name))).toEqual([]);
});

test('a sound that somebody lays over another, after it was spoken or joined, is never taken for the words', async () => {
  const evil = (path: string) => {
    writeWav(`${path}.evil`, pcmOf(96_000, sine(900, 0.2)));
    renameSync(`${path}.evil`, path);
  };
  const plain = quickWard(toneVoice('hum'));
  const { audio, spoken } = plain;
  const whileJudged: Ward['audio'] = {
    ...audio,
    measure: async (path) => {
      const measured = await audio.measure(path);
      evil(path);
      return measured;
    },
  };
  const moved: Ward['spoken'] = {
    ...spoken,
    put: (key, facts) => {
      evil(spoken.pathFor(key));
      spoken.put(key, facts);
    },
  };
  const onceJoined: Ward['audio'] = {
    ...audio,
    render: async (job, ...taps) => {
      const made = await audio.render(job, ...taps);
      evil(job.outPath);
      return made;
    },
  };
  for (const parts of [{ audio: whileJudged }, { spoken: moved }, { audio: onceJoined }]) {
    const { sound, faults } = await speak({ ...plain, ...parts }, NOTICE, ['hum']);
    expect(sound).toBeNull();
    expect(faults).toEqual([{ code: 'voice.sound-altered', params: { voice: 'hum' } }]);
    expect((await speak(plain, NOTICE, ['hum'])).sound).not.toBeNull();
    plain.spoken.evict(0, plain.clock.nowMs() + 1);
    plain.joined.evict(0, plain.clock.nowMs() + 1);
  }
});
