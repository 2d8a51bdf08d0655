import { expect, test } from 'vitest';
import { hasTone, isSyllable, isToneless } from '../../src/speech/syllable.ts';

test.each('ban hai nghiêng khuya quyết giếng gì quốc thuở ướt uống yến huệ xoong kỷ ngoằn lý'.split(' '))(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each('ubnd cap kim2 ce ghan ngea kanh tt ieu stop bhyt yeu2 abc'.split(' '))('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);

test('without its tone a syllable that ends in a stop is only half a syllable', () => {
  expect(isToneless('cap')).toBe(true);
  expect(isSyllable('cáp')).toBe(true);
  expect(isSyllable('càp')).toBe(false);
});

test('a tone is heard, a hat or a hook is not one', () => {
  expect([hasTone('tư'), hasTone('tứ')]).toEqual([false, true]);
});
