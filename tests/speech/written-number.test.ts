import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a point and a space part thousands, a comma the fraction', () => {
  test.each([
    ['1.250.000 lượt', 'một triệu hai trăm năm mươi nghìn lượt'],
    ['12 345 678 lượt', 'mười hai triệu ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám lượt'],
    ['20 045 cử tri', 'hai mươi nghìn không trăm bốn mươi lăm cử tri'],
    ['dân số 3 218 người', 'dân số ba nghìn hai trăm mười tám người'],
    ['còn 98,5', 'còn chín mươi tám phẩy năm'],
    ['dài 2,05', 'dài hai phẩy không năm'],
    ['hệ số 2,34', 'hệ số hai phẩy ba mươi tư'],
    ['0,125', 'không phẩy một hai năm'],
    ['12.345,67', 'mười hai nghìn ba trăm bốn mươi lăm phẩy sáu mươi bảy'],
    ['1.245.000,00 đồng', 'một triệu hai trăm bốn mươi lăm nghìn đồng'],
    ['1,245 tỷ', 'một phẩy hai bốn năm tỷ'],
    ['1 tỷ 050 triệu', 'một tỷ năm mươi triệu'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('the English way is understood where only it makes sense', () => {
  test.each([
    ['hệ số 1.25', 'hệ số một phẩy hai mươi lăm'],
    ['1,250,000 người', 'một triệu hai trăm năm mươi nghìn người'],
    ['1,234.5', 'một nghìn hai trăm ba mươi tư phẩy năm'],
    ['1,000 người', 'một nghìn người'],
    ['1,250 hộ', 'một nghìn hai trăm năm mươi hộ'],
    ['$1,500', 'một nghìn năm trăm đô la'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('things numbered side by side are no fraction', () => {
  test.each([
    ['các tổ 1,2,3', 'các tổ một, hai, ba'],
    ['thôn 3,4', 'thôn ba, bốn'],
    ['năm 2023,2024', 'năm hai nghìn không trăm hai mươi ba, hai nghìn không trăm hai mươi tư'],
    ['tổ 5 120 hộ', 'tổ năm, một trăm hai mươi hộ'],
    ['TDP 7 215 hộ', 'tổ dân phố bảy, hai trăm mười lăm hộ'],
    ['gấp 1,5 lần', 'gấp một phẩy năm lần'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a number that is no quantity is said by its digits', () => {
  test.each([
    ['phiên bản 1.2.3', 'phiên bản một chấm hai chấm ba'],
    ['máy 007', 'máy không không bảy'],
    ['tài khoản 19034567890123', 'tài khoản một chín không ba bốn năm sáu bảy tám chín không một hai ba'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
