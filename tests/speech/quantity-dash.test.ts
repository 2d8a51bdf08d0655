import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a dash between two quantities of one kind reaches from one to the other', () => {
  test.each([
    ['giam giữ từ 9 ngày - 2 tháng', 'giam giữ từ chín ngày đến hai tháng'],
    ['án treo 9 tháng - 5 năm', 'án treo chín tháng đến năm năm'],
    ['bao từ 40kg - 1 tạ', 'bao từ bốn mươi ki lô gam đến một tạ'],
    ['vườn 7 sào - 2 mẫu', 'vườn bảy sào đến hai mẫu'],
    ['trẻ từ 3 tuổi - dưới 9 tuổi', 'trẻ từ ba tuổi đến dưới chín tuổi'],
    ['trẻ 3 - <9 tuổi', 'trẻ ba đến dưới chín tuổi'],
    ['từ 6 triệu - dưới 9 triệu đồng', 'từ sáu triệu đến dưới chín triệu đồng'],
    ['mỗi tổ 4 xe - 6 xe', 'mỗi tổ bốn xe đến sáu xe'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('two facts side by side are no range', () => {
  test.each([
    ['học 4 tháng - 3 buổi/tuần', 'học bốn tháng, ba buổi một tuần'],
    ['đi 4 ngày - 3 đêm', 'đi bốn ngày, ba đêm'],
    ['thi 90 phút - 40 câu', 'thi chín mươi phút, bốn mươi câu'],
    ['vay 18 tháng - 50 triệu', 'vay mười tám tháng, năm mươi triệu'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
