import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('every number is said', () => {
  test.each([
    ['01 bộ hồ sơ', 'một bộ hồ sơ'],
    ['2.000.001', 'hai triệu không nghìn không trăm linh một'],
    ['91, 92 và 94', 'chín mươi mốt, chín mươi hai và chín mươi tư'],
    ['mức 1 triệu - 1,5 triệu', 'mức một triệu đến một phẩy năm triệu'],
    ['1.200+ vị trí', 'trên một nghìn hai trăm vị trí'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('the same number in brackets is not said again', () => {
  test.each([
    ['lập thành 03 (ba) bản', 'lập thành ba bản'],
    ['03 (hai) bản', 'ba, hai, bản'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a result is no range', () => {
  test.each([['thắng 1-3', 'thắng một ba']])('%s', (written, said) => expect(say(written)).toBe(said));
});
