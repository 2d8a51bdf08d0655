import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('every way of writing half past seven is said alike', () => {
  test.each([
    '7h30',
    '07g30',
    '7:30',
    "7h30'",
    '7h30p',
    '7h30 phút',
    '7 h 30',
    '7 giờ 30',
    '07giờ30',
    "7 giờ 30'",
    '7H30',
  ])('%s', (written) => expect(say(written)).toBe('bảy giờ ba mươi phút'));
});

describe('times', () => {
  test.each([
    ['8 giờ 00 phút', 'tám giờ'],
    ['0h', 'không giờ'],
    ['20h5', 'hai mươi giờ năm phút'],
    ['6h sáng', 'sáu giờ sáng'],
    ['lúc 17g', 'lúc mười bảy giờ'],
    ['7h45\'30"', 'bảy giờ bốn mươi lăm phút ba mươi giây'],
    ['23:59:59', 'hai mươi ba giờ năm mươi chín phút năm mươi chín giây'],
    ['lúc 19.30', 'lúc mười chín giờ ba mươi phút'],
    ['2:15 PM', 'hai giờ mười lăm phút chiều'],
    ['trong 36h', 'trong ba mươi sáu giờ'],
    ['24/24h', 'hai mươi tư trên hai mươi tư giờ'],
    ['24h/24h', 'hai mươi tư giờ trên hai mươi tư giờ'],
    ['trực 24/7', 'trực hai mươi tư trên bảy'],
    ['8h.Thành phần', 'tám giờ. Thành phần'],
    ['8h/ngày', 'tám giờ một ngày'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('spans of hours', () => {
  test.each([
    ['7h-8h', 'bảy giờ đến tám giờ'],
    ['17-18h', 'mười bảy đến mười tám giờ'],
    ['7 - 11h30', 'bảy giờ đến mười một giờ ba mươi phút'],
    ['13h30-17h00', 'mười ba giờ ba mươi phút đến mười bảy giờ'],
    ['14:00 – 16:30', 'mười bốn giờ đến mười sáu giờ ba mươi phút'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test.each([
  ['25g bột'],
  ['tỷ lệ 1:50'],
  ['pha loãng 1:40'],
  ['xe 15H1-234.56'],
  ['5ha'],
  ['động cơ 3hp'],
  ['99:99'],
])('%s is no time', (written) => expect(say(written)).not.toContain('giờ'));

describe('an hour has its day behind a stroke', () => {
  test.each([
    ['lúc 7h/10/9', 'lúc bảy giờ ngày mười tháng chín'],
    ['từ 6h/5-6h/7', 'từ sáu giờ ngày năm đến sáu giờ ngày bảy'],
    ['từ 22h/4-5h/5/11', 'từ hai mươi hai giờ ngày bốn đến năm giờ ngày năm tháng mười một'],
    ['8h/ngày', 'tám giờ một ngày'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
