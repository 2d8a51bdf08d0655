/** Telephone numbers with signs for digits: hidden from the listeners in part, or taken for a letter by a scanner. */
import { phoneWords } from './phone-digits.ts';
import { type Line, matchAt, type Reading } from './reading.ts';

/** "O912 345 678": a scanner takes the first zero for a letter. */
const LETTER_ZERO = /o([35789]\d(?:[ .-]?\d){7})(?!\d)/iy;

export function readLetterZero(line: Line, at: number): Reading | null {
  const written = matchAt(LETTER_ZERO, line.text, at)?.[0];
  if (written === undefined || /[\p{L}\d]/u.test(line.text.charAt(at - 1))) return null;
  return { end: at + written.length, words: phoneWords(`0${written.slice(1)}`), kind: 'phone' };
}

/** "0912.xxx.678", "098***1234": in part hidden from the listeners. */
const MASKED =
  /(?:0\d{1,4}|0\d{2,4}(?:[ .-]\d{1,4}){1,2}|1[89]00)[ .-]?((?:x{2,8}|\*{2,8}|(?<=\d{3})\*(?=\d{3}))(?:[ .-]?(?:x{2,5}|\*{2,5})){0,2})(?:[ .-]?\d{1,6}){0,2}(?![\p{L}\d*])/iuy;

export function readMasked(line: Line, at: number): Reading | null {
  const [written, mask = ''] = matchAt(MASKED, line.text, at) ?? [];
  if (written === undefined) return null;
  const [head = '', tail = ''] = written.split(mask);
  const hidden = mask
    .replace(/[ .-]/g, ',')
    .replace(/[x*,]/gi, (sign) => (sign === ',' ? ',' : sign === '*' ? ' sao' : ' ích'))
    .trim();
  const parts = [phoneWords(head), hidden, phoneWords(tail)];
  return { end: at + written.length, words: parts.filter((part) => part !== '').join(', '), kind: 'phone' };
}
