import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const kinds = (text: string) => sayText(text).spans.map(({ kind }) => kind);

describe('classes, houses and whatever else has letters and digits', () => {
  test.each([
    ['lớp 9A1 và 9A10', 'lớp chín a một và chín a mười'],
    ['tổ 5A', 'tổ năm a'],
    ['số nhà 18b', 'số nhà mười tám bê'],
    ['nhà CT1', 'nhà xê tê một'],
    ['mẫu CT01', 'mẫu xê tê không một'],
    ['tòa S1.02', 'tòa ét một không hai'],
    ['cống hộp B2000, B2500', 'cống hộp bê hai nghìn, bê hai nghìn năm trăm'],
    ['lô B2000', 'lô bê hai không không không'],
    ['lô B2-15', 'lô bê hai mười lăm'],
    ['dãy A1-A5', 'dãy a một đến a năm'],
    ['H5N1', 'hát năm nờ một'],
    ['giấy A4', 'giấy a bốn'],
    ['sóng 4G', 'sóng bốn gờ'],
    ['U23', 'u hai mươi ba'],
    ['PM2.5', 'pê mờ hai phẩy năm'],
    ['SH-0123', 'ét hát không một hai ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
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

test('the strength of concrete is its "mác"', () => {
  expect(say('bê tông M300')).toBe('bê tông mác ba trăm');
});
