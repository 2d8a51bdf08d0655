import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a letter before a name is a place', () => {
  test.each([
    ['P. Ô Chợ Dừa', 'phường Ô Chợ Dừa'],
    ['H. A Lưới, H. Ý Yên', 'huyện A Lưới, huyện Ý Yên'],
    ['Q.ĐỐNG ĐA cũ nay là P.Đống Đa', 'quận Đống Đa cũ nay là phường Đống Đa'],
    ['P. Đội Cấn, P. Hội Hợp', 'phường Đội Cấn, phường Hội Hợp'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('where a line begins a place is no mark of a list', () => {
  test.each([
    ['X. Sóc Sơn, TP Hà Nội', 'xã Sóc Sơn, thành phố Hà Nội'],
    ['X.SÓC SƠN', 'xã sóc sơn'],
    ['X. Vân, H. Hiệp Hòa', 'xã Vân, huyện Hiệp Hòa'],
    ['p. Láng Hạ', 'phường Láng Hạ'],
    ['X. Tổ chức thực hiện', 'mười. Tổ chức thực hiện'],
    ['X.TỔ CHỨC THỰC HIỆN', 'mười. tổ chức thực hiện'],
    ['X. Đảng Cộng sản', 'mười. Đảng Cộng sản'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('an office is none', () => {
  test.each([
    ['P. Tổ chức cán bộ', 'Phòng Tổ chức cán bộ'],
    ['P. TCKH, P. GD&ĐT', 'Phòng Tài chính Kế hoạch, Phòng Giáo dục và Đào tạo'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
