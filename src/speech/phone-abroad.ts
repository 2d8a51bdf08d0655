/** Telephone numbers that begin with their country: +84 912 345 678, (+84) 24 3825 1234, "đầu số +224". */
import { ending } from './ending.ts';
import { digitByDigit } from './number-words.ts';
import { nationalParts } from './phone-digits.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';

const ABROAD =
  /\(?\+\s?(\d{1,3})\)?[ .-]{0,2}((?:\(\d{1,3}\))?\s?\d{1,14}(?:(?:[ .-]|\)[ .-]?)\d{1,8}){0,5})(?!\d)/y;
/** The least digits of a number with its country. */
const SHORTEST_ABROAD = 8;

export function readAbroad(line: Line, at: number): Reading | null {
  const match = matchAt(ABROAD, line.text, at);
  if (match === null) return null;
  const [written, first = '', rest = ''] = match;
  const digits = `${first}${rest.replace('(0)', '')}`.replace(/\D/g, '');
  if (digits.length < SHORTEST_ABROAD) return null;
  const country = digits.startsWith('84') ? '84' : first;
  // What stands ungrouped behind the country is one group, whatever of it the pattern took for the country.
  const grouped = /[ .)-]/.test(written.slice(1).trimStart());
  const groups = grouped
    ? ungroupedRest(rest.replace('(0)', ''), first, country)
    : [digits.slice(country.length)];
  const parts = groups.flatMap((group) => nationalParts(group));
  const words = [`cộng ${digitByDigit(country)}`, ...parts.map(digitByDigit)].join(', ');
  return { end: at + written.length, words, kind: 'phone' };
}

function ungroupedRest(rest: string, first: string, country: string): string[] {
  const groups = rest.match(/\d+/g) ?? [];
  const left = first.slice(country.length);
  return left === '' ? groups : [left + (groups[0] ?? ''), ...groups.slice(1)];
}

/** A country, and perhaps the first group of what follows it. */
const COUNTRY = /\+\d{1,4}(?:[ .-]\d{2,4})?(?![\d\p{L}]|[.,]\d)/uy;
const COUNTRY_NAMED = ending(
  /(?:đầu(?: số)?|mã vùng|mã nước|mã quốc gia|số lạ|gọi (?:từ|đến)|từ (?:các )?số)[^.;]{0,24}$/u,
);

/** The country alone, or with its next group: "đầu số +224", "+84 28". */
export function readCountry(line: Line, at: number): Reading | null {
  const country = matchAt(COUNTRY, line.text, at)?.[0];
  if (country === undefined || !COUNTRY_NAMED.test(before(line, at))) return null;
  const groups = (country.match(/\d+/g) ?? []).map(digitByDigit);
  return { end: at + country.length, words: `cộng ${groups.join(', ')}`, kind: 'phone' };
}
