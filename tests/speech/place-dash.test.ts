import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join(' ⏎ ').replaceAll(',', '');

describe('two places of a kind are the ends of a stretch', () => {
  test.each([
    ['K66+400 - K68', 'ca sáu mươi sáu cộng bốn trăm đến ca sáu mươi tám'],
    ['Km0-Km3', 'ki lô mét không đến ki lô mét ba'],
    ['cọc C12 - cọc C18', 'cọc xê mười hai đến cọc xê mười tám'],
    ['chương IX - chương X', 'chương chín đến chương mười'],
    ['lớp 9A - lớp 9C', 'lớp chín a đến lớp chín xê'],
    ['SN 12 - SN 48', 'số nhà mười hai đến số nhà bốn mươi tám'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('"từ" and "đoạn" begin a stretch', () => {
  test.each([
    ['đoạn QL5 - QL1B', 'đoạn quốc lộ năm đến quốc lộ một bê'],
    ['từ cầu Diễn - cống Liên Mạc', 'từ cầu Diễn đến cống Liên Mạc'],
    ['Xe từ Gia Lâm - Mỹ Đình', 'Xe từ Gia Lâm đến Mỹ Đình'],
    ['đoạn Cầu Giấy - Nhổn', 'đoạn Cầu Giấy đến Nhổn'],
    ['từ UBND phường - chợ Gia Lâm', 'từ Ủy ban nhân dân phường đến chợ Gia Lâm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('other dashes between places are no "đến"', () => {
  test.each([
    ['từ chợ Hôm - Đức Viên đến chợ Mơ', 'từ chợ Hôm Đức Viên đến chợ Mơ'],
    ['từ Lào Cai - Hà Nội - Hải Phòng', 'từ Lào Cai Hà Nội Hải Phòng'],
    ['từ Sở Tài chính - Kế hoạch', 'từ Sở Tài chính Kế hoạch'],
    ['trận tổ 1 - tổ 5', 'trận tổ một tổ năm'],
    ['tổ 1 - tổ 3 - tổ 5', 'tổ một tổ ba tổ năm'],
    ['thôn 3 - xã Kim Chung', 'thôn ba xã Kim Chung'],
    ['từ phòng Tài chính - Kế hoạch quận', 'từ phòng Tài chính Kế hoạch quận'],
    ['từ UBND phường - Phòng Văn hóa', 'từ Ủy ban nhân dân phường Phòng Văn hóa'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
