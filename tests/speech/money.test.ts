import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a sum is said with its currency', () => {
  test.each([
    ['ĐVT: trđ', 'đơn vị tính: triệu đồng'],
    ['USD 1,250', 'một nghìn hai trăm năm mươi đô la Mỹ'],
    ['giá USD 25.000 đồng', 'giá đô la Mỹ hai mươi lăm nghìn đồng'],
    ['500.000đ', 'năm trăm nghìn đồng'],
    ['10 triệu VNĐ', 'mười triệu đồng'],
    ['dự toán 10 tỷ đ', 'dự toán mười tỷ đồng'],
    ['50 tr.đ', 'năm mươi triệu đồng'],
    ['500k/suất', 'năm trăm nghìn đồng một suất'],
    ['200-300k', 'hai trăm đến ba trăm nghìn đồng'],
    ['500.000đ-700.000đ/lượt', 'năm trăm nghìn đồng đến bảy trăm nghìn đồng một lượt'],
    ['1tr2', 'một triệu hai'],
    ['1tr8/tháng', 'một triệu tám một tháng'],
    ['1tr500', 'một triệu năm trăm nghìn đồng'],
    ['7.5tr/tháng', 'bảy phẩy năm triệu đồng một tháng'],
    ['12,500 đồng', 'mười hai nghìn năm trăm đồng'],
    ['500.000d', 'năm trăm nghìn đồng'],
    ['20.000 USD', 'hai mươi nghìn đô la Mỹ'],
    ['$50 mỗi người', 'năm mươi đô la mỗi người'],
    ['US$ 2 triệu', 'hai triệu đô la Mỹ'],
    ['2.000 EUR', 'hai nghìn ơ rô'],
    ['giá (đ/kg)', 'giá, đồng một ki lô gam,'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('what only looks like money is none', () => {
  test.each([
    ['15 đ/c', 'mười lăm đồng chí'],
    ['10k lượt xem', 'mười nghìn lượt xem'],
    ['màn hình 4K', 'màn hình bốn ca'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test.each([
  ['thế hệ 2k', 'thế hệ hai ca'],
  ['nhẫn vàng 18k', 'nhẫn vàng mười tám ca'],
  ['giá 150K', 'giá một trăm năm mươi nghìn đồng'],
])('a "k" is money only where something costs: %s', (written, said) => expect(say(written)).toBe(said));
