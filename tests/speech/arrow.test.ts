import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('an arrow is said as what it means between its neighbours', () => {
  test.each([
    ['2 phường => 1 phường mới', 'hai phường thành một phường mới'],
    ['CMND → CCCD', 'chứng minh nhân dân thành căn cước công dân'],
    ['Hà Nội → Hải Phòng', 'Hà Nội đến Hải Phòng'],
    ['ga Cát Linh -> ga Yên Nghĩa', 'ga Cát Linh đến ga Yên Nghĩa'],
    ['giá tăng 20.000đ → 25.000đ', 'giá tăng hai mươi nghìn đồng đến hai mươi lăm nghìn đồng'],
    ['Nộp hồ sơ tại phường → Phòng Tư pháp thẩm định', 'Nộp hồ sơ tại phường, Phòng Tư pháp thẩm định'],
    ['Bấm nút -> chọn tệp', 'Bấm nút, chọn tệp'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
