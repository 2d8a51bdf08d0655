import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

test.each([
  ['29A-123.45', 'hai chín a, một hai ba bốn năm'],
  ['88C 012.34', 'tám tám xê, không một hai ba bốn'],
  ['29-B1 123.45', 'hai chín bê một, một hai ba bốn năm'],
  ['29A1-234.56', 'hai chín a một, hai ba bốn năm sáu'],
  ['30-H7 1122', 'ba mươi hát bảy, một một hai hai'],
  ['29LD-01234', 'hai chín lờ đê, không một hai ba bốn'],
])('the plate %s is said series first, then digit by digit', (written, said) => {
  expect(sayText(`xe ${written}`).lines).toEqual([`xe ${said}`]);
});

test('a class or a height is no plate', () => {
  expect(sayText('lớp 10A 123 em').lines).toEqual(['lớp mười a một trăm hai mươi ba em']);
});
