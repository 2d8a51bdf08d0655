import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');
const guessed = (text: string) =>
  sayText(text).spans.flatMap((span) => (span.guessed ? [text.slice(span.from, span.to)] : []));

test.each([
  ['nhóm Zalo', 'nhóm Da lô'],
  ['phát wi-fi', 'phát oai phai'],
  ['phòng COVID-19', 'phòng Cô vít mười chín'],
  ['xem World Cup', 'xem Uôn cúp'],
  ['điện thoại iPhone', 'điện thoại ai phôn'],
  ['chung cư Green Bay', 'chung cư Gờ rin bây'],
])('a foreign word that all know is said as Vietnamese say it: %s', (written, said) => {
  expect(say(written)).toBe(said);
  expect(guessed(written)).toEqual([]);
});

test('an unknown one stays as it is and is shown to the officer', () => {
  expect(say('nhiễm Burkholderia')).toBe('nhiễm Burkholderia');
  expect(guessed('nhiễm Burkholderia')).toEqual(['Burkholderia']);
});

test('names of the highlands and words typed without tones are no foreign words', () => {
  expect(guessed('xã Ea Kar, tỉnh Đắk Lắk')).toEqual([]);
  expect(guessed('thong bao lich tiem chung')).toEqual([]);
});
