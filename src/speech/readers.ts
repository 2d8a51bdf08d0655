/** Who may read what begins at a place, in the order in which they are asked: the more particular first. */

import { abbreviatedMonthReader } from './abbreviated-month.ts';
import { abbreviationReader } from './abbreviation.ts';
import { addressReader, houseNumberReader } from './address.ts';
import { arrowReader } from './arrow.ts';
import { blankDateReader } from './blank-date.ts';
import { bracketReader } from './bracket.ts';
import { calledPersonReader } from './called-person.ts';
import { codeReader } from './code.ts';
import { dateReader } from './date.ts';
import { documentNumberReader } from './document-number.ts';
import { durationReader } from './duration.ts';
import { foreignReader, strangeWordReader } from './foreign.ts';
import { formCodeReader, formNumberReader } from './form-code.ts';
import { fractionReader } from './fraction.ts';
import { headingReader } from './heading.ts';
import { hospitalNumberReader } from './hospital-number.ts';
import { initialismReader } from './initialism.ts';
import { kilometrePostReader } from './kilometre-post.ts';
import { laneReader } from './lane.ts';
import { legalReferenceReader } from './legal-reference.ts';
import { listMarkReader } from './list-mark.ts';
import { loneLetterReader } from './lone-letter.ts';
import { lunarDateReader } from './lunar-date.ts';
import { diameterReader, measureReader, unitAloneReader } from './measure.ts';
import { moneyReader } from './money.ts';
import { monthQuarterYearReader } from './month-quarter-year.ts';
import { nameDashReader } from './name-dash.ts';
import { numberShape } from './number-shape.ts';
import { numberSignReader } from './number-sign.ts';
import { ordinalReader } from './ordinal.ts';
import { percentReader } from './percent.ts';
import { phoneReader } from './phone.ts';
import { placeDashReader } from './place-dash.ts';
import { quantityReader } from './quantity.ts';
import { quantityDashReader } from './quantity-dash.ts';
import { rateReader } from './rate.ts';
import type { Line, Reader, Start } from './reading.ts';
import { shortenedNameReader } from './shortened-name.ts';
import { signBlockReader } from './sign-block.ts';
import { signReader } from './signs.ts';
import { spanDashReader } from './span-dash.ts';
import { timeReader } from './time.ts';
import { webReader } from './web.ts';
import { weekdayReader } from './weekday.ts';

const READERS: readonly Reader[] = [
  webReader,
  signBlockReader,
  formNumberReader,
  documentNumberReader,
  legalReferenceReader,
  lunarDateReader,
  blankDateReader,
  houseNumberReader,
  hospitalNumberReader,
  shortenedNameReader,
  laneReader,
  dateReader,
  weekdayReader,
  abbreviatedMonthReader,
  monthQuarterYearReader,
  timeReader,
  durationReader,
  spanDashReader,
  placeDashReader,
  nameDashReader,
  quantityDashReader,
  phoneReader,
  kilometrePostReader,
  unitAloneReader,
  calledPersonReader,
  listMarkReader,
  foreignReader,
  formCodeReader,
  codeReader,
  addressReader,
  moneyReader,
  percentReader,
  measureReader,
  diameterReader,
  rateReader,
  fractionReader,
  numberSignReader,
  ordinalReader,
  quantityReader,
  abbreviationReader,
  loneLetterReader,
  headingReader,
  initialismReader,
  strangeWordReader,
  bracketReader,
  arrowReader,
  signReader,
];

/** The readers that may read what begins so: a number of this shape, or these two letters or signs. */
export function readersAt(start: Start, line: Line, at: number): readonly Reader[] {
  return readersOf(start, start === 'digit' ? numberShape(line.text, at) : line.text.slice(at, at + 2));
}

/** Shapes and beginnings are some hundreds; when others fill it, it is begun anew. */
const KEPT_SHAPES = 5_000;
const BY_SHAPE = new Map<string, readonly Reader[]>();

/** A shape tells what kind of character it starts with. */
function readersOf(start: Start, shape: string): readonly Reader[] {
  const known = BY_SHAPE.get(shape);
  if (known !== undefined) return known;
  if (BY_SHAPE.size >= KEPT_SHAPES) BY_SHAPE.clear();
  const readers = BY_START[start].filter(({ numbers, begins }) => {
    const needed = start === 'digit' ? numbers : begins;
    return needed === undefined || needed.test(shape);
  });
  BY_SHAPE.set(shape, readers);
  return readers;
}

const BY_START: Readonly<Record<Start, readonly Reader[]>> = {
  digit: READERS.filter(({ starts }) => starts.includes('digit')),
  capital: READERS.filter(({ starts }) => starts.includes('capital')),
  small: READERS.filter(({ starts }) => starts.includes('small')),
  sign: READERS.filter(({ starts }) => starts.includes('sign')),
};
