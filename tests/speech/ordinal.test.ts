import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('places in a row', () => {
  test.each([
    ['xếp thứ 1', 'xếp thứ nhất'],
    ['con thứ 4', 'con thứ tư'],
    ['tuổi thứ 21', 'tuổi thứ hai mươi mốt'],
    ['tối thứ 2-4-6', 'tối thứ hai, tư, sáu'],
    ['giải 1', 'giải nhất'],
    ['thương binh hạng 4/4', 'thương binh hạng bốn trên bốn'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('Roman numerals', () => {
  test.each([
    ['lần thứ XIII', 'lần thứ mười ba'],
    ['lần thứ I', 'lần thứ nhất'],
    ['lần thứ IV', 'lần thứ tư'],
    ['khóa XV và XVI', 'khóa mười lăm và mười sáu'],
    ['khoá X', 'khóa mười'],
    ['thế kỷ XIX - XX', 'thế kỷ mười chín đến hai mươi'],
    ['vùng I, II, III', 'vùng một, hai, ba'],
    ['Khối thi đua số V', 'Khối thi đua số năm'],
    ['bệnh viện hạng I', 'bệnh viện hạng một'],
    ['Huân chương Lao động hạng I', 'Huân chương Lao động hạng nhất'],
    ['nhóm IIA', 'nhóm hai a'],
    ['Phường Mỹ Đình II', 'Phường Mỹ Đình hai'],
    ['KHÓA XI NHIỆM KỲ MỚI', 'khóa mười một nhiệm kỳ mới'],
  ])('%s', (written, said) => expect(say(written).toLowerCase()).toBe(said.toLowerCase()));
});

describe('letters that are no numerals', () => {
  test.each([
    ['Vitamin C', 'vitamin xê'],
    ['nhà I', 'nhà i'],
    ['khoa X quang', 'khoa ích quang'],
    ['đĩa CD', 'đĩa xê đê'],
    ['XỬ LÝ VI PHẠM', 'xử lý vi phạm'],
    ['CÁC LOẠI VI PHẠM', 'các loại vi phạm'],
    ['SẢN XUẤT XI MĂNG', 'sản xuất xi măng'],
    ['cỡ XL', 'cỡ ích lờ'],
  ])('%s', (written, said) => expect(say(written).toLowerCase()).toBe(said));
});

test.each([
  ['đạt giải II môn Văn', 'đạt giải nhì môn Văn'],
  ['giải 1 và giải 2', 'giải nhất và giải nhì'],
  ['giải 2 bài toán', 'giải hai bài toán'],
])('the second prize is "nhì": %s', (written, said) => expect(say(written)).toBe(said));
