import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n').toLowerCase();

describe('for whom it is signed', () => {
  test.each([
    ['TM. ỦY BAN NHÂN DÂN', 'thay mặt ủy ban nhân dân'],
    ['TM.UBND XÃ', 'thay mặt ủy ban nhân dân xã'],
    ['T/M ĐẢNG ỦY', 'thay mặt đảng ủy'],
    ['TM UBND XÃ', 'thay mặt ủy ban nhân dân xã'],
    ['TM. CÂU LẠC BỘ', 'thay mặt câu lạc bộ'],
    ['KT. CHỦ TỊCH', 'ký thay chủ tịch'],
    ['KT. Trưởng phòng', 'ký thay trưởng phòng'],
    ['TL. CHỦ TỊCH', 'thừa lệnh chủ tịch'],
    ['TUQ. GIÁM ĐỐC', 'thừa ủy quyền giám đốc'],
    ['Q. CHỦ TỊCH', 'quyền chủ tịch'],
    ['Q. Giám đốc', 'quyền giám đốc'],
    ['TM/BAN CHỈ ĐẠO', 'thay mặt ban chỉ đạo'],
    ['KT/CHỦ TỊCH', 'ký thay chủ tịch'],
    ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'ký thay chủ tịch, phó chủ tịch'],
    ['KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN', 'ký thay trưởng ban, phó trưởng ban'],
    ['P.CT UBND', 'phó chủ tịch ủy ban nhân dân'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('the same letters elsewhere', () => {
  test.each([
    ['Phòng KT', 'phòng kinh tế'],
    ['Trung tâm TM Hòa Bình', 'trung tâm thương mại hòa bình'],
    ['cước TM/DV', 'cước thương mại, dịch vụ'],
    ['Q. Thanh Xuân', 'quận thanh xuân'],
    ['Q. TÂY HỒ', 'quận tây hồ'],
    ['P. Chính Gián', 'phường chính gián'],
    ['bằng TM hoặc chuyển khoản', 'bằng tiền mặt hoặc chuyển khoản'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test('whose chairman is signed for is told before a pause', () => {
  expect(say('KT. CHỦ TỊCH HĐND PHÓ CHỦ TỊCH')).toBe('ký thay chủ tịch hội đồng nhân dân, phó chủ tịch');
});
