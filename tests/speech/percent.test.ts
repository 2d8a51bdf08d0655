import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('per cent and per mille', () => {
  test.each([
    ['đạt 98,5%', 'đạt chín mươi tám phẩy năm phần trăm'],
    ['từ 80-90%', 'từ tám mươi đến chín mươi phần trăm'],
    ['5%-7%', 'năm phần trăm đến bảy phần trăm'],
    ['0,5%/năm', 'không phẩy năm phần trăm một năm'],
    ['3‰', 'ba phần nghìn'],
    ['biến động -3,2%', 'biến động âm ba phẩy hai phần trăm'],
    ['giảm -5%', 'giảm năm phần trăm'],
    ['tăng +7,5%', 'tăng bảy phẩy năm phần trăm'],
    ['- 5% hộ nghèo', 'năm phần trăm hộ nghèo'],
    ['tăng 0,3 điểm %', 'tăng không phẩy ba điểm phần trăm'],
    ['tỷ lệ (%)', 'tỷ lệ, phần trăm,'],
    ['± 5%', 'cộng trừ năm phần trăm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
