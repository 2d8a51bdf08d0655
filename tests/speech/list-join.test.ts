import { expect, test } from 'vitest';
import { joinOf, joinWords } from '../../src/speech/list-join.ts';

test.each([
  ['-', ' đến '],
  ['→', ' đến '],
  [';', ', '],
  ['/', ', '],
  ['hay', ' hoặc '],
  ['&', ' và '],
  ['+', ' và '],
])('%s between two days is said "%s"', (written, said) => expect(joinWords(joinOf(written))).toBe(said));

test('nothing is said before the first item', () => expect(joinWords(undefined)).toBe(''));
