import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a number of the town is one where a telephone is spoken of', () => {
  test.each([
    ['Điện thoại thư ký: 36251478', 'Điện thoại thư ký: ba sáu hai năm, một bốn bảy tám'],
    ['ĐT kho bạc 3736.9150', 'điện thoại kho bạc ba bảy ba sáu, chín một năm không'],
    [
      'Điện thoại trực 24/24: 3736915',
      'Điện thoại trực hai mươi tư trên hai mươi tư: ba bảy ba sáu, chín một năm',
    ],
    ['Số điện thoại phản ánh: 36.251.478', 'Số điện thoại phản ánh: ba sáu, hai năm một, bốn bảy tám'],
    ['Bà Tư\t3625.1478', 'Bà Tư, ba sáu hai năm, một bốn bảy tám'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a number of the same row answers too', () => {
  test.each([
    [
      '0225.3625147/3625148',
      'không hai hai năm, ba sáu hai năm, một bốn bảy hoặc ba sáu hai năm, một bốn tám',
    ],
    [
      '024 3736 9150 - 3736 9151',
      'không hai bốn, ba bảy ba sáu, chín một năm không, ba bảy ba sáu, chín một năm một',
    ],
    [
      '024 3736 9150 / 9151 / 9152',
      'không hai bốn, ba bảy ba sáu, chín một năm không hoặc chín một năm một hoặc chín một năm hai',
    ],
    ['024.37369150/51', 'không hai bốn, ba bảy ba sáu, chín một năm không hoặc năm một'],
    ['ĐT: 3625147/3625148', 'điện thoại: ba sáu hai năm, một bốn bảy hoặc ba sáu hai năm, một bốn tám'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a sum or a count of the same size is none', () => {
  test.each([
    ['điện thoại trị giá 9.450.000', 'điện thoại trị giá chín triệu bốn trăm năm mươi nghìn'],
    [
      'Tổng đài tiếp nhận 36251478 cuộc gọi',
      'Tổng đài tiếp nhận ba mươi sáu triệu hai trăm năm mươi mốt nghìn bốn trăm bảy mươi tám cuộc gọi',
    ],
    [
      'liên hệ 024.37369150 - 15 Lê Duẩn',
      'liên hệ không hai bốn, ba bảy ba sáu, chín một năm không, mười lăm Lê Duẩn',
    ],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('two of eight digits behind whoever answers calls are telephones', () => {
  test.each([
    [
      'Bệnh viện huyện Ba Vì 3625.1478 - 3625.1479',
      'Bệnh viện huyện Ba Vì ba sáu hai năm, một bốn bảy tám, ba sáu hai năm, một bốn bảy chín',
    ],
    [
      'Bộ phận một cửa: 37369150/37369151',
      'Bộ phận một cửa: ba bảy ba sáu, chín một năm không hoặc ba bảy ba sáu, chín một năm một',
    ],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test.each([['Điện lực huyện bán 37369150/37369151 kWh'], ['Bưu điện thu 37369150/39369150 đồng']])(
    '%s: a count and its plan are none',
    (written) => expect(say(written)).toContain('triệu'),
  );
});
