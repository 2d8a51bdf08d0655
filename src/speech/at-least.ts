/** "≥ 2 lần", ">=38,5°C", "≥ 80%": from so much upwards. */
import { unitAfter } from './measure.ts';
import { percentAfter } from './percent.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';
import type { Unit } from './unit.ts';
import { numberAt, numberWords } from './written-number.ts';

const AT_LEAST = /(?:>=|=>|[≥⩾])\s?(?=\d)/y;
const COUNTED =
  / ?((?:(?:nghìn|triệu|tỷ) )?đồng|triệu|tỷ|lần|tuổi|người|hộ|mũi|liều|ngày|giờ|phút|tháng|năm|tuần|độ|điểm|em|cháu|đảng viên|thành viên|buổi|tiết|trường hợp|ca)(?!\p{L})/uy;
/** A range or a rate: "≥ 5 mg/l". */
const GOES_ON = /^\s?[-/]\s?[\p{L}\d]/u;

/** null: what is no quantity of anything ("BMI ≥ 25") is only compared. */
export function atLeastAt(line: Line, at: number): Reading | null {
  const sign = matchAt(AT_LEAST, line.text, at)?.[0];
  const number = sign === undefined ? null : numberAt(line, at + sign.length);
  const unit = number === null ? null : quantityAfter(line, number.end);
  if (number === null || unit === null || GOES_ON.test(line.text.slice(unit.end, unit.end + 3))) return null;
  const from = /từ\s$/u.test(before(line, at)) ? '' : 'từ ';
  const words = `${from}${numberWords(number, line.style)} ${unit.words} trở lên`;
  return { end: unit.end, words, kind: 'measure' };
}

function quantityAfter(line: Line, end: number): Unit | null {
  const [whole = '', words] = matchAt(COUNTED, line.lower, end) ?? [];
  return words === undefined
    ? (percentAfter(line, end) ?? unitAfter(line, end))
    : { end: end + whole.length, words };
}
