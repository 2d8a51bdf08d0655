import { expect, test } from 'vitest';
import { ending } from '../../src/speech/ending.ts';

const COUNTED = ending(/(?:^|[^\p{L}])(?:điều|khoản)(?: số)?\s$|số\s$/u);

test('a text that ends so is known, wherever it begins', () => {
  expect(COUNTED.test('điều ')).toBe(true);
  expect(COUNTED.test('theo khoản số ')).toBe(true);
  expect(COUNTED.test('công văn số ')).toBe(true);
});

test('what stands further back, or within a word, is no ending', () => {
  expect(COUNTED.test('khoản 2 ')).toBe(false);
  expect(COUNTED.test('tàikhoản ')).toBe(false);
  expect(COUNTED.test('')).toBe(false);
});

test('it is asked anew each time', () => {
  expect([
    COUNTED.test('điều '),
    COUNTED.test('điều '),
    COUNTED.test('tiền '),
    COUNTED.test('điều '),
  ]).toEqual([true, true, false, true]);
});
