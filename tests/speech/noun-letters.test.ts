import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('letters before a number are the noun that they stand for', () => {
  test.each([
    ['QL.21B', 'quốc lộ hai mươi mốt bê'],
    ['TL 419', 'tỉnh lộ bốn trăm mười chín'],
    ['ĐT.741', 'đường tỉnh bảy trăm bốn mươi mốt'],
    ['đường ĐT 768', 'đường tỉnh bảy trăm sáu mươi tám'],
    ['quốc lộ QL 21B', 'quốc lộ hai mươi mốt bê'],
    ['VĐ3,5 và VĐ 4', 'vành đai ba phẩy năm và vành đai bốn'],
    ['dưới BĐ2', 'dưới báo động hai'],
    ['trên BĐ III', 'trên báo động ba'],
    ['trên BĐII 0,5m', 'trên báo động hai, không phẩy năm mét'],
    ['HKII', 'học kỳ hai'],
    ['TDP 1 - 5 mất nước', 'tổ dân phố một đến năm mất nước'],
    ['KDC 3-5', 'khu dân cư ba đến năm'],
    ['TDP 2-4-6', 'tổ dân phố hai, bốn, sáu'],
    ['TDP 5 - 120 hộ', 'tổ dân phố năm, một trăm hai mươi hộ'],
    ['ĐT 768 - 3 km', 'đường tỉnh bảy trăm sáu mươi tám, ba ki lô mét'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
