/** Numbers side by side that no sign parts: whether the one just read needs a pause before it. */
import type { Line, Reading } from './reading.ts';

const SPACE = 32;

const NUMERAL =
  'không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|trăm|nghìn|ngàn|triệu|tỷ|linh|lẻ';
const BEGINS_NUMERAL = /^(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mùng)(?!\p{L})/u;
const ENDS_NUMERAL = new RegExp(`(?<!\\p{L})(?:${NUMERAL})$`, 'iu');
const WEEKDAY = /(?<!\p{L})thứ (?:hai|ba|tư|năm|sáu|bảy) $/u;

/** "tổ 5 12 hộ", "thứ Bảy 23/11", "8h 5/6": two numbers with nothing but a space between would be heard as one. */
export function runsOn(
  line: Line,
  at: number,
  { words, kind }: Reading,
  readings: readonly Reading[],
): boolean {
  const digit = line.text.charCodeAt(at);
  if (digit < 48 || digit > 57 || at < 2 || line.text.charCodeAt(at - 1) !== SPACE) return false;
  const number = readings.at(-2);
  if (readings.at(-1)?.words !== '' || number === undefined || !BEGINS_NUMERAL.test(words)) return false;
  if (!/[\d°%IVX]$/.test(line.text.slice(at - 2, at - 1))) {
    return (
      kind === 'date' &&
      (WEEKDAY.test(line.lower.slice(Math.max(0, at - 9), at)) || number.words.endsWith(' giờ'))
    );
  }
  return ENDS_NUMERAL.test(number.words);
}
