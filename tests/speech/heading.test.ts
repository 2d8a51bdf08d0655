import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('lines in capitals are read as words', () => {
  test.each([
    ['THÔNG BÁO KHẨN', 'Thông báo khẩn'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Cộng hòa xã hội chủ nghĩa việt nam'],
    ['BAN HAI CAO TIN', 'Ban hai cao tin'],
    ['CAP NHAT THONG TIN', 'Cap nhat thong tin'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('abbreviations within them stay abbreviations', () => {
  test.each([
    ['UBND XÃ TÂN LẬP', 'Ủy ban nhân dân xã tân lập'],
    ['CA XÃ THÔNG BÁO', 'Công an xã thông báo'],
    ['TỔNG SỐ CA MẮC', 'Tổng số ca mắc'],
    ['CÔNG KHAI DS HỘ NGHÈO', 'Công khai danh sách hộ nghèo'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('words in capitals within a sentence', () => {
  test.each([
    ['ông NGUYỄN VĂN AN sinh năm một', 'ông Nguyễn Văn An sinh năm một'],
    ['tuyệt đối KHÔNG đốt rác', 'tuyệt đối Không đốt rác'],
    ['xin KHAI báo', 'xin Khai báo'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));

  test('two letters alone are spelled', () => expect(say('nhóm HO họp')).toBe('nhóm hát o họp'));
});
