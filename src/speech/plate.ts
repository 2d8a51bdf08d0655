/** Number plates of vehicles: "29A-123.45", "29-B1 123.45", "80A 1234". */
import { spellOut } from './letter-names.ts';
import { cardinal, digitByDigit } from './number-words.ts';
import { type Line, matchAt, type Reading } from './reading.ts';

const PLATE =
  /(\d\d)(?:[- ]?)([A-ZĐ]{1,2})(\d?)(?:(?: ?- ?| |\. ?)?(\d{3})[. ]?(\d{2})|(?: ?- ?| )(\d{4}))(?![\p{L}\d]|[.,-]\d)/uy;

/** `at` is at the digits of the province. */
export function readPlate(line: Line, at: number): Reading | null {
  const match = matchAt(PLATE, line.text, at);
  if (match === null) return null;
  const [whole, province = '', letters = '', series = '', first = '', second = '', old] = match;
  const tens = province.endsWith('0') ? cardinal(province, line.style) : digitByDigit(province);
  const head = [tens, spellOut(letters), digitByDigit(series)].filter((word) => word !== '').join(' ');
  const tail = old === undefined ? `${digitByDigit(first)} ${digitByDigit(second)}` : digitByDigit(old);
  return { end: at + whole.length, words: `${head}, ${tail}`, kind: 'code' };
}
