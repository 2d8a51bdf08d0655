import { expect, test } from 'vitest';
import { sayText } from '../../src/speech/say-text.ts';
import { senseOf } from '../../src/speech/sense.ts';

const meets = (next: string, text: string) => {
  const pattern = senseOf({ say: 'x', next }).next;
  if (pattern === undefined) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
};

test('letters in a condition are an abbreviation in whatever case, never the beginning of a name', () => {
  expect(meets('KH|số', ' KH-KT')).toBe(true);
  expect(meets('KH|số', ' kh số')).toBe(true);
  expect(meets('KH|số', ' Khương Mai')).toBe(false);
});

test('a proper name is told from the name of a body', () => {
  expect(meets('<Name>', ' Kim Đồng')).toBe(true);
  expect(meets('<Name>', ' Phòng Y tế')).toBe(false);
  expect(meets('<Person>', ' Nguyễn Văn An')).toBe(true);
  expect(meets('<Person>', ' Thanh Xuân')).toBe(false);
});

test('a school is named by its letters and a name that begins as other letters do', () => {
  expect(sayText('TH Khương Mai').lines).toEqual(['tiểu học Khương Mai']);
});

test('what stands before is sought in small letters, over a bracket too', () => {
  const { prev } = senseOf({ say: 'x', prev: 'sở' });
  expect(prev?.test('tại sở (')).toBe(true);
  expect(prev?.test('cơ sở vật chất ')).toBe(false);
});
