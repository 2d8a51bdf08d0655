/**
 * A number with its unit, or two of them as a range (18-25 · 5 – 7 kg · 1 triệu - 1,5 triệu): the common shape of
 * quantities, sums of money, percentages and measures, which differ only in their units.
 */
import { rateAt } from './rate.ts';
import { before, type Line, matchAt } from './reading.ts';
import { numberAt, type WrittenNumber } from './written-number.ts';

export interface Unit {
  /** Exclusive. */
  readonly end: number;
  readonly words: string;
}

/** The unit that begins at `at`, right after a number, with the space before it. */
export type UnitAt = (line: Line, at: number) => Unit | null;

const DASH = /\s?(?:-|÷|~|→|->|±)\s?(?=[-+]?\d)/y;

/** `at` is at a digit; null where no unit follows. With what is said for "/tháng", "/kg" after it. */
export function measuredAt(line: Line, at: number, unitAt: UnitAt): Unit | null {
  const span = spanAt(line, at, unitAt);
  if (span === null) return null;
  const rate = rateAt(line, span.end);
  return rate === null ? span : { end: rate.end, words: `${span.words} ${rate.words}` };
}

function spanAt(line: Line, at: number, unitAt: UnitAt): Unit | null {
  const first = numberAt(line, at);
  if (first === null) return null;
  const unit = unitAt(line, first.end);
  const firstEnd = unit?.end ?? first.end;
  const dash = matchAt(DASH, line.text, firstEnd);
  const head = unit === null ? first.words : `${first.words} ${unit.words}`;
  if (dash !== null) {
    const second = signedAt(line, firstEnd + dash[0].length);
    const its = second === null ? null : unitAt(line, second.end);
    if (second !== null && its !== null && (unit !== null || first.value < second.value)) {
      const to = dash[0].includes('±') ? 'cộng trừ' : 'đến';
      return { end: its.end, words: `${head} ${to} ${second.words} ${its.words}` };
    }
  }
  return unit === null ? null : { end: unit.end, words: head };
}

function signedAt(line: Line, at: number): WrittenNumber | null {
  const sign = line.text.charAt(at);
  if (sign !== '-' && sign !== '+') return numberAt(line, at);
  const number = numberAt(line, at + 1);
  if (number === null) return null;
  return sign === '+'
    ? { ...number, words: `cộng ${number.words}` }
    : { ...number, words: `âm ${number.words}`, value: -number.value };
}

/** Two numbers without a unit that are the ends of a range: the second is more, and no third one follows. */
export function rangeAt(line: Line, at: number): Unit | null {
  const first = numberAt(line, at);
  if (first === null || first.kind === 'code' || /\d\s?-\s?$/.test(before(line, at))) return null;
  const dash = matchAt(DASH, line.text, first.end);
  if (dash === null) return null;
  const second = signedAt(line, first.end + dash[0].length);
  if (second === null || second.kind === 'code') return null;
  if (dash[0].includes('±')) {
    return { end: second.end, words: `${first.words} cộng trừ ${second.words}` };
  }
  if (!(first.value < second.value) || matchAt(MORE, line.text, second.end) !== null) return null;
  return { end: second.end, words: `${first.words} đến ${second.words}` };
}

/** "2-4-6" are three things. */
const MORE = /\s?-\s?\d/y;

/** Whether a minus sign may stand at `at`: not a bullet, not the dash of a range. */
export function isMinus(line: Line, at: number): boolean {
  if (line.text.charAt(at) !== '-') return false;
  const said = before(line, at);
  return /[\p{L}(:=;,]\s?$/u.test(said) && /[\s(=:]$/.test(said);
}
