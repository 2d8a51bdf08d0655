import { expect, test } from 'vitest';
import { plainLetters, slugOf } from '../../src/schedule/plain-letters.ts';

test('words typed with or without marks, composed or not, in any case are one word', () => {
  const typed = ['Thứ  Sáu', 'thứ sáu'.normalize('NFD'), 'THU SAU', ' thứ sáu '];
  expect(new Set(typed.map(plainLetters))).toEqual(new Set(['thu sau']));
  expect(plainLetters('Đợt tuyên truyền – 2024')).toBe('dot tuyen truyen - 2024');
});

test('a title becomes an id that a schedule can name', () => {
  expect(slugOf('Bản tin sáng (số 2)')).toBe('ban-tin-sang-so-2');
  expect(slugOf('24 giờ: Đời sống')).toBe('gio-doi-song');
  expect(slugOf('!!!')).toBe('');
});
