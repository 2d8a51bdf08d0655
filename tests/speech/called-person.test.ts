import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('anh and chị are said whole beside a call or a telephone', () => {
  test.each([
    ['Gọi ngay c Hạnh', 'Gọi ngay chị Hạnh'],
    ['LH: c. Bích Ngọc để nhận quà', 'liên hệ: chị Bích Ngọc để nhận quà'],
    ['Liên hệ a Dũng, c Mai hoặc a.Sơn', 'Liên hệ anh Dũng, chị Mai hoặc anh Sơn'],
    ['Thợ khóa c Nhung 0936 251 478', 'Thợ khóa chị Nhung không chín ba sáu, hai năm một, bốn bảy tám'],
    [
      'Zalo a Quang (0936251478) hoặc c Yến',
      'Da lô anh Quang, không chín ba sáu, hai năm một, bốn bảy tám, hoặc chị Yến',
    ],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a letter that counts stays a letter', () => {
  test.each([
    ['Theo điểm c Điều 9', 'Theo điểm xê Điều chín'],
    ['Gặp lớp a Hoa Hồng', 'Gặp lớp a Hoa Hồng'],
    ['khối c Mai Dịch 0936251478', 'khối xê Mai Dịch không chín ba sáu, hai năm một, bốn bảy tám'],
    ['c. Lê Thị Mai 0936251478', 'xê. Lê Thị Mai không chín ba sáu, hai năm một, bốn bảy tám'],
    ['Tổ a Nam, tổ c Lan', 'Tổ a Nam, tổ xê Lan'],
    ['Liên hệ tại điểm a, c Mỹ Đình', 'Liên hệ tại điểm a, xê Mỹ Đình'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
