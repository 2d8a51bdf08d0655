import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const kinds = (text: string) => sayText(text).spans.map(({ kind }) => kind);

describe('articles, clauses and points are said one by one', () => {
  test.each([
    ['khoản 2 Điều 5', 'khoản hai Điều năm'],
    ['Điều 3 khoản 2 điểm b', 'Điều ba khoản hai điểm bê'],
    ['điểm a, b và c khoản 1', 'điểm a, bê và xê khoản một'],
    ['điểm đ khoản 4 Điều 24', 'điểm đê khoản bốn Điều hai mươi tư'],
    ['Điều 5-7', 'Điều năm đến bảy'],
    ['từ Điều 21–24', 'từ Điều hai mươi mốt đến hai mươi tư'],
    ['Điều 7, 8 và 9', 'Điều bảy, tám và chín'],
    ['Điều 12a', 'Điều mười hai a'],
    ['tại điểm 2.3', 'tại điểm hai chấm ba'],
    ['mục 2.1', 'mục hai chấm một'],
    ['Chương IV, Mục II', 'Chương bốn, Mục hai'],
    ['Phụ lục I.2', 'Phụ lục một chấm hai'],
    ['theo Đ.5 Luật Cư trú', 'theo Điều năm Luật Cư trú'],
    ['K.2 Đ.8', 'khoản hai Điều tám'],
    ['mẫu số 01', 'mẫu số không một'],
    ['mẫu 1a hoặc 1b', 'mẫu một a hoặc một bê'],
    ['tờ bản đồ 05', 'tờ bản đồ không năm'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a mark, a street or a sum of money is no part of a law', () => {
  test.each([
    ['điểm y tế xã'],
    ['đạt điểm 8.5'],
    ['điểm 20 - 11'],
    ['đạt điểm 8,5'],
    ['khoản 2,5 triệu đồng'],
    ['khoản 200.000đ'],
    ['Đ. 30/4'],
    ['một phần 3/4'],
  ])('%s', (written) => expect(kinds(written)).not.toContain('legal-reference'));
});

test('a sum after an article is a sum', () => {
  expect(say('theo Điều 5, 10 triệu đồng')).toBe('theo Điều năm, mười triệu đồng');
});
