import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the first letters of a name', () => {
  test.each([
    ['bà Ng. 60 tuổi, trú tại tổ ba', 'bà nờ gờ, sáu mươi tuổi, trú tại tổ ba'],
    ['anh Th., 30 tuổi', 'anh tê hát, ba mươi tuổi'],
    ['chị Tr. bị thương', 'chị tê rờ bị thương'],
    ['Nguyễn Thị Ng. Mời bà con', 'Nguyễn Thị nờ gờ. Mời bà con'],
    ['cháu L.T.K.A. đi lạc', 'cháu lờ tê ca a đi lạc'],
    ['bà Tr. Thị C.', 'bà tê rờ Thị xê.'],
  ])('%s: they are said one by one', (written, said) => expect(say(written)).toBe(said));

  test.each([
    ['ông Ng. Văn A', 'ông Nguyễn Văn A'],
    ['chị em P. Bách Khoa', 'chị em phường Bách Khoa'],
    ['chị em P.12', 'chị em phường mười hai'],
    ['ông Q. GIÁM ĐỐC', 'ông quyền giám đốc'],
  ])('%s: a place, a family and an office keep their letters', (written, said) =>
    expect(say(written).toLowerCase()).toBe(said.toLowerCase()),
  );
});
