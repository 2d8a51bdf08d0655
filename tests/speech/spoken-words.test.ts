import { expect, test } from 'vitest';
import { guessedWords, spokenWords, wordsSha256 } from '../../src/speech/spoken-words.ts';

test('a text folded over lines, or typed with composed letters apart, is the same words', () => {
  const folded = 'Đây là đài\n  truyền thanh  phường Láng.\n'.normalize('NFD');
  expect(spokenWords(folded)).toBe('Đây là đài truyền thanh phường Láng.');
});

test('a heading and each paragraph below it end in a pause', () => {
  expect(spokenWords('THÔNG BÁO\n\nMời bà con đến họp\nTrân trọng!')).toBe(
    'Thông báo.\nMời bà con đến họp.\nTrân trọng!',
  );
});

test('what was spelled out because nobody told how it is said is told to the officer', () => {
  expect(guessedWords('Họp tại QXZ và QXZ.')).toEqual([{ written: 'QXZ', said: 'quy ích dét' }]);
});

test('one changed mark is other words, with no approval', () => {
  expect(wordsSha256('sáp nhập')).not.toBe(wordsSha256('sắp nhập'));
});
