import { expect, test } from 'vitest';
import { estimateSpeechMs } from '../../src/speech/reading-time.ts';

/** What espeak-ng 1.51 (vi, its own speed) needed from the first sound to the last, ms. */
test.each([
  ['tháng ba năm hai nghìn không trăm hai mươi lăm', 2158],
  ['số mười hai, ngõ ba mươi tư trên năm mươi sáu đường Nguyễn Trãi', 3273],
  ['Ban Chấp hành Đảng bộ xã khóa hai mươi tư gồm mười lăm đồng chí, Ban Thường vụ năm đồng chí.', 5063],
  [
    'Ổ dịch tả lợn châu Phi tại xóm ba làm chết bốn mươi bảy con, tiêu hủy hai phẩy tám tấn; bán kính vùng dịch ba ki lô mét.',
    6621,
  ],
  [
    'Cấm xe tải trên ba phẩy năm tấn lưu thông qua cầu Khe Lim từ sáu giờ đến tám giờ và mười sáu giờ ba mươi phút đến mười tám giờ ba mươi phút hằng ngày.',
    7598,
  ],
])('the time for “%s” is told to a tenth', (words, spokenMs) => {
  expect(Math.abs(estimateSpeechMs(words, 1) / spokenMs - 1)).toBeLessThan(0.1);
});

test('a slower voice takes longer for its words, not for the rests between them', () => {
  expect(estimateSpeechMs('sáp nhập phường', 0.5)).toBe(2 * estimateSpeechMs('sáp nhập phường', 1));
  const [one, two] = [0.5, 1].map((speed) =>
    estimateSpeechMs('Kính thưa bà con. Mời bà con nghe tin.', speed),
  );
  expect((one ?? 0) - (two ?? 0)).toBe(estimateSpeechMs('Kính thưa bà con Mời bà con nghe tin', 1));
});

test('what has no words takes no time', () => {
  expect(estimateSpeechMs(' … ', 1)).toBe(0);
});
