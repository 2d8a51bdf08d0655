import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('numbers that name somebody or something are heard digit by digit', () => {
  test.each([
    ['căn cước công dân số 001090000123', 'không không một không chín không không không không một hai ba'],
    ['mã số thuế 0101234567-001', 'không một không một hai ba bốn năm sáu bảy, không không một'],
    ['số tài khoản: 1903 4567 8901', 'một chín không ba, bốn năm sáu bảy, tám chín không một'],
    ['mã hồ sơ 000.12.H26-0012', 'không không không, một hai, hát hai sáu, không không một hai'],
    ['số thẻ GD4010123456', 'gờ đê bốn không một không một hai ba bốn năm sáu'],
    ['BHXH 0123456789', 'không một hai ba bốn năm sáu bảy tám chín'],
    ['số AB 123456', 'a bê, một hai ba bốn năm sáu'],
    ['thẻ HT 3 01 0123456789', 'hát tê, ba, không một, không một hai ba bốn năm sáu bảy tám chín'],
    ['số báo danh 015', 'không một năm'],
  ])('%s', (written, said) => expect(say(written).endsWith(` ${said}`)).toBe(true));
});
