import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('what is typed into a machine is said digit by digit', () => {
  test.each([
    ['mật khẩu: 280725', 'mật khẩu: hai tám không bảy hai năm'],
    ['mật khẩu mặc định là 12345678', 'mật khẩu mặc định là một hai ba bốn năm sáu bảy tám'],
    ['ID phòng họp: 987 654 3210', 'i đê phòng họp: chín tám bảy, sáu năm bốn, ba hai một không'],
    ['mã cuộc họp: 2468', 'mã cuộc họp: hai bốn sáu tám'],
    ['mã trường: 105', 'mã trường: một không năm'],
    ['mã OTP 6 số: 123456', 'mã o tê pê sáu số: một hai ba bốn năm sáu'],
    ['mã gồm 6 chữ số: 482 913', 'mã gồm sáu chữ số: bốn tám hai, chín một ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a quantity stays a quantity', () => {
  test.each([
    ['mã độc tấn công 1500 máy tính', 'mã độc tấn công một nghìn năm trăm máy tính'],
    ['mã giảm giá 5000 đồng', 'mã giảm giá năm nghìn đồng'],
    ['VNeID 2025', 'vê nờ e i đê hai nghìn không trăm hai mươi lăm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
