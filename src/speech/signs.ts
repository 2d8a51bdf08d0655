/**
 * Signs between words: those that are said ("&", "=", "§"), those that are one pause however long they are (the dots and
 * lines to be filled in of a form), and a slash that only joins ("và/hoặc"). All others are silent or a pause by themselves.
 */
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

/** Blanks of forms: "Họ tên: ........", "ngày ____". */
const BLANK = /(?:[._]{4,4096}|_{2,3}|(?:\. ){4,1024}\.?)/y;
const ELLIPSIS = /\.{2,3}/y;
/** "./.": the end of a document; the sentence has ended already. */
const END_MARK = /\.\/\./y;
const SAID: Readonly<Record<string, string>> = {
  '&': 'và',
  '=': 'bằng',
  '§': 'mục',
  '@': 'a còng',
  '∑': 'tổng',
};
const WORD_AROUND = ending(/[\p{L}\p{N})"] ?$/u);
const WORD_NEXT = / ?[\p{L}\p{N}("]/uy;
const JOINING = /\/(?=hoặc(?!\p{L})|hay(?!\p{L}))/uy;

function read(line: Line, at: number): Reading | null {
  const sign = line.text.charAt(at);
  if (sign === '.') return readDots(line, at);
  if (sign === '_') return pause(matchAt(BLANK, line.text, at)?.[0], at, ',');
  if (sign === '/') return readJoining(line, at);
  if (sign === '-') return readDash(line, at);
  const words = SAID[sign];
  if (words === undefined || (sign !== '§' && !isBetween(line, at))) return null;
  return { end: at + 1, words, kind: 'sign' };
}

/** "T., SN 1988", "ông B. bị thương": the dot of a shortened name ends nothing. */
const SHORTENED = /\.(?=[,;])/y;
const INITIAL = /\.(?= - | \p{Ll})/uy;
const ONE_LETTER = ending(/(?:^|[^\p{L}])\p{Lu}$/u);

function endsShortName(line: Line, at: number): boolean {
  if (matchAt(SHORTENED, line.text, at) !== null) return true;
  return (
    matchAt(INITIAL, line.text, at) !== null && ONE_LETTER.test(line.text.slice(Math.max(0, at - 2), at))
  );
}

function readDots(line: Line, at: number): Reading | null {
  if (endsShortName(line, at)) return { end: at + 1, words: '', kind: 'sign' };
  if (!' ./'.includes(line.text.charAt(at + 1) || '#')) return null;
  return (
    pause(matchAt(END_MARK, line.text, at)?.[0], at, '.') ??
    pause(matchAt(BLANK, line.text, at)?.[0], at, ',') ??
    pause(matchAt(ELLIPSIS, line.text, at)?.[0], at, isSentenceEnd(line, at) ? '.' : ',')
  );
}

const ENDING = /\.{2,3}(?:\s*$|\s+["(]?\p{Lu})/uy;

function isSentenceEnd(line: Line, at: number): boolean {
  return matchAt(ENDING, line.text, at) !== null;
}

/** Fields that one office has the care of: said in one breath. */
const FIELDS = ending(
  /(?<!\p{L})(?:thương binh|văn hóa|thông tin|tài chính|kinh tế|địa chính|tư pháp|văn phòng|an ninh|quốc phòng|khoa học|kỹ thuật|lao động|nông nghiệp|giáo dục|kế hoạch|dân số|y tế|thể dục|thể thao|xã hội|hành chính|phát thanh|tổ chức|thi đua|tuyên giáo|chính trị|sản xuất|bà rịa|phan rang|thừa thiên) $/u,
);
const SPACED_DASH = /- (?=["'(]?[\p{L}\d])/uy;

/** "lần thứ V - năm 2025", "chợ Hôm - Đức Viên": a spaced dash is a pause. */
function readDash(line: Line, at: number): Reading | null {
  const dash = matchAt(SPACED_DASH, line.text, at)?.[0];
  const ahead = before(line, at);
  if (dash === undefined || !/[\p{L}\d)"%.] $/u.test(ahead) || FIELDS.test(ahead)) return null;
  return pause(dash, at, ',');
}

/** The conjunction after the slash says all. */
function readJoining(line: Line, at: number): Reading | null {
  if (matchAt(JOINING, line.lower, at) === null) return null;
  return { end: at + 1, words: '', kind: 'sign' };
}

function isBetween(line: Line, at: number): boolean {
  return WORD_AROUND.test(before(line, at).slice(-2)) && matchAt(WORD_NEXT, line.text, at + 1) !== null;
}

function pause(found: string | undefined, at: number, words: string): Reading | null {
  return found === undefined ? null : { end: at + found.length, words, kind: 'pause' };
}

export const signReader: Reader = { starts: ['sign'], read };
