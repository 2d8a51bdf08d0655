import { expect, test } from 'vitest';
import { estimateSpeechMs } from '../../src/speech/reading-time.ts';

/** What espeak-ng 1.51 (vi, its own speed) needed, ms. */
test.each([
  ['Kính thưa toàn thể nhân dân trong phường', 2257],
  ['Kính thưa, toàn thể, nhân dân, trong phường', 2938],
  ['Từ ngày 1/7/2025, phường mới chính thức hoạt động', 3953],
  [
    'Bà con có thắc mắc về sáp nhập xin hỏi tại ba nơi. Bộ phận một cửa của ủy ban phường, trong giờ hành chính.',
    6547,
  ],
])('the time for “%s” is told to a fifth', (text, spokenMs) => {
  expect(Math.abs(estimateSpeechMs(text, 1) / spokenMs - 1)).toBeLessThan(0.2);
});

test('a slower voice takes longer, and nothing takes no time', () => {
  expect(estimateSpeechMs('sáp nhập phường', 0.5)).toBe(2 * estimateSpeechMs('sáp nhập phường', 1));
  expect(estimateSpeechMs(' … ', 1)).toBe(0);
});
