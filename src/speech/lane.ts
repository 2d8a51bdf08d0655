/** "N. 86", "Ng. 5 Hoàng Hoa Thám": the letters of a lane before its number, told from the letters of somebody's name. */
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

/** Nobody's name is followed by a number, unless it is an age. */
const LONG = /Ng\.? ?(?=\d{1,4}[a-h]?(?:\/\d{1,4}){0,4}(?![\p{L}\d%.]))/uy;
const SHORT =
  /N(?:\. ?| )(?=\d{1,4}[a-h]?(?:\/\d{1,4}){0,4},? (?:phố|đường|P\. ?\p{Lu}|Đ\. ?\p{Lu}|đ\. ?\p{Lu}|P\.\p{Lu}|tổ \d|tdp|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}))/uy;
const AGE = /\d{1,3} ?(?:tuổi|t)(?!\p{L})/uy;
/** Without its dot the letter needs a house before it. */
const HOUSE = /(?<!\p{L})(?:số|nhà|sn|ngách|địa chỉ|tổ)[:.]? ?[\d/]{1,12}[a-h]?,? $/u;

function read(line: Line, at: number): Reading | null {
  if (/[\p{L}\d]/u.test(line.text.charAt(at - 1))) return null;
  const long = matchAt(LONG, line.text, at)?.[0];
  const found = long ?? matchAt(SHORT, line.text, at)?.[0];
  if (found === undefined || matchAt(AGE, line.lower, at + found.length) !== null) return null;
  if (found === 'N ' && !HOUSE.test(before(line, at))) return null;
  return { end: at + found.trimEnd().length, words: 'ngõ', kind: 'address' };
}

export const laneReader: Reader = { starts: ['capital'], begins: /^N[g. ]/, read };
