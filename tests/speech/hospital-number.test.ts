import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the number that is the name of a hospital is told digit by digit', () => {
  test.each([
    ['BV 198', 'bệnh viện một chín tám'],
    ['Bệnh viện Quân y 103', 'Bệnh viện Quân y một không ba'],
    ['các bệnh viện 103, 108', 'các bệnh viện một không ba, một không tám'],
    ['bệnh viện 500 giường', 'bệnh viện năm trăm giường'],
    ['nhập viện 120 ca', 'nhập viện một trăm hai mươi ca'],
    ['thư viện 300 chỗ', 'thư viện ba trăm chỗ'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});
