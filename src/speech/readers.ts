/** Who may read what begins at a place, in the order in which they are asked: the more particular first. */

import { blankDateReader } from './blank-date.ts';
import { codeReader } from './code.ts';
import { dateReader } from './date.ts';
import { documentNumberReader } from './document-number.ts';
import { durationReader } from './duration.ts';
import { legalReferenceReader } from './legal-reference.ts';
import { listMarkReader } from './list-mark.ts';
import { loneLetterReader } from './lone-letter.ts';
import { lunarDateReader } from './lunar-date.ts';
import { monthQuarterYearReader } from './month-quarter-year.ts';
import { ordinalReader } from './ordinal.ts';
import type { Reader, Start } from './reading.ts';
import { spanDashReader } from './span-dash.ts';
import { timeReader } from './time.ts';
import { weekdayReader } from './weekday.ts';

const READERS: readonly Reader[] = [
  documentNumberReader,
  legalReferenceReader,
  lunarDateReader,
  blankDateReader,
  dateReader,
  weekdayReader,
  monthQuarterYearReader,
  timeReader,
  durationReader,
  spanDashReader,
  listMarkReader,
  codeReader,
  ordinalReader,
  loneLetterReader,
];

/** The readers that may stand at this kind of character. */
export function readersAt(start: Start): readonly Reader[] {
  return BY_START[start];
}

const BY_START: Readonly<Record<Start, readonly Reader[]>> = {
  digit: READERS.filter(({ starts }) => starts.includes('digit')),
  capital: READERS.filter(({ starts }) => starts.includes('capital')),
  small: READERS.filter(({ starts }) => starts.includes('small')),
  sign: READERS.filter(({ starts }) => starts.includes('sign')),
};
