/** The year behind a month or a quarter: "/2024", "-2024", ".2024", "/24". */
import { wholeYear, yearWords } from './calendar-words.ts';
import { type Line, matchAt } from './reading.ts';
import type { Unit } from './unit.ts';

const YEAR_PART = / ?[/.-] ?((?:19|20)\d\d)(?![\d/]|[.,]\d)|\/(\d\d)(?![\d/]|[.,]\d)/y;

export function yearAt(line: Line, at: number): Unit | null {
  const part = matchAt(YEAR_PART, line.text, at);
  if (part === null) return null;
  return { end: at + part[0].length, words: yearWords(wholeYear(part[1] ?? part[2] ?? ''), line.style) };
}
