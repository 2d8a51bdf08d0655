/** One word in brackets that belongs to the word before, said in one breath: "phường Thượng Đình (cũ)", "ông (bà)". */
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const STATE = /\((cũ|mới)\)/uy;
const PERSON = /\((bà|chị|em|cô|mẹ|vợ|chồng|xã|phường|xóm|thị trấn|huyện)\)/uy;
const OTHER = /(?<!\p{L})(?:ông|anh|con|cha|bố|chồng|vợ|thầy|xã|phường|thôn|quận) ?$/u;

function read(line: Line, at: number): Reading | null {
  const match = matchAt(STATE, line.lower, at) ?? matchAt(PERSON, line.lower, at);
  if (match === null) return null;
  const [written, word = ''] = match;
  const back = before(line, at);
  const joined = /^(?:cũ|mới)$/.test(word) ? /[\p{L}\d] ?$/u.test(back) : OTHER.test(back);
  return joined ? { end: at + written.length, words: word, kind: 'word' } : null;
}

export const bracketReader: Reader = { starts: ['sign'], begins: /^\(/, read };
