/** Codes from one to another: "số báo danh 001-120", "SBD 250001 - 250480": both read one by one, with "đến" between. */
import { ending } from './ending.ts';
import { digitByDigit } from './number-words.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';

const RANGE = /(\d{3,9}) ?(?:->?|[→~÷]) ?(\d{3,9})(?![\p{L}\d%/]|[.,]\d| ?- ?\d)/uy;
/** "từ 001 đến 120": the second is read as the first was. */
const SECOND = ending(/(?<![\d.,/-])(0\d{2,8}) (?:đến|tới) (?:hết )?(?:số )?$/u);
const CODE = /(\d{3,9})(?![\p{L}\d%/]|[.,]\d)/uy;
/** What people, papers and places in a row are called by. */
const NUMBERED = ending(
  /(?<!\p{L})(?:số báo danh|sbd|mã số|số hiệu|số seri|seri|số phiếu|phiếu số|mã|số vé|vé số|số thẻ|thẻ số)(?: (?:số|từ))?:? (?:từ )?$/u,
);

/** `at` is at a digit. */
export function readCodeRange(line: Line, at: number): Reading | null {
  const said = before(line, at);
  const first = SECOND.test(said) ? matchAt(CODE, line.text, at)?.[1] : undefined;
  if (first !== undefined && /(0\d{2,8}) \P{N}*$/u.exec(said)?.[1]?.length === first.length) {
    return { end: at + first.length, words: digitByDigit(first), kind: 'code' };
  }
  const [whole = '', from = '', until = ''] = matchAt(RANGE, line.text, at) ?? [];
  const rises = from !== '' && from.length === until.length && from < until;
  if (!rises || !(from.startsWith('0') || NUMBERED.test(said))) return null;
  return { end: at + whole.length, words: `${digitByDigit(from)} đến ${digitByDigit(until)}`, kind: 'code' };
}
