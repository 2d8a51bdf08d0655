import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrapped } from '../../src/cli/wrapped.ts';

const definition =
  '  Lượt phát: một lần lên loa có ít nhất một tin, bài phát đủ, tính cho mỗi chuyên đề một lượt.';

test('a long definition is folded to the terminal, what follows hanging under it', () => {
  const lines = wrapped(definition, 50).split('\n');
  expect(lines.length).toBe(2);
  for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(50);
  expect(lines[0]).toMatch(/^ {2}Lượt phát: /);
  expect(lines[1]).toMatch(/^ {4}\S/);
  expect(lines.map((line) => line.trim()).join(' ')).toBe(definition.trim());
});

test('decomposed letters are folded where composed ones are', () => {
  expect(wrapped(definition.normalize('NFD'), 50).normalize('NFC')).toBe(wrapped(definition, 50));
});

test('the hash at the end of the record stays whole, to be copied', () => {
  const hash = 'ab'.repeat(32);
  expect(wrapped(`Mã cuối chuỗi của nhật ký: ${hash}`, 60)).toBe(`Mã cuối chuỗi của nhật ký:\n  ${hash}`);
});

test('what fits is left as it is, line by line', () => {
  expect(wrapped('  a   b\n\nc', 80)).toBe('  a   b\n\nc');
});
