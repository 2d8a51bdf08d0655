import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import { sayText } from '../../src/speech/say-text.ts';
import { guessedWords, speechSettingsOf, spokenWords, wordsSha256 } from '../../src/speech/spoken-words.ts';
import { sampleStation } from '../fakes/sample-station.ts';

test('a text folded over lines, or typed with composed letters apart, is the same words', () => {
  const folded = 'Đây là đài\n  truyền thanh  phường Láng.\n'.normalize('NFD');
  expect(spokenWords(folded)).toBe('Đây là đài truyền thanh phường Láng.');
});

test('a heading and each paragraph below it end in a pause', () => {
  expect(spokenWords('THÔNG BÁO\n\nMời bà con đến họp\nTrân trọng!')).toBe(
    'Thông báo.\nMời bà con đến họp.\nTrân trọng!',
  );
  expect(spokenWords('Nhà văn hóa (cơ sở hai)\nMời bà con')).toBe('Nhà văn hóa, cơ sở hai.\nMời bà con.');
});

test('what was spelled out because nobody told how it is said is told to the officer', () => {
  const text = 'Họp tại QXZ và QXZ.';
  expect(guessedWords(text, sayText(text))).toEqual([{ written: 'QXZ', said: 'quy ích dét' }]);
});

test('one changed mark is other words, with no approval', () => {
  expect(wordsSha256('sáp nhập')).not.toBe(wordsSha256('sắp nhập'));
});

test('a text longer than any broadcast is refused, however much the lexicon would make of it', () => {
  const settings = speechSettingsOf({ ...sampleStation(), lexicon: { a: 'á '.repeat(100).trim() } });
  expect(spokenWords('a '.repeat(10_000), settings).length).toBeGreaterThan(1_000_000);
  expect(() => spokenWords('a '.repeat(10_001), settings)).toThrow(Refusal);
});
