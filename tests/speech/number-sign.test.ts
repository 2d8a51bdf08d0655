import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('signs beside a number are words', () => {
  test.each([
    ['>300 mm', 'trên ba trăm mi li mét'],
    ['< 18 tuổi', 'dưới mười tám tuổi'],
    ['≥ 18 tuổi', 'từ mười tám tuổi trở lên'],
    ['<= 5 người', 'không quá năm người'],
    ['~50 hộ', 'khoảng năm mươi hộ'],
    ['thưởng 5 triệu đồng + cờ', 'thưởng năm triệu đồng và cờ'],
    ['xăng tăng giá (+350 đồng)', 'xăng tăng giá, cộng ba trăm năm mươi đồng,'],
    ['100.000đ/buổi x 3 buổi', 'một trăm nghìn đồng một buổi nhân ba buổi'],
    ['5 x 200.000đ = 1.000.000đ', 'năm nhân hai trăm nghìn đồng bằng một triệu đồng'],
    ['rộng 3m x dài 7m', 'rộng ba mét nhân dài bảy mét'],
    ['(dài x rộng): 2 x 4 m', 'dài nhân rộng: hai nhân bốn mét'],
    ['mức lương cơ sở x hệ số', 'mức lương cơ sở nhân hệ số'],
    ['ảnh 3x4', 'ảnh ba nhân bốn'],
    ['10 đội × 12 em', 'mười đội nhân mười hai em'],
    ['nhiệt độ từ -2 đến 3 độ', 'nhiệt độ từ âm hai đến ba độ'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a bullet is no sign of arithmetic', () => {
  test.each([
    ['* 5 hộ nghèo', 'năm hộ nghèo'],
    ['-5 hộ nghèo', 'năm hộ nghèo'],
    ['+ 3 em', 'ba em'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
