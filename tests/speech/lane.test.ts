import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the letters of a lane before its number', () => {
  test.each([
    ['SN 10, N. 86 phố Huế', 'số nhà mười, ngõ tám mươi sáu phố Huế'],
    ['Ng. 5 Hoàng Hoa Thám', 'ngõ năm Hoàng Hoa Thám'],
    ['số 5 Ng 12/8 Láng', 'số năm ngõ mười hai trên tám Láng'],
    ['anh N. 30 tuổi ở phố Huế', 'anh nờ, ba mươi tuổi ở phố Huế'],
    ['ông Ng. Văn A', 'ông Nguyễn Văn A'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
