import { expect, test } from 'vitest';
import { numberShape } from '../../src/speech/number-shape.ts';

test('a shape tells how many digits, a zero in front and the signs behind', () => {
  expect(numberShape('họp 15 hộ nghèo', 4)).toBe('99 hộ');
  expect(numberShape('07/4/2025', 0)).toBe('09/4/');
  expect(numberShape('năm 2025', 4)).toBe('9999');
});

test('more digits than five are as good as five', () => {
  expect(numberShape('0912345678.', 0)).toBe('09999.');
  expect(numberShape('1234567 đồng', 0)).toBe('99999 đồ');
});
