import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a day of the lunar calendar', () => {
  test.each([
    ['giỗ tổ 10/3 ÂL', 'giỗ tổ mùng mười tháng ba âm lịch'],
    ['mùng 2-5 Tết', 'mùng hai đến năm Tết'],
    ['mồng 10/3', 'mồng mười tháng ba'],
    ['14/7 âm lịch', 'mười bốn tháng bảy âm lịch'],
    ['đêm 14 rạng 15/8 AL', 'đêm mười bốn rạng mười lăm tháng tám âm lịch'],
    ['từ 8-10/3 ÂL', 'từ mùng tám đến mùng mười tháng ba âm lịch'],
    ['15/1 âm lịch', 'mười lăm tháng Giêng âm lịch'],
    ['tức 07/9 năm Giáp Thìn', 'tức mùng bảy tháng chín năm Giáp Thìn'],
    ['tháng 7 ÂL', 'tháng bảy âm lịch'],
    ['23 tháng Giêng ÂL', 'hai mươi ba tháng Giêng âm lịch'],
    ['rằm tháng 7', 'rằm tháng bảy'],
    ['ngày 25/01/2025 DL', 'ngày hai mươi lăm tháng một năm hai nghìn không trăm hai mươi lăm dương lịch'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test('AL and DL away from a day are somebody else', () => {
  expect(say('Công ty AL')).not.toContain('âm lịch');
  expect(say('điểm DL')).not.toContain('dương lịch');
});
