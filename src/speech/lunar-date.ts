/** Days of the lunar calendar: "15/7 ÂL", "mồng 10/3", "07/9 năm Giáp Thìn", and the letters ÂL and DL themselves. */

import { dateWords } from './date.ts';
import { DATE_SHAPED, type DateShape, dateShapeAt } from './date-shape.ts';
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';

const LUNAR_AFTER =
  /,? ?\(?(?:(?:âl|al|â\.l|âm lịch)(?!\p{L})|(?:năm )?(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) (?:tý|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\p{L}))/uy;
const LUNAR_BEFORE = ending(/(?:nhằm(?: ngày)?|mùng|mồng|âl|âm lịch)[ :]+(?:ngày )?$/);
const MARK = /(?:(â\.?l|al)|(dl))(?![\p{L}\d]|\.\p{L})\.?/uy;
const DAY_BEFORE = ending(/(?:\d|giêng|chạp|rằm|tết|(?:tháng|mùng|mồng) \S{2,4}),? ?\(?$/);

const read: Read = (line, at) => {
  const first = line.lower.charAt(at);
  if (first >= '0' && first <= '9') return readDay(line, at);
  return first === 'â' || first === 'a' || first === 'd' ? readMark(line, at) : null;
};

export const lunarDateReader: Reader = {
  starts: ['digit', 'capital', 'small'],
  numbers: DATE_SHAPED,
  begins: /^[âad]/i,
  read,
};

function readDay(line: Line, at: number): Reading | null {
  const shape = dateShapeAt(line.text, at);
  if (
    shape === null ||
    namesMonth(line, at, shape) ||
    isSpan(line, at, shape) ||
    /[\p{L}\d/]/u.test(line.text.charAt(at - 1))
  )
    return null;
  const lunar = matchAt(LUNAR_AFTER, line.lower, shape.end) !== null || LUNAR_BEFORE.test(before(line, at));
  if (!lunar || /[\d/%]/.test(line.text.charAt(shape.end))) return null;
  return { end: shape.end, words: dateWords(shape, line, at, true), kind: 'lunar-date' };
}

/** "rằm tháng 7, 15/7 âm lịch": the first is no day. */
function namesMonth(line: Line, at: number, { items }: DateShape): boolean {
  return items[0]?.month === null && before(line, at).endsWith('tháng ');
}

/** "mùng 2-5 Tết": days, not a day and its month. */
function isSpan(line: Line, at: number, { mark, items }: DateShape): boolean {
  const { day = 0, month = 0 } = items[0] ?? {};
  return mark === '-' && day < (month ?? 0) && /(?:mùng|mồng) $/.test(before(line, at));
}

function readMark(line: Line, at: number): Reading | null {
  const mark = matchAt(MARK, line.lower, at);
  if (mark === null) return null;
  const certain = mark[1]?.startsWith('â') === true && line.text.startsWith('ÂL', at);
  if (!certain && !DAY_BEFORE.test(before(line, at))) return null;
  return {
    end: at + mark[0].length,
    words: mark[1] === undefined ? 'dương lịch' : 'âm lịch',
    kind: 'lunar-date',
  };
}
