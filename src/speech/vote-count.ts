/** So many out of so many, as minutes of a meeting give them. */
import type { DateShape } from './date-shape.ts';
import { ending } from './ending.ts';
import { before, type Line, textAfter } from './reading.ts';

const VOTED = ending(
  /(?<!\p{L})(?:đồng ý|tán thành|nhất trí|có mặt|tín nhiệm|trúng cử|biểu quyết)\s?:?\s[(]?$/u,
);
const VOTED_AFTER =
  /^\) (?:ứng (?:cử )?viên|phiếu|đồng chí|đ\/c|đảng viên|đại biểu|ủy viên|thành viên|hộ|người|ý kiến|chỉ tiêu|tiêu chí|cử tri)(?!\p{L})/u;
/** Numbers that count something: no days, no months, no hours. */
const COUNTS =
  /(?<!\d|(?:ngày|tháng|mùng|mồng|lúc|(?<!trong |tổng )số) |(?:ngày|mùng|mồng|từ|đến) \d{1,2}\/)\d{1,2}(?![\d:hg])/g;

/** So many out of so many in brackets, said before in words: "bầu 05 trong số 08 người (05/08)", "9/11 đồng chí (09/11)". */
export function countsVotes(line: Line, at: number, { items, mark, end }: DateShape): boolean {
  const [first] = items;
  if (mark !== '/' || items.length > 1 || first?.month == null || first.day > first.month) return false;
  const back = before(line, at);
  if (VOTED.test(back)) return true;
  if (!back.endsWith('(') || line.text.charAt(end) !== ')') return false;
  if (VOTED_AFTER.test(textAfter(line, end))) return true;
  const counts = (back.match(COUNTS) ?? []).map(Number);
  return counts.includes(first.day) && counts.includes(first.month);
}
