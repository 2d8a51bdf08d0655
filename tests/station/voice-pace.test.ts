import { describe, expect, test } from 'vitest';
import { estimateSpeechMs } from '../../src/speech/reading-time.ts';
import { keepPace, readingTime } from '../../src/station/voice-pace.ts';
import { wardOf } from '../fakes/mixing-ward.ts';

const WORDS = 'Kính thưa bà con nhân dân trong phường';
const VOICE = { ladder: ['giong:cham', 'giong:nhanh'], speed: 1 };

test('a voice that speaks a fifth slower than estimated is estimated so from then on', () => {
  const { files } = wardOf().ward;
  keepPace(files, 'giong:cham', { estimatedMs: 20_000, spokenMs: 24_000 });
  expect(readingTime(files, VOICE)(WORDS)).toBe(Math.round(estimateSpeechMs(WORDS, 1) * 1.2));
});

test('a few words, another voice and a damaged list change no estimate', () => {
  const { files } = wardOf().ward;
  keepPace(files, 'giong:cham', { estimatedMs: 900, spokenMs: 1900 });
  keepPace(files, 'giong:nhanh', { estimatedMs: 60_000, spokenMs: 30_000 });
  expect(readingTime(files, VOICE)(WORDS)).toBe(estimateSpeechMs(WORDS, 1));
  files.writeText('state/spoken/pace.json', '{');
  expect(readingTime(files, VOICE)(WORDS)).toBe(estimateSpeechMs(WORDS, 1));
});

test('a voice whose pace has changed is soon estimated by the new one', () => {
  const { files } = wardOf().ward;
  keepPace(files, 'giong:cham', { estimatedMs: 3_600_000, spokenMs: 3_600_000 });
  for (let day = 0; day < 8; day += 1) {
    keepPace(files, 'giong:cham', { estimatedMs: 1_200_000, spokenMs: 1_800_000 });
  }
  expect(readingTime(files, VOICE)(WORDS) / estimateSpeechMs(WORDS, 1)).toBeGreaterThan(1.45);
});

describe('a list of paces that somebody wrote by hand', () => {
  const estimated = (list: string, { files } = wardOf().ward) => {
    files.writeText('state/spoken/pace.json', list);
    return readingTime(files, VOICE)(WORDS);
  };
  const plain = estimateSpeechMs(WORDS, 1);

  test.each([
    'null',
    '[]',
    '"x"',
    '{"giong:cham":null}',
    '{"giong:cham":{}}',
    '{"giong:cham":{"estimatedMs":"20000","spokenMs":"40000"}}',
    '{"giong:cham":{"estimatedMs":1e400,"spokenMs":1e400}}',
    '{"giong:cham":{"estimatedMs":20000,"spokenMs":-1}}',
  ])('is as good as none: %s', (list) => {
    expect(estimated(list)).toBe(plain);
  });

  test('makes no broadcast more than twice as long or as short', () => {
    expect(estimated('{"giong:cham":{"estimatedMs":1e300,"spokenMs":1}}') / plain).toBeCloseTo(0.5, 2);
    expect(estimated('{"giong:cham":{"estimatedMs":20000,"spokenMs":1e300}}') / plain).toBeCloseTo(2, 2);
  });

  test('is learned anew by the next sound', () => {
    const { files } = wardOf().ward;
    files.writeText(
      'state/spoken/pace.json',
      '{"giong:cham":null,"giong:nhanh":{"estimatedMs":1,"spokenMs":1}}',
    );
    keepPace(files, 'giong:cham', { estimatedMs: 20_000, spokenMs: 24_000 });
    expect(JSON.parse(files.readText('state/spoken/pace.json'))).toEqual({
      'giong:cham': { estimatedMs: 20_000, spokenMs: 24_000 },
      'giong:nhanh': { estimatedMs: 1, spokenMs: 1 },
    });
  });
});
