import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';

const say = (text: string) => sayText(text).lines.join('\n');

test.each([
  ["trong 30'", 'trong ba mươi phút'],
  ['nghỉ 15p', 'nghỉ mười lăm phút'],
  ['rửa tay 30s', 'rửa tay ba mươi giây'],
  ["15-20'", 'mười lăm đến hai mươi phút'],
  ["15'-20'", 'mười lăm phút đến hai mươi phút'],
  ['1\'30"', 'một phút ba mươi giây'],
  ['giữ trong 45"', 'giữ trong bốn mươi lăm giây'],
  ["10'/lượt", 'mười phút một lượt'],
])('minutes and seconds in marks: %s', (written, said) => expect(say(written)).toBe(said));

test('the mark that ends a quotation is no unit', () => {
  expect(say('"lớp 5"')).toBe('lớp năm');
  expect(say("'tổ 5'")).toBe('tổ năm');
});
