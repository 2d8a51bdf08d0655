import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const kinds = (text: string) => sayText(text).spans.map(({ kind }) => kind);

describe('classes, houses, roads and whatever else has letters and digits', () => {
  test.each([
    ['lớp 9A1 và 9A10', 'lớp chín a một và chín a mười'],
    ['tổ 5A', 'tổ năm a'],
    ['số nhà 18b', 'số nhà mười tám bê'],
    ['nhà CT1', 'nhà xê tê một'],
    ['mẫu CT01', 'mẫu xê tê không một'],
    ['tòa S1.02', 'tòa ét một không hai'],
    ['lô B2-15', 'lô bê hai mười lăm'],
    ['dãy A1-A5', 'dãy a một đến a năm'],
    ['QL.21B', 'quốc lộ hai mươi mốt bê'],
    ['TL 419', 'tỉnh lộ bốn trăm mười chín'],
    ['ĐT.741', 'đường tỉnh bảy trăm bốn mươi mốt'],
    ['đường ĐT 768', 'đường tỉnh bảy trăm sáu mươi tám'],
    ['quốc lộ QL 21B', 'quốc lộ hai mươi mốt bê'],
    ['VĐ3,5 và VĐ 4', 'vành đai ba phẩy năm và vành đai bốn'],
    ['dưới BĐ2', 'dưới báo động hai'],
    ['trên BĐ III', 'trên báo động ba'],
    ['H5N1', 'hát năm nờ một'],
    ['giấy A4', 'giấy a bốn'],
    ['sóng 4G', 'sóng bốn gờ'],
    ['U23', 'u hai mươi ba'],
    ['PM2.5', 'pê mờ hai phẩy năm'],
    ['SH-0123', 'ét hát không một hai ba'],
    ['số AB 123456', 'số a bê, một hai ba bốn năm sáu'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('numbers that name somebody or something are heard digit by digit', () => {
  test.each([
    ['căn cước công dân số 001090000123', 'không không một không chín không không không không một hai ba'],
    ['mã số thuế 0101234567-001', 'không một không một hai ba bốn năm sáu bảy, không không một'],
    ['số tài khoản: 1903 4567 8901', 'một chín không ba, bốn năm sáu bảy, tám chín không một'],
    ['mã hồ sơ 000.12.H26-0012', 'không không không, một hai, hát hai sáu, không không một hai'],
    ['số thẻ GD4010123456', 'gờ đê bốn không một không một hai ba bốn năm sáu'],
    ['số báo danh 015', 'không một năm'],
  ])('%s', (written, said) => expect(say(written).endsWith(` ${said}`)).toBe(true));
});

describe('quantities, telephones and wards are left to others', () => {
  test.each([
    ['chuyển vào tài khoản 500.000 đồng'],
    ['định danh mức 2'],
    ['12345 người'],
    ['điện áp 220V'],
    ['ĐT 113'],
    ['COVID-19'],
    ['P.1, Q.10'],
    ['cao 1m05'],
  ])('%s', (written) => expect(kinds(written)).not.toContain('code'));
});
