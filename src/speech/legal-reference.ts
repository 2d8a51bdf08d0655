/**
 * References to laws: "điểm b, c khoản 2 Điều 5", "Điều 5-7", "Điều 12a", "mục 2.1", "Chương III", and their short forms
 * "Đ.5", "K.2". A reader stands at the number or letter and knows by the word before what it counts.
 */
import { ending } from './ending.ts';
import { letterName } from './letter-names.ts';
import { cardinal, withLeadingZeros } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

export const legalReferenceReader: Reader = {
  starts: ['digit', 'capital', 'small'],
  numbers: /^\d{1,4}(?![\d%]|\/\d)/,
  begins: /^(?:[ĐKIVXLđk]|[a-zA-ZĐ](?!\p{L}))/u,
  read,
};

const PARTS = ending(
  /(?:^|[^\p{L}])(?:điều|khoản|điểm|tiết|mục|tiểu mục|chương|(?<!(?:khẩu|thành|hợp|cổ|học) )phần|phụ lục|đoạn)(?: số)?\s$/u,
);
/** Parts and forms: asked at nearly every number. */
const COUNTED_THINGS = ending(
  /(?:^|[^\p{L}])(?:điều|khoản|điểm|tiết|mục|chương|(?<!(?:khẩu|thành|hợp|cổ|học) )phần|phụ lục|đoạn|mẫu|biểu|tờ bản đồ|mã đề)(?: số)?\s$/u,
);
/** "các điểm a, b": the letters that laws count points by. */
const POINTS = ending(/(?:^|[^\p{L}])(?:điểm|tiết)\s$/u);
/** Forms and tables are called by all their digits: "mẫu số 01". */
const FORMS = ending(/(?:^|[^\p{L}])(?:mẫu|biểu|phụ lục|tờ bản đồ|mã đề)(?: số)?\s$/u);

function read(line: Line, at: number): Reading | null {
  const character = line.text.charAt(at);
  if (character >= '0' && character <= '9') return readNumbers(line, at);
  if (POINT_LETTER.test(line.lower.charAt(at)) && line.text.charAt(at - 1) === ' ') {
    const point = readPoints(line, at);
    if (point !== null) return point;
  }
  return SHORT_OR_ROMAN.test(character) ? (readShort(line, at) ?? readRoman(line, at)) : null;
}

const POINT_LETTER = /[a-zđ]/;
const SHORT_OR_ROMAN = /[ĐKIVXLđk]/;

const ITEM = '\\d{1,3}(?:\\.\\d{1,2}){0,3}(?:[a-eA-E]\\d?)?';
const WHOLE = '(?![\\p{L}\\d%]|/\\d)';
/** The last item is not the first half of a decimal or of a date, nor a sum of money ("khoản 2,5 triệu"). */
const LAST = `${WHOLE}(?![.,:-]\\d| ?(?:triệu|tỷ|tỉ|nghìn|ngàn|đồng)(?!\\p{L}))`;
const JOINT = '(?:, ?và | ?[,;] ?| và | hoặc | đến | ?- ?)';
/** Items that one word counts, at most 13. */
const ITEMS = new RegExp(`${ITEM}${WHOLE}(?:${JOINT}${ITEM}${WHOLE}){0,12}${LAST}`, 'uy');
const ITEM_OR_JOINT = new RegExp(`${JOINT}|${ITEM}`, 'gu');

function readNumbers(line: Line, at: number): Reading | null {
  const ahead = before(line, at);
  if (!COUNTED_THINGS.test(ahead)) return null;
  const form = FORMS.test(ahead);
  const match = matchAt(ITEMS, line.text, at)?.[0];
  if (match === undefined || (isMark(line, at, match) && POINTS.test(ahead))) return null;
  if (isFalling(match)) return null;
  const count = form ? withLeadingZeros : cardinal;
  const words = match.replace(ITEM_OR_JOINT, (piece) =>
    /^\d/.test(piece) ? itemWords(line, piece, count) : jointWords(piece),
  );
  return { end: at + match.length, words, kind: 'legal-reference' };
}

const TWO_ITEMS = /^(\d{1,3}) ?- ?(\d{1,3})$/;

/** "điểm 20 - 11" is how a match stands, no range. */
function isFalling(written: string): boolean {
  const [, first, second] = TWO_ITEMS.exec(written) ?? [];
  return Number(first) >= Number(second);
}

const PART_AFTER =
  /(?:,| và|;| hoặc) điểm \d{1,2}\.\d|,? ?(?:của )?(?:khoản|mục|tiểu mục|điều|phần|chương|phụ lục|đoạn|thông tư|nghị (?:quyết|định)|quyết định|kế hoạch|công văn|hướng dẫn|quy (?:chế|định|chuẩn)|luật|văn bản|thông báo|chỉ thị|kết luận|đề án|biên bản|hợp đồng|qcvn|tcvn|(?:qđ|nđ|tt|nq|kh|hd|cv|tb|ct) (?:số )?\d)(?!\p{Ll})/uy;
