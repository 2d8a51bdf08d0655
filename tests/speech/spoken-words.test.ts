import { expect, test } from 'vitest';
import { spokenWords, wordsSha256 } from '../../src/speech/spoken-words.ts';

test('a text folded over lines, or typed with composed letters apart, is the same words', () => {
  const folded = 'Đây là\n  Đài truyền thanh  phường Láng.\n'.normalize('NFD');
  expect(spokenWords(folded)).toBe('Đây là Đài truyền thanh phường Láng.');
  expect(wordsSha256(folded)).toBe(wordsSha256('Đây là Đài truyền thanh phường Láng.'));
});

test('one changed mark is other words, with no approval', () => {
  expect(wordsSha256('sáp nhập')).not.toBe(wordsSha256('sắp nhập'));
});
