/** Per cent and per mille: 98,5% · 80-90% · 5%-7% · -3,2% · 0,5%/năm · điểm %. */
import { isMinus, measuredAt, signAfter, withRate } from './number-span.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import type { Unit } from './unit.ts';

const SIGN = /\s?([%‰])/y;
const NAMES: Readonly<Record<string, string>> = { '%': 'phần trăm', '‰': 'phần nghìn' };

export function percentAfter(line: Line, at: number): Unit | null {
  if (NAMES[signAfter(line.text, at)] === undefined) return null;
  const sign = matchAt(SIGN, line.text, at);
  return sign === null ? null : { end: at + sign[0].length, words: NAMES[sign[1] ?? ''] ?? '' };
}

function readSigned(line: Line, at: number): Reading | null {
  const sign = line.text.charAt(at);
  if (sign === '%' || sign === '‰') return readAlone(line, at);
  const digit = line.text.charAt(at + 1);
  if ((sign !== '-' && sign !== '+') || digit < '0' || digit > '9') return null;
  const percent = measuredAt(line, at + 1, percentAfter);
  if (percent === null || /[\p{L}\p{N}]$/u.test(before(line, at))) return null;
  return { ...percent, words: `${changeWords(line, at)}${percent.words}`, kind: 'percent' };
}

/** "2025 (+12%)": how a figure changed, unless the words before have said it ("tăng +5%", "giảm -5%"). */
function changeWords(line: Line, at: number): string {
  const said = before(line, at);
  if (line.text.charAt(at) === '+') return UNSAID.test(said) ? 'tăng ' : '';
  if (!isMinus(line, at) || /(?:giảm|hạ|âm)\s$/u.test(said)) return '';
  return /\d ?\($/.test(said) ? 'giảm ' : 'âm ';
}

const UNSAID = /(?<!tăng|giảm|lên) ?\($|: $/u;

/** "tăng 0,3 điểm %", "(%)". */
function readAlone(line: Line, at: number): Reading {
  const words = NAMES[line.text.charAt(at)] ?? '';
  return { ...withRate(line, { end: at + 1, words }), kind: 'percent' };
}

export const percentReader: Reader = {
  starts: ['digit', 'sign'],
  begins: /^(?:[%‰]|[+-]\d)/,
  numbers: /^\d+(?:[.,]|\s?[%‰÷~→±-]| \d)/,
  read(line, at) {
    const first = line.text.charAt(at);
    if (first < '0' || first > '9') return readSigned(line, at);
    const percent = measuredAt(line, at, percentAfter);
    return percent === null ? null : { ...percent, kind: 'percent' };
  },
};
