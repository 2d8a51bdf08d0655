/** Every number that nobody else reads: whole ones, fractions, ranges, and the signs of arithmetic beside them. */
import { rangeAt } from './number-span.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { numberAt, numberWords, type WrittenNumber } from './written-number.ts';

const SCALE = /\s?(nghìn|ngàn|triệu|tỷ|tỉ|vạn|trăm)(?![\p{L}\d])/uy;

/** "1 triệu - 1,5 triệu", "18 triệu/20 triệu", where no currency is named. */
function scaledRange(line: Line, first: WrittenNumber): Reading | null {
  const scale = matchAt(SCALE, line.lower, first.end);
  if (scale === null) return null;
  const dash = matchAt(DASH, line.text, first.end + scale[0].length);
  if (dash === null) return null;
  const second = numberAt(line, first.end + scale[0].length + dash[0].length);
  if (second === null) return null;
  const upper = matchAt(SCALE, line.lower, second.end);
  if (upper === null) return null;
  const said = (number: WrittenNumber, [, name = '']: RegExpExecArray) =>
    `${numberWords(number, line.style)} ${name === 'ngàn' || name === 'nghìn' ? line.style.thousand : name}`;
  return {
    end: second.end + upper[0].length,
    words: `${said(first, scale)} ${dash[0].includes('/') ? 'trên' : 'đến'} ${said(second, upper)}`,
    kind: 'number',
  };
}

const DASH = /\s?(?:->|[-÷~→/])\s?(?=\d)/y;
/** "1.200+ vị trí" */
const AND_MORE = /\+(?=\s\p{L}|\s?[.,;)]|\s?$)/uy;

function readNumber(line: Line, at: number): Reading | null {
  const number = numberAt(line, at);
  if (number === null) return null;
  const range = rangeAt(line, at, number);
  if (range !== null) return { ...range, kind: 'number' };
  const scaled = scaledRange(line, number);
  if (scaled !== null) return scaled;
  const words = numberWords(number, line.style);
  if (matchAt(AND_MORE, line.text, number.end) !== null) {
    return { end: number.end + 1, words: `trên ${words}`, kind: 'number' };
  }
  return { end: repeated(line, number.end, words), words, kind: 'number' };
}

/** "03 (ba) bản": the same in brackets is not said again. */
function repeated(line: Line, end: number, words: string): number {
  if (line.text.charAt(end) !== ' ' || line.text.charAt(end + 1) !== '(') return end;
  const closed = end + 2 + words.length;
  return line.lower.startsWith(words, end + 2) && line.text.charAt(closed) === ')' ? closed + 1 : end;
}

export const quantityReader: Reader = { starts: ['digit'], read: readNumber };
