import { describe, expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import { PLAIN_SETTINGS, sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a date is said with its month and its year', () => {
  test.each([
    ['ngày 30/01/2023', 'ngày ba mươi tháng một năm hai nghìn không trăm hai mươi ba'],
    ['ngày 05.4.2025', 'ngày năm tháng tư năm hai nghìn không trăm hai mươi lăm'],
    ['ngày 24 - 12 - 2025', 'ngày hai mươi tư tháng mười hai năm hai nghìn không trăm hai mươi lăm'],
    ['2024-04-05', 'năm tháng tư năm hai nghìn không trăm hai mươi tư'],
    ['hạn: 05/04/24', 'hạn: năm tháng tư năm hai nghìn không trăm hai mươi tư'],
    ['sinh ngày 12/5/56', 'sinh ngày mười hai tháng năm năm một nghìn chín trăm năm mươi sáu'],
    ['ngày 05 tháng 4 năm 2024', 'ngày năm tháng tư năm hai nghìn không trăm hai mươi tư'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a day and a month are a date where the words around them say so', () => {
  test.each([
    ['Quốc khánh 02/9', 'Quốc khánh hai tháng chín'],
    ['Quốc tế Lao động 1/5', 'Quốc tế Lao động một tháng năm'],
    ['sáng 1/7', 'sáng một tháng bảy'],
    ['7h30 1/7', 'bảy giờ ba mươi phút một tháng bảy'],
    ['thứ Bảy (2/9)', 'thứ Bảy, hai tháng chín,'],
    ['từ 1/7 xã mới hoạt động', 'từ một tháng bảy xã mới hoạt động'],
    ['ngày 20-12', 'ngày hai mươi tháng mười hai'],
    ['ngày 20 - 11', 'ngày hai mươi tháng mười một'],
    ['Nhà giáo Việt Nam 20.11', 'Nhà giáo Việt Nam hai mươi tháng mười một'],
    ['lễ 30-4 và 1-5', 'lễ ba mươi tháng tư và một tháng năm'],
    ['nghỉ 1/6, 2/6 và 3/6', 'nghỉ một tháng sáu, hai tháng sáu và ba tháng sáu'],
    ['ngày 31/4', 'ngày ba mươi mốt tháng tư'],
    ['phố 19/5', 'phố mười chín tháng năm'],
    ['Ngày Pháp luật 9/11', 'Ngày Pháp luật chín tháng mười một'],
    ['từ 1/7 giá nước tăng', 'từ một tháng bảy giá nước tăng'],
    ['từ 1/7 trong cả nước', 'từ một tháng bảy trong cả nước'],
    ['đến 30/6 dân số xã là', 'đến ba mươi tháng sáu dân số xã là'],
    ['ngày 5/3, 6/3 tổ 4 họp', 'ngày năm tháng ba, sáu tháng ba tổ bốn họp'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test.each([
    ['ít nhất 2/3 tổng số hộ'],
    ['từ 2/3 số hộ trở lên'],
    ['uống 1/2 viên'],
    ['3/5 thôn đã xong'],
    ['thị lực 10/10'],
    ['ngõ 12/8'],
    ['nhà số 5/4'],
    ['ngày 32/13'],
    ['thắng 2-1'],
    ['mỗi chi hội cử từ 3-5 chị'],
    ['Đến 11h, 3/12 tổ bầu cử'],
    ['từ 05-11 tuổi'],
    ['mỗi ngày 2-3 lần'],
    ['từ 1.5 đến 3.5 triệu'],
    ['trực 24/7'],
    ['máy chủ 10.1.2.3'],
    ['hỗ trợ 02/03 kinh phí'],
    ['đến 1/3 dân số'],
    ['xếp thứ 2/4 đội'],
    ['thương binh 1/4, 2/4 và 3/4'],
  ])('%s is none', (written) => expect(say(written)).not.toContain('tháng'));
});

describe('days in a row share their month', () => {
  test.each([
    ['từ 1-5/3', 'từ một đến năm tháng ba'],
    ['nghỉ lễ 28-30/12', 'nghỉ lễ hai mươi tám đến ba mươi tháng mười hai'],
    ['các ngày 5, 12, 19/10', 'các ngày năm, mười hai, mười chín tháng mười'],
    ['hai ngày 8 và 9/3', 'hai ngày tám và chín tháng ba'],
    ['các ngày 5,6,7 hàng tháng', 'các ngày năm, sáu, bảy hàng tháng'],
    ['từ 28/4-02/5', 'từ hai mươi tám tháng tư đến hai tháng năm'],
    ['từ 1/4 → 30/4', 'từ một tháng tư đến ba mươi tháng tư'],
    ['đêm 14 rạng 15/7', 'đêm mười bốn rạng mười lăm tháng bảy'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test('days in a list follow one another, shares need not', () => {
    expect(say('Ngày 5/3, 02/03 tổ đã họp')).toBe('Ngày năm tháng ba, hai trên ba tổ đã họp');
  });

  test('30/4-1/5 are two holidays, unless they are a span', () => {
    expect(say('nghỉ lễ 30/4-1/5')).toBe('nghỉ lễ ba mươi tháng tư, một tháng năm');
    expect(say('từ 30/4-1/5')).toBe('từ ba mươi tháng tư đến một tháng năm');
  });
});

test('a house that says so hears mùng for the first ten days, and once only', () => {
  const settings = { ...PLAIN_SETTINGS, style: { ...HANOI_STYLE, earlyDays: 'mùng' as const } };
  const mung = (text: string) => sayText(text, settings).lines.join('\n');
  expect(mung('ngày 5/4')).toBe('ngày mùng năm tháng tư');
  expect(mung('ngày mùng 5/4')).toBe('ngày mùng năm tháng tư');
  expect(mung('ngày 5 tháng 4')).toBe('ngày mùng năm tháng tư');
  expect(mung('ngày 11/4')).toBe('ngày mười một tháng tư');
});

describe('a range of years or of days is no date', () => {
  test.each([
    ['phạt tù từ 04-09 năm', 'phạt tù từ bốn đến chín năm'],
    ['kỳ hạn 02-06 năm', 'kỳ hạn hai đến sáu năm'],
    ['ngày 3-9 hằng tháng', 'ngày ba đến chín hằng tháng'],
    ['ngày 02-08 mỗi tháng', 'ngày hai đến tám mỗi tháng'],
    ['từ 04-09 năm 2025', 'từ bốn tháng chín năm hai nghìn không trăm hai mươi lăm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
