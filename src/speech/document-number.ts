/**
 * Document numbers as an announcer says them: the kind once (not again after "Nghị định số"), the number, the year, and
 * who issued it, unless the text goes on to say so itself ("… ngày 30/7/2023 của Chính phủ").
 */

import { blankCodeAt, type DocumentCode, numberedCodeAt } from './document-code.ts';
import { type Meaning, meaningOf } from './document-meaning.ts';
import { endsWithType, isCertainType, typeWords } from './document-type.ts';
import { ending } from './ending.ts';
import { spellOut } from './letter-names.ts';
import { cardinal, withLeadingZeros } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

export const documentNumberReader: Reader = {
  starts: ['digit', 'capital', 'sign'],
  begins: /^(?:\/|\p{Lu}\p{L})/u,
  numbers: /^0|^\d+(?: ?[-/:.]|[A-Za-zđ])/,
  read,
};

function read(line: Line, at: number): Reading | null {
  const first = line.text.charCodeAt(at);
  if (first >= 48 && first <= 57) return readNumber(line, at);
  return first === 47 ? readBlank(line, at) : readTypeLetters(line, at);
}

/** Letters or a year are joined to the number. */
const JOINED = /\d{1,7}(?:\.\d{3})*[a-zđA-D]?(?:-\d{1,2})? ?[-/:.] ?(?:\p{Lu}|(?:19|20)\d\d(?!\d))/uy;
const MID_NUMBER = ending(/[\d\p{L}][.,/-]$/u);

function readNumber(line: Line, at: number): Reading | null {
  if (matchAt(JOINED, line.text, at) === null) return readBareNumber(line, at);
  const ahead = before(line, at);
  const code = numberedCodeAt(line.text, at);
  if (code?.number == null || MID_NUMBER.test(ahead)) return null;
  const named = endsWithType(ahead);
  if (code.clusters.length === 0) return readYearOnly(line, at, code, named);
  const meaning = meaningOf(code, line.style, ahead, named);
  const numbered = code.year !== null && AFTER_NUMBER_SIGN.test(ahead);
  if (!meaning.proved && !named && !numbered && !HEADER.test(ahead) && !AFTER_CODE.test(ahead)) return null;
  return readingOf(line, code, meaning, { ahead, named });
}

/** "Số: 45/TB-UBND" at the head of a document. */
const HEADER = /^[^\p{L}]*số(?: hiệu)?\s*[:.]?\s*$/u;
/** "… 345/UBND-VX, 346/UBND-NC": one of a list. */
const AFTER_CODE = ending(/\d[/-][\p{L}\d/&-]{2,20}(?:,| và| hoặc|;) (?:số )?$/u);
const AFTER_NUMBER_SIGN = ending(/(?:^|[^\p{L}])số(?: hiệu)?\s*[:.]?\s*$/u);
const LEGAL = ending(
  /(?:nghị (?:định|quyết)|thông tư(?: liên tịch)?|quyết định|luật|pháp lệnh|nđ|qđ|nq|tt|qcvn|tcvn)\s*$/u,
);

/** "Nghị định số 147/2025": without "số" only where a month could not be meant ("báo cáo 9/2024"). */
function readYearOnly(line: Line, at: number, code: DocumentCode, named: boolean): Reading | null {
  const ahead = before(line, at);
  if (!named || code.year === null) return readBareNumber(line, at);
  if (!AFTER_NUMBER_SIGN.test(ahead) && !LEGAL.test(ahead)) return null;
  return { end: code.end, words: numberWords(line, code), kind: 'document-number' };
}

