/** Spans of minutes and seconds in marks: 30', 15-20', 15p, 30s, 1'30". Longer ones are numbers before a written unit. */
import { ending } from './ending.ts';
import { withRate } from './number-span.ts';
import { cardinal } from './number-words.ts';
import { before, type Line, matchAt, type Read, type Reader, type Reading } from './reading.ts';

const MARKED = /(\d{1,3})( ?)(''|'|"|ph|p|s)(?![\p{L}\d'])/uy;
const MINUTES = /(\d{1,3}) ?'(?!')/y;
const SECONDS = /(\d{1,2}) ?(?:''|"|s(?!\p{L})|giây)/uy;
const SPAN = /(\d{1,3}) ?(?:'|p|ph)? ?(?:->?|[→~÷]) ?(?=\d{1,3} ?(?:'|p|ph|s)(?![\p{L}\d]))/uy;
const SECONDS_CUE = ending(/(?:trong|khoảng|sau|chờ|mất|hết|mỗi|giữ|nhất|nghỉ|giây) $/);

const read: Read = (line, at) => {
  if (/[\p{L}\p{N}/.,]/u.test(line.text.charAt(at - 1))) return null;
  const span = matchAt(SPAN, line.text, at);
  const from = at + (span?.[0].length ?? 0);
  const last = minutesAndSeconds(line, from) ?? marked(line, from);
  if (last === null) return null;
  const begun = span === null ? '' : `${cardinal(span[1] ?? '', line.style)}${spanUnit(span[0])} đến `;
  return { ...withRate(line, { end: last.end, words: begun + last.words }), kind: 'duration' };
};

export const durationReader: Reader = { starts: ['digit'], numbers: /^\d{1,3}(?: ?['"ps→~÷-]| {2})/, read };

function spanUnit(written: string): string {
  return /['p]/.test(written) ? ' phút' : '';
}

/** 1'30". */
function minutesAndSeconds(line: Line, at: number): Reading | null {
  const minutes = matchAt(MINUTES, line.text, at);
  const seconds = minutes === null ? null : matchAt(SECONDS, line.text, at + minutes[0].length);
  if (minutes === null || seconds === null) return null;
  const words = `${cardinal(minutes[1] ?? '', line.style)} phút ${cardinal(seconds[1] ?? '', line.style)} giây`;
  return { end: at + minutes[0].length + seconds[0].length, words, kind: 'duration' };
}

function marked(line: Line, at: number): Reading | null {
  const match = matchAt(MARKED, line.text, at);
  if (match === null) return null;
  const [all, digits = '', space, mark = ''] = match;
  const back = before(line, at);
  if (mark === "'" && (space !== '' || /(?:^|[^\p{L}\p{N}])'[^']*$/u.test(back))) return null;
  // "43"" is a screen in inches, and `"lớp 5"` a quotation.
  if (mark === '"' && (back.includes('"') || !SECONDS_CUE.test(back))) return null;
  const unit = mark === "'" || mark.startsWith('p') ? 'phút' : 'giây';
  return { end: at + all.length, words: `${cardinal(digits, line.style)} ${unit}`, kind: 'duration' };
}
