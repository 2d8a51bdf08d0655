/**
 * The dash that means "đến" between two names that differ only in how they end: "CT1 - CT5", "lớp 6A1 - 6A5", "1A-1E",
 * "khu A - D". The second ends later, and no third follows: "A1 - A3 - A5" are three.
 */
import { before, type Line, matchAt, type Read, type Reader } from './reading.ts';
import { afterSpanMark } from './span-mark.ts';

const NAME = String.raw`[\p{Lu}\d.]{1,8}`;
const ENDS = new RegExp(String.raw`(?<![\p{L}\d.,/])(${NAME}) ?$`, 'u');
const BEGINS = new RegExp(String.raw`(${NAME})(?![\p{L}\d/]|[.,]\d|\.\p{Lu})( ?- ?[\p{Lu}\d])?`, 'uy');
/** How far back a name may begin, characters. */
const REACH = 12;
const EARLIER = /[\p{Lu}\d] ?- ?[\p{Lu}\d]{1,8} ?$/u;
/** Two that meet. */
const MATCH = /(?<!\p{L})(?:trận|gặp|tỷ số|tỉ số|thắng|thua|giữa)(?!\p{L})/u;

const read: Read = (line, at) => {
  const after = afterSpanMark(line.text, at);
  if (after === null) return null;
  const back = line.text.slice(Math.max(0, at - REACH), at);
  const said = before(line, at);
  if (EARLIER.test(back) || MATCH.test(said)) return null;
  const [, until = '', third] = matchAt(BEGINS, line.text, after) ?? [];
  const named = third === undefined && risesTo(ENDS.exec(back)?.[1] ?? '', until);
  return named || isRowOfLetters(line, said, after) ? { end: after, words: 'đến', kind: 'sign' } : null;
};

export const nameDashReader: Reader = { starts: ['sign'], begins: /^[→~÷-]/, read };

const NUMBERED = /^(.*\p{Lu}|.*\p{Lu}.*\.)(\d+)$/u;
const LETTERED = /^(.*\d)(\p{Lu})$/u;

/** "CT1" → "CT5", "1A" → "1E"; "29A" → "30A" have not the same beginning. */
export function risesTo(from: string, until: string): boolean {
  const [, head, number] = NUMBERED.exec(from) ?? [];
  const [, otherHead, otherNumber] = NUMBERED.exec(until) ?? [];
  if (head !== undefined && head === otherHead) return Number(number) < Number(otherNumber);
  const [, root, letter = ''] = LETTERED.exec(from) ?? [];
  const [, otherRoot, otherLetter = ''] = LETTERED.exec(until) ?? [];
  return root !== undefined && root === otherRoot && letter < otherLetter;
}

const ROWED =
  /(?<!\p{L})(khu|dãy|nhóm|tòa|tòa nhà|block|khối|cổng|bảng|lô|nhà|cửa|tháp|loại|lớp|phòng|hạng|tổ) (\p{L}) ?$/u;

const LETTER_NEXT = /(?:(\p{L}+(?: nhà)?) )?(\p{L})(?![\p{L}\d./]| ?- ?\p{L}(?!\p{L}))/uy;

/** "dãy A - D", "khu A - khu C" */
function isRowOfLetters(line: Line, said: string, after: number): boolean {
  const [, noun, from = ''] = ROWED.exec(said) ?? [];
  const [, again = noun, until = ''] = matchAt(LETTER_NEXT, line.lower, after) ?? [];
  return noun !== undefined && noun === again && from < until;
}
