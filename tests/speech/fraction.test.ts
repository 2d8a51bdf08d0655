import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('parts of a whole', () => {
  test.each([
    ['2/3 số hộ', 'hai phần ba số hộ'],
    ['3/4 thành viên', 'ba phần tư thành viên'],
    ['giảm ½ học phí', 'giảm một phần hai học phí'],
    ['1½ lít nước', 'một và một phần hai lít nước'],
    ['2/5 số thôn', 'hai phần năm số thôn'],
    ['1/3 - 1/2 số hộ', 'một phần ba đến một phần hai số hộ'],
    ['1/10 dân số', 'một phần mười dân số'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('so many out of so many', () => {
  test.each([
    ['xếp thứ 1/126 xã', 'xếp thứ nhất trên một trăm hai mươi sáu xã'],
    ['đứng thứ 4/30', 'đứng thứ tư trên ba mươi'],
    ['450/500 hộ', 'bốn trăm năm mươi trên năm trăm hộ'],
    ['15/15 tiêu chí', 'mười lăm trên mười lăm tiêu chí'],
    ['9/10 điểm', 'chín trên mười điểm'],
    ['1.236/1.240 cử tri', 'một nghìn hai trăm ba mươi sáu trên một nghìn hai trăm bốn mươi cử tri'],
    ['thương binh hạng 2/4', 'thương binh hạng hai trên bốn'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('ratios and results', () => {
  test.each([
    ['trộn tỉ lệ 3:1', 'trộn tỉ lệ ba trên một'],
    ['bản đồ tỷ lệ 1/500', 'bản đồ tỷ lệ một trên năm trăm'],
    ['tỷ số 2-1', 'tỷ số hai một'],
    ['hòa 0 - 0', 'hòa không không'],
    ['đội Đoài 3 : 1 đội Đông', 'đội Đoài ba một đội Đông'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
