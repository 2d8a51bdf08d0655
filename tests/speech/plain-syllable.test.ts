import { expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import { readSyllable } from '../../src/speech/plain-syllable.ts';

const wordAt = (text: string, at: number) =>
  readSyllable({ text, lower: text.toLowerCase(), heading: false, style: HANOI_STYLE }, at)?.words ?? null;

test('a Vietnamese word by itself needs no reader', () => {
  expect(wordAt('Kính mời bà con.', 0)).toBe('Kính');
  expect(wordAt('Kính mời bà con.', 12)).toBe('con');
  expect(wordAt('họp ở xã', 4)).toBe('ở');
});

test.each([
  ['điểm b khoản hai', 5],
  ['BAN chỉ đạo', 0],
  ['thanh.vn', 0],
  ['ubnd xã', 0],
  ['an @ xã.vn', 0],
  ['mười ha đất', 5],
  ['tháng12 này', 0],
])('what may be something else is left to the readers: %s', (text, at) => {
  expect(wordAt(text, at)).toBe(null);
});
