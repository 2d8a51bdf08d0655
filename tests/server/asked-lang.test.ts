import { expect, test } from 'vitest';
import { askedLang } from '../../src/server/asked-lang.ts';

test('a program is answered in the language that it prefers, in Vietnamese where it says nothing', () => {
  const english = ['en', 'en-GB', 'en;q=0.9, vi;q=0.5', 'fr, en;q=0.1', 'EN-us,*;q=0.2'];
  const vietnamese = [
    undefined,
    '',
    'vi',
    'vi-VN, en;q=0.9',
    'en;q=0.5, vi;q=0.5',
    'fr',
    '*',
    'en;q=0',
    'en;q=x',
    ';;,',
  ];
  expect(english.map(askedLang)).toEqual(english.map(() => 'en'));
  expect(vietnamese.map(askedLang)).toEqual(vietnamese.map(() => 'vi'));
});