const BARE = /0\d{1,3}(?![\d\p{L}%]|[.,/:-]\d)/uy;
const BY_BARE_NUMBER = ending(/(?:đề án|chỉ thị|nghị (?:định|quyết)|thông tư|quyết định|kết luận)\s*$/u);
const NO_COUNT = /\s*(?:$|[.,;:)"]|(?:của|về|ngày|do|và|hay|trên|đã|được|là|tại|quy)(?!\p{L}))/uy;

/** "Đề án 06 của Chính phủ": a document keeps the zero that a quantity loses. */
function readBareNumber(line: Line, at: number): Reading | null {
  const digits = line.text.charAt(at) === '0' ? matchAt(BARE, line.text, at)?.[0] : undefined;
  if (digits === undefined) return null;
  const ahead = before(line, at);
  const end = at + digits.length;
  const numbered = AFTER_NUMBER_SIGN.test(ahead) && endsWithType(ahead);
  if (!numbered && !(BY_BARE_NUMBER.test(ahead) && matchAt(NO_COUNT, line.lower, end))) return null;
  return { end, words: withLeadingZeros(digits, line.style), kind: 'document-number' };
}

const BLANK = ending(/(?:^|[^\p{L}])số(?: hiệu)?[\s:._]*$/u);

function readBlank(line: Line, at: number): Reading | null {
  const ahead = before(line, at);
  if (!BLANK.test(ahead)) return null;
  const code = blankCodeAt(line.text, at);
  if (code === null) return null;
  const meaning = meaningOf(code, line.style, ahead, true);
  return readingOf(line, code, meaning, { ahead, named: endsWithType(ahead.replace(/[\s._]+$/u, ' ')) });
}

const TYPE_LETTERS = /(\p{Lu}\p{L}{1,6})\.?[ -]?(số ?:? ?)?(?=[\d/])/uy;

/** "NĐ 15/2024/NĐ-CP", "QĐ số 77/QĐ-UBND", "CV số 12/TDP": what the letters before the number stand for. */
function readTypeLetters(line: Line, at: number): Reading | null {
  const match = matchAt(TYPE_LETTERS, line.text, at);
  if (match === null) return null;
  const [whole, letters = '', numberSign] = match;
  const type = typeWords(letters);
  if (type === null || (letters.toUpperCase() !== letters && !isCertainType(letters))) return null;
  const code = numberedCodeAt(line.text, at + whole.length);
  const coded =
    code !== null && code.clusters.length > 0 && meaningOf(code, line.style, '', true).type === type;
  const numbered =
    isCertainType(letters) || (numberSign !== undefined && /^(?:KH|TB|KL|TTr|CTr)$/.test(letters));
  if (!coded && !numbered) return null;
  return { end: at + letters.length, words: unsaid(type, before(line, at)), kind: 'document-number' };
}

/** "quy chuẩn QCVN 06" → "Việt Nam": what the words before have not said yet. */
function unsaid(type: string, ahead: string): string {
  const [first = '', second = '', ...rest] = type.split(' ');
  if (ahead.trimEnd().endsWith(`${first} ${second}`)) return rest.join(' ');
  return type.charAt(0).toUpperCase() + type.slice(1);
}

interface Around {
  /** What stands before, in small letters. */
  readonly ahead: string;
  /** A kind of document is named right before. */
  readonly named: boolean;
}

function readingOf(line: Line, code: DocumentCode, meaning: Meaning, { ahead, named }: Around): Reading {
  const { type } = meaning;
  const told = type === null || named || isTold(type, code, ahead);
  const number = [numberWords(line, code), meaning.judged].join(' ').trim();
  const tail = tailOf(line, code, meaning);
  const guessed = meaning.guessed ? { guessed: true } : {};
  let words = told ? number + tail : `${number}, ${type}${tail}`;
  if (!told && number === '') words = `${type}${tail}`;
  else if (!told && !AFTER_NUMBER_SIGN.test(ahead)) words = `${type} số ${number}${tail}`;
  return { end: code.end, words: words.trim(), kind: 'document-number', ...guessed };
}

/** Who issued it and what it is about, unless the text goes on to say so; "Quốc hội khóa …" stands without "của". */
function tailOf(line: Line, code: DocumentCode, { type, issuer, matter, spelled }: Meaning): string {
  const followed = matchAt(ISSUER_FOLLOWS, line.lower, code.end) !== null;
  const told = (followed && issuer !== '') || matchAt(MATTER_FOLLOWS, line.lower, code.end) !== null;
  const house = code.year !== null && type === null && issuer.includes('Quốc hội khóa');
  const by = followed || issuer === '' ? '' : ` ${house ? '' : 'của '}${issuer}`;
  const about = matter === '' || told ? '' : ` về ${matter}`;
  return by + about + (spelled === '' ? '' : `, ${spelled}`);
}

const ISSUER_FOLLOWS = followedBy('của|do');
const MATTER_FOLLOWS = followedBy('về|v/v');

/** Right behind the code, or behind the date of the document. */
function followedBy(word: string): RegExp {
  const date =
    '(?:(?:ký |ban hành )?ngày[\\s\\d./-]{1,24}(?:tháng[\\s\\d./-]{1,12}(?:năm[\\s\\d]{1,12})?)?,?\\s*)?';
  return new RegExp(`\\s{0,3}[,(]?\\s{0,3}${date}\\)?\\s{0,3}(?:${word})(?!\\p{L})`, 'uy');
}

/** The kind was named a little before: "Kế hoạch tuyển sinh số 12/KH-UBND", "Nghị định 15/2020/NĐ-CP và 14/2022/NĐ-CP". */
function isTold(type: string, code: DocumentCode, ahead: string): boolean {
  return ahead.includes(type.toLowerCase()) || ahead.includes(`${(code.clusters[0] ?? '').toLowerCase()}-`);
}

function numberWords(line: Line, { number, letter, part, year }: DocumentCode): string {
  const said: string[] = [];
  if (number !== null) said.push(withLeadingZeros(number, line.style));
  if (letter !== '') said.push(spellOut(letter));
  if (part !== '') said.push('gạch', cardinal(part, line.style));
  if (year !== null) said.push('năm', cardinal(year, line.style));
  return said.join(' ');
}
