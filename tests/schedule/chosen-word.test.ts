import { expect, test } from 'vitest';
import { readClashPolicy, readLevel, readMissedPolicy, readYesNo } from '../../src/schedule/chosen-word.ts';

test('the three levels of Circular 39 are understood in both languages', () => {
  expect(
    ['thông thường', 'Ưu tiên', 'KHẨN CẤP', 'khan cap', 'normal', 'priority', 'emergency'].map(readLevel),
  ).toEqual(['normal', 'priority', 'emergency', 'emergency', 'normal', 'priority', 'emergency']);
  expect(readLevel('ưu tiên'.normalize('NFD'))).toBe('priority');
});

test('what happens to a missed or clashing slot is told by a word', () => {
  expect(['phát bù', 'bỏ qua', 'make-good'].map(readMissedPolicy)).toEqual([
    'make-good',
    'leave',
    'make-good',
  ]);
  expect(['chờ', 'bỏ qua', 'wait'].map(readClashPolicy)).toEqual(['wait', 'skip', 'wait']);
  expect(['có', 'không'].map(readYesNo)).toEqual([true, false]);
});

test('a word that chooses nothing is not guessed at, whatever an object may call its own', () => {
  expect([
    readLevel('gấp'),
    readLevel('constructor'),
    readMissedPolicy('chờ'),
    readClashPolicy('__proto__'),
  ]).toEqual([null, null, null, null]);
});
