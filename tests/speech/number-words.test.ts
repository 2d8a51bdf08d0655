import { describe, expect, test } from 'vitest';
import { HANOI_STYLE } from '../../src/model/speech-style.ts';
import {
  cardinal,
  digitByDigit,
  monthName,
  ordinal,
  withLeadingZeros,
} from '../../src/speech/number-words.ts';

const SAID: readonly (readonly [string, string])[] = [
  ['0', 'không'],
  ['5', 'năm'],
  ['10', 'mười'],
  ['14', 'mười bốn'],
  ['15', 'mười lăm'],
  ['21', 'hai mươi mốt'],
  ['24', 'hai mươi tư'],
  ['35', 'ba mươi lăm'],
  ['100', 'một trăm'],
  ['105', 'một trăm linh năm'],
  ['104', 'một trăm linh bốn'],
  ['111', 'một trăm mười một'],
  ['1000', 'một nghìn'],
  ['1001', 'một nghìn không trăm linh một'],
  ['2023', 'hai nghìn không trăm hai mươi ba'],
  ['10500', 'mười nghìn năm trăm'],
  ['2000001', 'hai triệu không nghìn không trăm linh một'],
  ['3015000000', 'ba tỷ không trăm mười lăm triệu'],
  ['1000000000', 'một tỷ'],
  ['12000000000000', 'mười hai nghìn tỷ'],
  ['007', 'bảy'],
];

describe('number words', () => {
  test.each(SAID)('%s is said as an announcer in Hà Nội says it', (digits, said) => {
    expect(cardinal(digits, HANOI_STYLE)).toBe(said);
  });

  test('regions choose their own linh, nghìn and tư', () => {
    const south = { ...HANOI_STYLE, zeroTens: 'lẻ', thousand: 'ngàn', four: 'bốn' } as const;
    expect(cardinal('1104', south)).toBe('một ngàn một trăm lẻ bốn');
    expect(cardinal('24', south)).toBe('hai mươi bốn');
  });

  test('a number too long to be a quantity is said digit by digit', () => {
    expect(cardinal('1234567890123456789', HANOI_STYLE)).toBe(digitByDigit('1234567890123456789'));
  });

  test('the first is thứ nhất, the fourth month tháng tư, and a document keeps its zero', () => {
    expect(ordinal(1, HANOI_STYLE)).toBe('nhất');
    expect(ordinal(4, HANOI_STYLE)).toBe('tư');
    expect(ordinal(14, HANOI_STYLE)).toBe('mười bốn');
    expect(monthName('04', HANOI_STYLE)).toBe('tư');
    expect(withLeadingZeros('01', HANOI_STYLE)).toBe('không một');
  });
});
