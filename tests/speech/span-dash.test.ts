import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['thứ Hai - thứ Sáu', 'thứ Hai đến thứ Sáu'],
  ['thứ 2 – sáng thứ 7', 'thứ hai đến sáng thứ bảy'],
  ['tháng 3 - tháng 5', 'tháng ba đến tháng năm'],
  ['ngày 1/7 – ngày 5/7', 'ngày một tháng bảy đến ngày năm tháng bảy'],
  ['từ nay - hết 30/6', 'từ nay đến hết ba mươi tháng sáu'],
  ['mùng 6 - mùng 8', 'mùng sáu đến mùng tám'],
  [
    'từ 22h ngày 30/6 - 5h ngày 1/7',
    'từ hai mươi hai giờ ngày ba mươi tháng sáu đến năm giờ ngày một tháng bảy',
  ],
])('a dash between two days, months or hours reaches from one to the other: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test('a dash between other things is none of these', () => {
  expect(say('thứ Hai - họp tổ')).not.toContain('đến');
  expect(say('Chủ nhật - 15/3')).not.toContain('đến');
});

test.each([
  ['21h hôm trước - 4h hôm sau', 'hai mươi mốt giờ hôm trước đến bốn giờ hôm sau'],
  ['từ 27 tháng Chạp - mùng 6', 'từ hai mươi bảy tháng Chạp đến mùng sáu'],
  ['bậc 2/7 - 4/7', 'bậc hai trên bảy đến bốn trên bảy'],
  ['1998 - nay', 'một nghìn chín trăm chín mươi tám đến nay'],
  ['đầu tháng 2 - cuối tháng 4', 'đầu tháng hai đến cuối tháng tư'],
])('ends that are told more closely are ends too: %s', (written, said) => expect(say(written)).toBe(said));
