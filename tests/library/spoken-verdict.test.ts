import { expect, test } from 'vitest';
import { spokenFault } from '../../src/library/spoken-verdict.ts';

const SECOND = 48_000;

function fault(
  soundingSeconds: readonly [number, number] | null,
  fileSeconds: number,
  expectedSeconds: number,
) {
  const sounding =
    soundingSeconds === null
      ? null
      : { fromFrame: soundingSeconds[0] * SECOND, toFrame: soundingSeconds[1] * SECOND };
  return spokenFault('fpt:banmai', { sounding, lengthFrames: fileSeconds * SECOND }, expectedSeconds * 1000);
}

test('a voice that says as much as its words take is right, a third faster or slower, too', () => {
  for (const spoken of [7, 10, 14]) expect(fault([0.2, spoken + 0.2], spoken + 0.5, 10)).toBeNull();
});

test('silence is no speech', () => {
  expect(fault(null, 10, 10)?.code).toBe('voice.sound-silent');
});

test('half of the words left out is told with both lengths', () => {
  expect(fault([0, 4], 5, 10)).toEqual({
    code: 'voice.sound-short',
    params: { voice: 'fpt:banmai', seconds: 4, expectedSeconds: 10 },
  });
});

test('speech that breaks off at the last frame of a file a quarter too short was cut', () => {
  expect(fault([0, 7], 7, 10)?.code).toBe('voice.sound-cut');
  expect(fault([0, 7], 7.2, 10)).toBeNull();
  expect(fault([0, 10], 10, 10)).toBeNull();
});

test('words that take three times as long were spelt', () => {
  expect(fault([0, 30], 31, 10)?.code).toBe('voice.sound-long');
});

test('of a word or two no length is wrong but none', () => {
  expect(fault([0, 0.4], 0.5, 0.8)).toBeNull();
  expect(fault([0, 2], 2.1, 0.7)).toBeNull();
});
