import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the mark of a list is said as its number or letter, with a pause', () => {
  test.each([
    ['I. Mục đích', 'một. Mục đích'],
    ['III/ Thời gian', 'ba. Thời gian'],
    ['II - Nội dung', 'hai. Nội dung'],
    ['1. Mục đích', 'một. Mục đích'],
    ['1.2. Thành phần', 'một chấm hai. Thành phần'],
    ['2.3.1 Nội dung', 'hai chấm ba chấm một. Nội dung'],
    ['IV.1 Nội dung', 'bốn chấm một. Nội dung'],
    ['4.2. 15 suất quà', 'bốn chấm hai. mười lăm suất quà'],
    ['2/ Thời gian', 'hai. Thời gian'],
    ['3) Địa điểm', 'ba. Địa điểm'],
    ['1.Mục đích', 'một. Mục đích'],
    ['a) Hộ nghèo', 'a. Hộ nghèo'],
    ['đ. Người già', 'đê. Người già'],
    ['C. Nội dung', 'xê. Nội dung'],
    ['- b) Có thẻ', 'bê. Có thẻ'],
    ['Gồm: a) Thẻ; b) Sổ', 'Gồm: a. Thẻ; bê. Sổ'],
    ['(1) rác tái chế', 'một. rác tái chế'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

describe('a quantity, a street or a name at the beginning of a line is no mark', () => {
  test.each([
    ['15 hộ nghèo'],
    ['1.5 triệu đồng'],
    ['5 - 7 người'],
    ['24/7 phục vụ'],
    ['Đ. Trần Phú'],
    ['P. 302'],
    ['1.000 người'],
  ])('%s', (written) => expect(sayText(written).spans.map(({ kind }) => kind)).not.toContain('list-mark'));
});
