import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ['mẹ & bé', 'mẹ và bé'],
  ['§ 5 của luật', 'mục năm của luật'],
  ['và/hoặc', 'và hoặc'],
  ['quận/phường', 'quận, phường'],
  ['lãi = không', 'lãi bằng không'],
  ['đất → nhà', 'đất, nhà'],
])('signs between words: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test.each([
  ['lần thứ V - năm 2025', 'lần thứ năm, năm hai nghìn không trăm hai mươi lăm'],
  ['chợ Hôm - Đức Viên', 'chợ Hôm, Đức Viên'],
  ['đ/c Minh - PBT', 'đồng chí Minh, Phó Bí thư'],
  ['phòng Văn hóa - Xã hội', 'phòng Văn hóa Xã hội'],
  ['- Thời gian', 'Thời gian'],
])('a spaced dash is a pause, but not within one field of work: %s', (written, said) => {
  expect(say(written)).toBe(said);
});

test('the dot of a shortened name ends no sentence', () => {
  expect(say('Phạm Văn T., trú tại phường')).toBe('Phạm Văn tê, trú tại phường');
  expect(say('ông B. bị thương')).toBe('ông bê bị thương');
  expect(say('Nguyễn Thị H. - tổ trưởng')).toBe('Nguyễn Thị hát, tổ trưởng');
});

test('the dots and lines of a form are one pause', () => {
  expect(say('Tên tôi ............ sinh ngày ________ tại')).toBe('Tên tôi, sinh ngày, tại');
});

test('three dots end a sentence only where one ends', () => {
  expect(say('cam, quýt... đều bán')).toBe('cam, quýt, đều bán');
  expect(say('còn nữa... Mai họp')).toBe('còn nữa. Mai họp');
});

test('bullets, quotes, pictures and marks of bold are silent', () => {
  expect(say('➢ Mời **bà con** 😀 "họp"')).toBe('Mời bà con họp');
});
