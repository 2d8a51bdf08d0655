import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('one word in brackets is said in one breath with the word that it belongs to', () => {
  test.each([
    ['phường Thượng Đình (cũ), giải quyết', 'phường Thượng Đình cũ, giải quyết'],
    ['ông (bà) Nguyễn Văn A', 'ông bà Nguyễn Văn A'],
    ['bà Hoa (mẹ) và bà Lan', 'bà Hoa, mẹ, và bà Lan'],
    ['ông Nam (đã mất)', 'ông Nam, đã mất,'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
