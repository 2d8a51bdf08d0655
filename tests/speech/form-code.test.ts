import { describe, expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

describe('the letters of a form are spelled, whatever they could stand for', () => {
  test.each([
    ['mẫu TK1-TS', 'mẫu tê ca một tê ét'],
    ['mẫu D01-TS, D02-LT', 'mẫu đê không một tê ét, đê không hai lờ tê'],
    ['mẫu số C70a-HD', 'mẫu số xê bảy mươi a hát đê'],
    ['biểu mẫu 01/KK-TNCN', 'biểu mẫu không một, ca ca tê nờ xê nờ'],
    ['mẫu 01-1/BK', 'mẫu không một gạch một, bê ca'],
    ['phụ lục 02-1/BK-TNCN', 'phụ lục không hai gạch một, bê ca tê nờ xê nờ'],
    ['mẫu số 01a/TB-TBĐ', 'mẫu số không một a, tê bê tê bê đê'],
    ['mẫu số 05/ĐKBĐ và 06/ĐKBĐ', 'mẫu số không năm, đê ca bê đê và không sáu, đê ca bê đê'],
    ['tờ khai 03/TNDN', 'tờ khai không ba, tê nờ đê nờ'],
    ['giấy C65-HD', 'giấy xê sáu mươi lăm hát đê'],
  ])('%s', (written, said) => expect(say(written)).toBe(said));
});

test('an abbreviation after the same word keeps its meaning', () => {
  expect(say('theo mẫu BHYT')).toBe('theo mẫu bảo hiểm y tế');
  expect(say('mẫu đơn ĐK')).toBe('mẫu đơn đăng ký');
});
