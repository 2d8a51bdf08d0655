import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['Số 09xx xxx 678', 'Số không chín, ích ích, ích ích ích, sáu bảy tám'],
  ['Thuê bao 038*5678', 'Thuê bao không ba tám, sao, năm sáu bảy tám'],
  ['Gọi 1900xxxx mất phí', 'Gọi một chín không không, ích ích ích ích mất phí'],
  ['ĐT: O912 345 678', 'điện thoại: không chín một hai, ba bốn năm, sáu bảy tám'],
])('the hidden digits of a telephone are heard as they are written: %s', (written, said) =>
  expect(say(written)).toBe(said),
);

test('a product of numbers hides nothing', () => {
  expect(say('gồm 12*5678 phiếu')).toContain('nhân');
});
