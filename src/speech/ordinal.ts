/**
 * Places in a row: "thứ 1", "lần thứ XIII", "khóa XV", "hạng III", "thế kỷ XIX - XX". A single I, V or X is a number only
 * after a noun that counts; two letters and more are, wherever they stand.
 */
import { ending } from './ending.ts';
import { letterName } from './letter-names.ts';
import { cardinal, ordinal } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

export const ordinalReader: Reader = {
  starts: ['digit', 'capital'],
  numbers: /^\d{1,3}(?![\p{L}\d%])/u,
  begins: /^[IVXLCDM]/,
  read,
};

function read(line: Line, at: number): Reading | null {
  const character = line.text.charAt(at);
  if (character >= '0' && character <= '9') return readDigits(line, at);
  return readRoman(line, at);
}

const AFTER_THU = ending(/(?:^|[^\p{L}])thứ\s$/u);
const AFTER_PRIZE = ending(/(?:^|[^\p{L}])(?:giải|hạng|huy chương|vị trí thứ)\s$/u);

/** Days of the week may follow the first one; the day of a month ("thứ 2, 4 tháng 5") is none. */
const PLACES =
  /\d{1,3}(?:(?:, ?(?:và )?| và | hoặc | ?- ?(?:thứ )?)[2-7](?! tháng)){0,6}(?![\p{L}\d%/]|[.,:]\d)/uy;

function readDigits(line: Line, at: number): Reading | null {
  if (line.text.charAt(at - 1) !== ' ') return null;
  const ahead = before(line, at);
  if (AFTER_THU.test(ahead)) return readPlaces(line, at);
  if (!AFTER_PRIZE.test(ahead)) return null;
  const match = matchAt(PRIZE, line.text, at);
  if (match === null) return null;
  const [whole, place = '', of] = match;
  const prize = of === undefined && /giải\s$/u.test(ahead) && matchAt(SOLVED, line.lower, at) === null;
  const number = (prize ? PRIZE_NAMES[Number(place)] : undefined) ?? cardinal(place, line.style);
  const words = of === undefined ? number : `${number} trên ${cardinal(of, line.style)}`;
  return { end: at + whole.length, words, kind: 'ordinal' };
}

/** First and second prizes have names of their own. */
const PRIZE_NAMES: Readonly<Record<number, string>> = { 1: 'nhất', 2: 'nhì' };
/** "giải 2 bài toán": what is solved, not won. */
const SOLVED = /\d{1,2} (?:bài|câu|đề|phương trình|ca|vụ|việc|trường hợp)(?!\p{L})/uy;

/** "giải 1"; "thương binh hạng 4/4" is four of four. */
const PRIZE = /(\d{1,2})(?:\/(\d{1,2}))?(?![\p{L}\d%/]|[.,:-]\d)/uy;

/** "thứ 4", "thứ 2 - thứ 6", "thứ 2-4-6". */
function readPlaces(line: Line, at: number): Reading | null {
  const match = matchAt(PLACES, line.lower, at)?.[0];
  if (match === undefined) return null;
  const range = (match.match(/-/g) ?? []).length === 1;
  const words = match
    .replace(/ ?- ?/g, range ? ' đến ' : ', ')
    .replace(/\d+/g, (digits) => ordinal(digits, line.style));
  return { end: at + match.length, words, kind: 'ordinal' };
}

/** What is counted in Roman numerals. */
const NOUNS = ending(
  /(?:^|[^\p{L}])(?:thứ|khóa|kỳ|kỳ họp|đợt|thế kỷ|tk|quý|hạng|loại|cấp|bậc|khối|vùng|khu vực|khu|quân khu|qk|quân đoàn|giai đoạn|tập|phần|chương|mục|phụ lục|báo động|bđ|mức|nhóm|tiểu khu|đại hội|đại hội đảng|hội nghị|trung ương|tw|năm|bảng|giải|học kỳ|hk|lớp|cụm|dự án|pha|bước|kỳ thi|số|quyển|hồi|lần|tổ|đội|tuyến|trạm|độ|vòng|phân khu|hệ|hàm|quận|phường|kv|khu phố|kp)\s$/u,
);
const SURE_NOUNS = ending(/(?:thứ|khóa|đại hội|thế kỷ|chương|mục|phần|phụ lục|quý)\s$/u);
const SYLLABLE = /(?:VI|XI) \p{Lu}{2}/uy;
const PRAISE = ending(/(?:huân chương|huy chương|bằng khen)[^.;]{0,24}hạng\s$/u);

const NUMERAL = '[IVXLCDM]{1,8}';
const NUMERALS = new RegExp(
  `${NUMERAL}(?:(, ?| và | hoặc | ?- ?)${NUMERAL}(?![\\p{L}\\d])){0,6}(?![\\p{L}\\d])`,
  'uy',
);
const CERTAIN = /^[IVX]{2,8}$/;

function readRoman(line: Line, at: number): Reading | null {
  const match = matchAt(NUMERALS, line.text, at)?.[0];
  if (match === undefined) return readLettered(line, at);
  const numerals = match.match(/[IVXLCDM]+/g) ?? [];
  if (numerals.some((numeral) => romanValue(numeral) === null)) return readOne(line, at, numerals[0] ?? '');
  if (!isCounted(line, at, numerals[0] ?? '')) return null;
  const range = (match.match(/-/g) ?? []).length === 1;
  const words = match
    .replace(/ ?- ?/g, range ? ' đến ' : ', ')
    .replace(/[IVXLCDM]+/g, (numeral) => numeralWords(line, at, numeral));
  return { end: at + match.length, words, kind: 'ordinal' };
}

const LETTERED = /([IVX]{1,5})([a-dA-D])(?![\p{L}\d])/uy;

/** "nhóm IIA", "loại IVb". */
function readLettered(line: Line, at: number): Reading | null {
  const [whole = '', numeral = '', letter = ''] = matchAt(LETTERED, line.text, at) ?? [];
  if (romanValue(numeral) === null || !NOUNS.test(before(line, at))) return null;
  const words = `${numeralWords(line, at, numeral)} ${letterName(letter)}`;
  return { end: at + whole.length, words, kind: 'ordinal' };
}

/** The first of a list of which the rest is something else ("khóa XV, C"). */
function readOne(line: Line, at: number, numeral: string): Reading | null {
  if (romanValue(numeral) === null || !isCounted(line, at, numeral)) return null;
  return { end: at + numeral.length, words: numeralWords(line, at, numeral), kind: 'ordinal' };
}

function isCounted(line: Line, at: number, numeral: string): boolean {
  if (!/[IVX]/.test(numeral)) return false;
  const ahead = before(line, at);
  // "CÁC LOẠI VI PHẠM", "XI MĂNG": syllables of words in capitals.
  if (matchAt(SYLLABLE, line.text, at) !== null) return SURE_NOUNS.test(ahead);
  // "phường X" is one that is not named.
  if (numeral === 'X' && /(?:quận|phường)\s$/u.test(ahead)) return false;
  return NOUNS.test(ahead) || CERTAIN.test(numeral);
}

function numeralWords(line: Line, at: number, numeral: string): string {
  const value = romanValue(numeral) ?? 0;
  const ahead = before(line, at);
  if (AFTER_THU.test(ahead)) return ordinal(value, line.style);
  const prize = PRAISE.test(ahead) || /giải\s$/u.test(ahead);
  return (prize ? PRIZE_NAMES[value] : undefined) ?? cardinal(value, line.style);
}
