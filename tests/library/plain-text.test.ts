import { expect, test } from 'vitest';
import { readPlainText } from '../../src/library/plain-text.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';

const WORDS = 'Kính thưa bà con,\r\nsáng mai cắt điện.';

test('a notice is read from UTF-8, with a mark or without, and from UTF-16 with its mark', () => {
  const utf16 = Buffer.from(`\uFEFF${WORDS}`, 'utf16le');
  expect(readPlainText(Buffer.from(WORDS))).toBe(WORDS);
  expect(readPlainText(Buffer.from(`\uFEFF${WORDS}`))).toBe(WORDS);
  expect(readPlainText(utf16)).toBe(WORDS);
  expect(readPlainText(Buffer.from(utf16).swap16())).toBe(WORDS);
});

test.each([
  ['a recording', Buffer.from('RIFF\u0024\0\0\0WAVEfmt ', 'latin1')],
  ['a Word document', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1')],
  ['rich text', Buffer.from('{\\rtf1\\ansi K\\u237?nh th\\u432?a}')],
  ['a PDF', Buffer.from('%PDF-1.4\n1 0 obj')],
  ['windows-1258', Buffer.from('Kính thýa bà con', 'latin1')],
  ['UTF-16 without its mark', Buffer.from('Kính thưa', 'utf16le')],
  ['UTF-16 that breaks off inside a letter', Buffer.from([0xff, 0xfe, 0x4b])],
])('%s is never spoken as text', (_, bytes) => {
  expect(refusedCodes(() => readPlainText(bytes))).toEqual(['clip.not-plain-text']);
});
