/** Codes of forms: "mẫu TK1-TS", "C70a-HD", "01/KK-TNCN". What their letters once stood for, nobody thinks of: they are spelled. */

import { codeWords } from './code.ts';
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const FORM_BEFORE = ending(
  /(?<!\p{L})(?:mẫu|biểu|mẫu đơn|tờ khai|giấy|phiếu|sổ|bảng kê)(?: số)?:? (?:\p{L}?[\p{L}\d/-]{1,10}(?:, | và )){0,3}(?:\d{1,3}(?:[a-z]|-\d)?[/-])?$/u,
);
const FORM = /[A-ZĐ]{1,6}\d{0,3}[a-z]?(?:[-/.][A-ZĐ]{0,6}\d{0,4}[a-z]?){0,4}(?![\p{L}\d])/uy;

const NUMBERED = ending(/\d[a-z]?[/-]$/);

function read(line: Line, at: number): Reading | null {
  const form = matchAt(FORM, line.text, at)?.[0].replace(/[-/.]$/, '') ?? '';
  const numbered = NUMBERED.test(line.text.slice(Math.max(0, at - 3), at));
  if ((!numbered && !/\d/.test(form)) || !FORM_BEFORE.test(before(line, at))) return null;
  return { end: at + form.length, words: codeWords(form.replaceAll('/', ' '), line.style), kind: 'code' };
}

/** Asked before all who know abbreviations. */
export const formCodeReader: Reader = { starts: ['capital'], read };
