/**
 * A number with its unit, or two of them as a range (18-25 · 5 – 7 kg · 1 triệu - 1,5 triệu): the common shape of
 * quantities, sums of money, percentages and measures, which differ only in their units.
 */
import { rateAt } from './rate.ts';
import { before, type Line, matchAt } from './reading.ts';
import type { Unit } from './unit.ts';
import { numberAt, numberWords, type WrittenNumber } from './written-number.ts';

/** The first character of what follows a number, past one space: units are told apart by it before anything else. */
export function signAfter(text: string, at: number): string {
  return text.charCodeAt(at) === 32 ? text.charAt(at + 1) : text.charAt(at);
}

/** The unit that begins at `at`, right after a number, with the space before it. */
type UnitAt = (line: Line, at: number) => Unit | null;

const DASH = /\s?(?:-|÷|~|→|->|±)\s?(?=[-+]?\d)/y;

/** `at` is at a digit; null where no unit follows. With what is said for "/tháng", "/kg" after it. */
export function measuredAt(line: Line, at: number, unitAt: UnitAt): Unit | null {
  const span = spanAt(line, at, unitAt);
  return span === null ? null : (outOfAt(line, span, unitAt) ?? withRate(line, span));
}

const SLASH = /\s?\/\s?(?=\d)/y;

/** "18.750.000đ/20.000.000đ": so much out of so much of the same. */
function outOfAt(line: Line, span: Unit, unitAt: UnitAt): Unit | null {
  const slash = matchAt(SLASH, line.text, span.end)?.[0];
  const whole = slash === undefined ? null : numberAt(line, span.end + slash.length);
  const unit = whole === null ? null : unitAt(line, whole.end);
  if (whole === null || unit === null || !isLike(span, unit)) return null;
  return { end: unit.end, words: `${span.words} trên ${said(numberWords(whole, line.style), unit)}` };
}

/** With what is said for "/tháng", "/kg" after it. */
export function withRate(line: Line, span: Unit): Unit {
  const rate = rateAt(line, span.end) ?? eachNounAt(line, span.end);
  return rate === null ? span : { end: rate.end, words: `${span.words} ${rate.words}` };
}

/** "305m/cuộn", "7 kg/kiện": a measured quantity is for each of whatever is named; a plan or a total is none. */
const EACH_NOUN =
  /\/(?=\p{Ll}{2,}(?!\p{L}|\/))(?!(?:tổng|kế hoạch|chỉ tiêu|mục tiêu|dự toán|hoặc|hay|và)(?!\p{L}))/uy;

function eachNounAt(line: Line, end: number): Unit | null {
  const slash = matchAt(EACH_NOUN, line.text, end);
  return slash === null ? null : { end: end + 1, words: 'một' };
}

function spanAt(line: Line, at: number, unitAt: UnitAt): Unit | null {
  const first = numberAt(line, at);
  if (first === null) return null;
  const unit = unitAt(line, first.end);
  const firstEnd = unit?.end ?? first.end;
  const head = () => said(numberWords(first, line.style), unit);
  const dash = dashAt(line, firstEnd);
  const second = dash === null ? null : signedAt(line, firstEnd + dash.length);
  const its = second === null ? null : unitAt(line, second.end);
  const goesOn = unit === null ? second !== null && first.value < second.value : isLike(unit, its);
  if (dash !== null && second !== null && its !== null && goesOn) {
    return { end: its.end, words: `${head()} ${joining(dash)} ${said(signedWords(second, line), its)}` };
  }
  return unit === null ? null : { end: unit.end, words: head() };
}

/** "500 m - 1 km" is a range, "22 kV - 2 m" is none: units of one kind end in the same word. */
function isLike(one: Unit, other: Unit | null): boolean {
  const last = (words: string) => words.slice(words.lastIndexOf(' ') + 1);
  return other !== null && last(one.words) === last(other.words);
}

function said(words: string, unit: Unit | null): string {
  return unit === null ? words : `${words} ${unit.words}`;
}

/** What a dash may begin with, after its space. */
const DASHES = new Set([...'-÷~→±']);

function dashAt(line: Line, at: number): string | null {
  if (!DASHES.has(signAfter(line.text, at))) return null;
  return matchAt(DASH, line.text, at)?.[0] ?? null;
}

function joining(dash: string): string {
  return dash.includes('±') ? 'cộng trừ' : 'đến';
}

interface Signed extends WrittenNumber {
  readonly sign: string;
}

function signedAt(line: Line, at: number): Signed | null {
  const sign = line.text.charAt(at);
  const signed = sign === '-' || sign === '+';
  const number = numberAt(line, signed ? at + 1 : at);
  if (number === null) return null;
  return { ...number, sign: signed ? sign : '', value: sign === '-' ? -number.value : number.value };
}

const SIGN_NAMES: Readonly<Record<string, string>> = { '-': 'âm ', '+': 'cộng ' };

function signedWords(number: Signed, line: Line): string {
  return (SIGN_NAMES[number.sign] ?? '') + numberWords(number, line.style);
}

/** Two numbers without a unit, the first at `at`, that are the ends of a range: the second is more, and no third follows. */
export function rangeAt(line: Line, at: number, first: WrittenNumber): Unit | null {
  if (first.kind === 'code') return null;
  const dash = dashAt(line, first.end);
  if (dash === null || /\d\s?-\s?$/.test(before(line, at))) return null;
  const second = signedAt(line, first.end + dash.length);
  if (second === null || second.kind === 'code') return null;
  const rising = first.value < second.value && matchAt(MORE, line.text, second.end) === null;
  if (!rising && !dash.includes('±')) return null;
  const words = `${numberWords(first, line.style)} ${joining(dash)} ${signedWords(second, line)}`;
  return { end: second.end, words };
}

/** "2-4-6" are three things. */
const MORE = /\s?-\s?\d/y;

/** Whether a minus sign may stand at `at`: not a bullet, not the dash of a range. */
export function isMinus(line: Line, at: number): boolean {
  if (line.text.charAt(at) !== '-') return false;
  const said = before(line, at);
  return /[\p{L}(:=;,]\s?$/u.test(said) && /[\s(=:]$/.test(said);
}