const PART_BEFORE = ending(
  /(?:tiết|đoạn) [\da-zđ]{1,2},? điểm $|(?:nêu|định|dẫn) (?:tại|ở)(?: các)? điểm $/u,
);

const AT_POINT = ending(/(?<!\p{L})(?:tại|theo)(?: các)? điểm $/u);

/** "điểm 8.5" is a school's mark, "điểm 2.1 khoản 2" a place in a law. */
function isMark(line: Line, at: number, written: string): boolean {
  if (!/[.,]\d/.test(written)) return false;
  if (matchAt(PART_AFTER, line.lower, at + written.length) !== null) return false;
  const ahead = before(line, at);
  return !PART_BEFORE.test(ahead) && (written.includes(',') || !AT_POINT.test(ahead));
}

function itemWords(line: Line, item: string, count: typeof cardinal | typeof withLeadingZeros): string {
  return (item.match(/\d+|\p{L}|\./gu) ?? [])
    .map((piece) =>
      piece === '.' ? 'chấm' : /\d/.test(piece) ? count(piece, line.style) : letterName(piece),
    )
    .join(' ');
}

function jointWords(joint: string): string {
  const bare = joint.trim();
  if (bare === '-') return ' đến ';
  return /^[,;]/.test(bare) ? `${bare} ` : ` ${bare} `;
}

const POINTS_LIST =
  /[a-zđ]\d?(?![\p{L}\d])(?:(?:, ?và |, ?| và | hoặc | đến | ?- ?)(?:điểm )?[a-zđ]\d?(?![\p{L}\d])){0,12}/uy;
/** "điểm y tế", "điểm ô nhiễm": a word of one letter, not a point. */
const ONE_LETTER_WORD = /[aeouy] \p{L}/uy;
const LAW_GOES_ON = /[a-zđ] (?:khoản|điều|mục|và|hoặc|đến|của|nêu|thuộc|tại|k\.?\d)/uy;

function readPoints(line: Line, at: number): Reading | null {
  const list = matchAt(POINTS_LIST, line.lower, at)?.[0];
  if (list === undefined || !POINTS.test(before(line, at))) return null;
  if (matchAt(ONE_LETTER_WORD, line.lower, at) && !matchAt(LAW_GOES_ON, line.lower, at)) return null;
  const words = list
    .replace(/ ?- ?/g, ' đến ')
    .replace(/(?<!\p{L})(\p{L})(\d?)(?![\p{L}\d])/gu, (_, letter: string, digit: string) =>
      digit === '' ? letterName(letter) : `${letterName(letter)} ${cardinal(digit, line.style)}`,
    );
  return { end: at + list.length, words, kind: 'legal-reference' };
}

const SHORT = /([ĐKđk])(\. ?| )?(\d{1,3}[a-zđ]?)(?![\p{L}\d/%]|[.,-]\d)/uy;
const LAW_AFTER =
  /,? ?(?:k\.? ?\d|đ\.? ?\d|điều \d|khoản|điểm|luật|bộ luật|bl[hdtl]|nghị|nđ|thông tư|tt \d|quyết định|qđ|pháp lệnh|hiến pháp|quy chế|điều lệ|qcvn)/uy;
const LAW_BEFORE = ending(/(?:khoản|điểm|điều|k\.?|đ\.?) ?[\da-zđ]{1,3},? $/u);

/** "Đ.5 Luật Cư trú", "K.2 Đ.8": a law stands beside it, or it is a street. */
function readShort(line: Line, at: number): Reading | null {
  const match = matchAt(SHORT, line.text, at);
  if (match === null) return null;
  const [whole, letter = '', , item = ''] = match;
  const end = at + whole.length;
  if (matchAt(LAW_AFTER, line.lower, end) === null && !LAW_BEFORE.test(before(line, at))) return null;
  const noun = letter.toUpperCase() === 'Đ' ? 'Điều' : 'khoản';
  return { end, words: `${noun} ${itemWords(line, item, cardinal)}`, kind: 'legal-reference' };
}

const ROMAN = /([IVXL]{1,6})(?:\.(\d{1,2}))?(?![\p{L}\d])(?!\.\d)/uy;

/** "Mục II", "Phụ lục I.2"; lists and ranges are the ordinals' own. */
function readRoman(line: Line, at: number): Reading | null {
  const match = matchAt(ROMAN, line.text, at);
  const [whole = '', letters = '', digits] = match ?? [];
  const value = romanValue(letters);
  if (value === null || digits === undefined || !PARTS.test(before(line, at))) return null;
  const words = `${cardinal(value, line.style)} chấm ${cardinal(digits, line.style)}`;
  return { end: at + whole.length, words, kind: 'legal-reference' };
}
