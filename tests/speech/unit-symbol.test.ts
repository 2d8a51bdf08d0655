import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('a symbol is said by its name, however it is typed', () => {
  test.each([
    ['5 Km', 'năm ki lô mét'],
    ['10 KWH', 'mười ki lô oát giờ'],
    ['35 μg/m³', 'ba mươi lăm mi crô gam một mét khối'],
    ['37,5oC', 'ba mươi bảy phẩy năm độ xê'],
    ['20,3°N', 'hai mươi phẩy ba độ vĩ Bắc'],
    ['108,9°E', 'một trăm linh tám phẩy chín độ kinh Đông'],
    ['55 dB(A)', 'năm mươi lăm đề xi ben a'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
