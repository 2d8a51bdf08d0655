/** Dates that a form leaves to be filled in: "ngày … tháng … năm 2024", "…/…/2024". What is blank is not said. */
import { monthWords, yearWords } from './calendar-words.ts';
import { before, type Line, matchAt, type Read, type Reader } from './reading.ts';

const BLANK = /[._]{2,}(?: ?\/ ?(?:(\d{1,2})|[._]{2,}) ?\/ ?(?:(\d{4})|[._]{2,})| ?\/ ?(\d{4}))?/y;
const DATE_BEFORE = /(?:ngày|tháng|năm|hồi|lúc|giờ|phút|thứ) ?$/;

const read: Read = (line, at) => {
  const sign = line.text.charAt(at);
  if ((sign !== '.' && sign !== '_') || !DATE_BEFORE.test(before(line, at))) return null;
  const blank = matchAt(BLANK, line.text, at);
  if (blank === null) return null;
  const [all, month, year, yearOnly] = blank;
  const parted = all.includes('/');
  const words =
    yearOnly === undefined ? (parted ? restOfDate(line, month, year) : '') : yearNamed(line, yearOnly);
  return { end: at + all.length, words, kind: 'date' };
};

export const blankDateReader: Reader = { starts: ['sign'], read };

function restOfDate(line: Line, month: string | undefined, year: string | undefined): string {
  const named = month === undefined ? 'tháng,' : monthWords(Number(month), line.style);
  return `${named} ${year === undefined ? 'năm' : yearNamed(line, year)}`;
}

function yearNamed(line: Line, year: string): string {
  return yearWords(Number(year), line.style);
}
