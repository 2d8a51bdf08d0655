/** Dates that a form leaves to be filled in: "ngày … tháng … năm 2024", "…/…/2024". What is blank is not said. */

import { monthWords, yearWords } from './calendar-words.ts';
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';

const BLANK = /[._]{2,}(?: ?\/ ?(?:(\d{1,2})|[._]{2,}) ?\/ ?(?:(\d{4})|[._]{2,})| ?\/ ?(\d{4}))?/y;
const SPACES = / {2,}(?=tháng|năm)/y;
const DATE_BEFORE = ending(/(?:ngày|tháng|năm|hồi|lúc|giờ|phút|thứ) ?$/);

const read: Read = (line, at) => {
  const sign = line.text.charAt(at);
  if (sign === '0') return unknownDay(line, at);
  if (sign === ' ') return spacesAt(line, at);
  if ((sign !== '.' && sign !== '_') || !DATE_BEFORE.test(before(line, at))) return null;
  const blank = matchAt(BLANK, line.text, at);
  if (blank === null) return null;
  const [all, month, year, yearOnly] = blank;
  const parted = all.includes('/');
  const words =
    yearOnly === undefined ? (parted ? restOfDate(line, month, year) : ',') : yearNamed(line, yearOnly);
  return { end: at + all.length, words, kind: 'date' };
};

export const blankDateReader: Reader = {
  starts: ['sign', 'digit'],
  numbers: /^0\d?[/.-]/,
  begins: /^[ ._]/,
  read,
};

const UNKNOWN_DAY = /00?([/.-])(\d{1,2})\1((?:19|20)\d\d)(?![\d\p{L}])/uy;

/** "sinh ngày 00/00/1950": a register's way to say that only the year is known. */
function unknownDay(line: Line, at: number): Reading | null {
  const [all, , month = '', year = ''] = matchAt(UNKNOWN_DAY, line.text, at) ?? [];
  if (all === undefined || Number(month) > 12) return null;
  const rest = [
    ...(Number(month) === 0 ? [] : [monthWords(Number(month), line.style)]),
    yearNamed(line, year),
  ];
  const unknown = /ngày ?:? ?$/.test(before(line, at)) ? 'không rõ, ' : '';
  return { end: at + all.length, words: unknown + rest.join(' '), kind: 'date' };
}

/** Only a pause is heard of a blank, lest "tháng năm" be the month of May. */
function spacesAt(line: Line, at: number): Reading | null {
  if (line.text.charAt(at + 1) !== ' ') return null;
  const spaces = matchAt(SPACES, line.lower, at);
  if (spaces === null || !/(?:ngày|tháng)$/.test(before(line, at))) return null;
  return { end: at + spaces[0].length, words: ',', kind: 'date' };
}

function restOfDate(line: Line, month: string | undefined, year: string | undefined): string {
  const named = month === undefined ? 'tháng,' : monthWords(Number(month), line.style);
  return `${named} ${year === undefined ? 'năm' : yearNamed(line, year)}`;
}

function yearNamed(line: Line, year: string): string {
  return yearWords(Number(year), line.style);
}
