import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const Y24 = 'năm hai nghìn không trăm hai mươi tư';

describe('months', () => {
  test.each([
    ['tháng 3+4/2024', `tháng ba và tư ${Y24}`],
    ['quý I+II', 'quý một và hai'],
    ['tháng 4/2024', `tháng tư ${Y24}`],
    ['tháng 3-2024', `tháng ba ${Y24}`],
    ['tháng 12.2024', `tháng mười hai ${Y24}`],
    ['tháng 5/24', `tháng năm ${Y24}`],
    ['tháng 3,4,5', 'tháng ba, tư, năm'],
    ['tháng 5-6/2024', `tháng năm đến sáu ${Y24}`],
    ['từ 3/2024 đến 5/2024', `từ tháng ba ${Y24} đến tháng năm ${Y24}`],
    ['11/2024-12/2024', `tháng mười một ${Y24} đến tháng mười hai ${Y24}`],
    ['tháng 3, 15/3 họp', 'tháng ba, mười lăm tháng ba họp'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test('a number of months has no name of a month in it', () => {
    expect(say('6 tháng 4 lần')).toBe('sáu tháng bốn lần');
    expect(say('hàng tháng 4 buổi')).toBe('hàng tháng bốn buổi');
  });
});

describe('quarters', () => {
  test.each([
    ['quý III/2024', `quý ba ${Y24}`],
    ['quý I, II/2024', `quý một, hai ${Y24}`],
    ['Quý 4 năm 2024', `Quý bốn ${Y24}`],
    ['quý I - quý III', 'quý một đến quý ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('years', () => {
  test.each([
    ['giai đoạn 2023 - 2030', 'giai đoạn hai nghìn không trăm hai mươi ba đến hai nghìn không trăm ba mươi'],
    ['năm học 2023/24', 'năm học hai nghìn không trăm hai mươi ba đến hai nghìn không trăm hai mươi tư'],
    ['(1954 - 1975)', 'một nghìn chín trăm năm mươi tư đến một nghìn chín trăm bảy mươi lăm,'],
    ['từ năm 2005-nay', 'từ năm hai nghìn không trăm linh năm đến nay'],
    ['lần thứ V - 2024', `lần thứ năm, ${Y24}`],
    ['đợt 1/2024', `đợt một ${Y24}`],
    ['đợt II/2024', `đợt hai ${Y24}`],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test.each([
  ['NH 26/27', 'năm học hai mươi sáu đến hai mươi bảy'],
  ['niên khóa 24-25', 'niên khóa hai mươi tư đến hai mươi lăm'],
])('a school year is two years: %s', (written, said) => expect(say(written)).toBe(said));
