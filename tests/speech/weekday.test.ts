import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('days of the week', () => {
  test.each([
    ['khám các ngày thứ 3-6', 'khám các ngày thứ ba đến thứ sáu'],
    ['sáng thứ 4', 'sáng thứ tư'],
    ['tối thứ 2-4-6 hàng tuần', 'tối thứ hai, tư, sáu hàng tuần'],
    ['các thứ 2, 4, 6', 'các thứ hai, tư, sáu'],
    ['thứ 3 và 5', 'thứ ba và năm'],
    ['thứ 2-6, thứ 7 nghỉ', 'thứ hai đến thứ sáu, thứ bảy nghỉ'],
    ['trực T2-T7', 'trực thứ hai đến thứ bảy'],
    ['T2 - CN', 'thứ hai đến chủ nhật'],
    ['T7, CN', 'thứ bảy, chủ nhật'],
    ['chiều CN', 'chiều chủ nhật'],
    ['T6, 20/6', 'thứ sáu, hai mươi tháng sáu'],
    ['CN 24/8', 'chủ nhật hai mươi tư tháng tám'],
    ['thứ 7 5/7', 'thứ bảy, năm tháng bảy'],
    ['thứ 6, 5 giờ', 'thứ sáu, năm giờ'],
    ['đến hết 24h CN', 'đến hết hai mươi tư giờ chủ nhật'],
    ['lúc 7 giờ 30 T7', 'lúc bảy giờ ba mươi phút thứ bảy'],
    ['sau 18:00, T2', 'sau mười tám giờ, thứ hai'],
    ['T7: 8h-11h, CN nghỉ', 'thứ bảy: tám giờ đến mười một giờ, chủ nhật nghỉ'],
    ['từ T2 đến sáng T7', 'từ thứ hai đến sáng thứ bảy'],
    ['thứ 2/4/6', 'thứ hai, tư, sáu'],
    ['T3/5/7/CN', 'thứ ba, năm, bảy, chủ nhật'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test.each([['kênh T3'], ['lớp nghề may CN 3 tháng'], ['tầng T2'], ['300 CN nghỉ việc']])(
    '%s is none',
    (written) => {
      expect(say(written)).not.toMatch(/thứ|chủ nhật/);
    },
  );
});
