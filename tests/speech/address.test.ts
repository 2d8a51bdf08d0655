import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['P.1, Q.10', 'phường một, quận mười'],
  ['P.Hoa Sữa,Q.3', 'phường Hoa Sữa, quận ba'],
  ['Q1, P5', 'quận một, phường năm'],
  ['F.3, Q. 12', 'phường ba, quận mười hai'],
  ['ấp 3, X. Tân Hòa, H.Tân Thạnh, T.Long An', 'ấp ba, xã Tân Hòa, huyện Tân Thạnh, tỉnh Long An'],
  ['Q.I, P.II', 'quận một, phường hai'],
  ['K12/34 Ông Ích Khiêm', 'kiệt mười hai trên ba mươi tư Ông Ích Khiêm'],
  ['kẹt xe ở Đ. Trần Phú', 'kẹt xe ở đường Trần Phú'],
  ['gần Đ. 30/4', 'gần đường ba mươi tháng tư'],
  ['P. HÒA BÌNH, Q. TÂN BÌNH', 'phường hòa bình, quận tân bình'],
])('a letter before a place is the kind of the place: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test.each([
  ['họp tại P. 302', 'họp tại phòng ba trăm linh hai'],
  ['P. 12, tầng 3', 'phòng mười hai, tầng ba'],
  ['P. 1204', 'phòng một hai không bốn'],
])('a number above all wards, or a floor beside it, makes P a room: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test.each([
  ['Q. CHỦ TỊCH', /^quyền/],
  ['anh Nguyễn Văn H. Ba Vì', /Văn hát/],
  ['Kính gửi T. Hồng', /Kính gửi tê/],
])('the same letter is another thing: %s', (written, said) => {
  expect(say(written)).toMatch(said);
});

test.each([
  ['ngõ 12/8/3', 'ngõ mười hai trên tám trên ba'],
  ['tại 25/7 Lê Lợi', 'tại hai mươi lăm trên bảy Lê Lợi'],
  ['ĐC: 25/7 ngõ 66', 'địa chỉ: hai mươi lăm trên bảy ngõ sáu mươi sáu'],
  ['số 18A/3', 'số mười tám a trên ba'],
  ['12bis Hùng Vương', 'mười hai bít Hùng Vương'],
])('a house has its number with "trên" between the parts: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test('beside a day the same figures are a date', () => {
  expect(say('ngày 25/7 Lê Lợi mất điện')).toBe('ngày hai mươi lăm tháng bảy Lê Lợi mất điện');
  expect(say('trực 24/24h')).not.toContain('hát');
});
