/**
 * Telephone numbers, digit by digit in groups: as they are grouped in writing (0912.345.678), else in threes and fours.
 * Short ones (115, 1022, 8088) only after a word that calls them.
 */
import words from './data/telephone-words.json' with { type: 'json' };
import { emergencyAt } from './emergency-number.ts';
import { ending } from './ending.ts';
import { readAbroad, readCountry } from './phone-abroad.ts';
import { phoneWords } from './phone-digits.ts';
import { readTyped } from './phone-keys.ts';
import { lastDigitsAt, localNumberAt } from './phone-local.ts';
import { readLetterZero, readMasked } from './phone-masked.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { serviceAt } from './service-number.ts';

/** Digits and what parts their groups; the length is judged afterwards. */
const GROUPED =
  /(?:\(\+?\d{1,5}(?:[ .-]\d{1,4})?\)[ .-]{0,3})?\d{1,14}(?:[ .-]{1,3}(?:\(\d{1,4}\)\s?)?\d{1,11}){0,6}(?!\d)/y;

/** Numbers that are asked for by their kind: an account, a tax code, an identity are no telephone numbers. */
const OTHER_NUMBERS = ending(
  /(?<!\p{L})(?:tk|stk|tài khoản|mst|mã số thuế|mã số|cccd|căn cước|căn cước công dân|cmnd|cmt|chứng minh|định danh|mã|(?:mã|số|thẻ|sổ)(?: số)? bh(?:yt|xh)|thẻ|seri|imei|hộ chiếu|hồ sơ|số khung|số máy xe)(?: (?:số|là|cá nhân|nhân dân|công dân|ngân hàng))*\s?:?\s?$/u,
);

/** "Khóa thẻ: 1900 54 54 13": its number is asked for by nobody there. */
const CARD_LINE = ending(/(?<!\p{L})(?:khóa|mất|hỗ trợ|dịch vụ|phát hành) thẻ\s?:?\s?$/u);

/** "BHXH 0123456789" is somebody's number there, "BHXH 1900.9068" that of its own telephone. */
const INSURED = ending(/(?<!\p{L})bh(?:yt|xh)\s?:?\s?$/u);

/** Nobody writes a quantity so: a trunk zero, or the country. */
function isWhole(digits: string, written: string): boolean {
  if (written.startsWith('(')) return /^(?:0\d{8,11}|(?:00)?84\d{8,11})$/.test(digits);
  return /^0[2-9]\d{8}$|^02\d{9}$|^069\d{5,7}$|^(?:00)?84(?:[35789]\d{8}|2\d{9})$/.test(digits);
}

/** Letters or digits touch it, other than those of a telephone ("ĐT-0912…", "0983…/0912…"). */
function isPartOfCode(said: string): boolean {
  return /[\d\p{L}][.,/-]?$/u.test(said) && !LABEL.test(said) && !OTHER_PHONE.test(said);
}

const LABEL = /(?<!\p{L})(?:s?[đd]t|đtdđ|tel|fax|zalo|hotline)[.-]?$/u;
const OTHER_PHONE =
  /(?<![\d/.-])(?:\(?0\d{2,3}\)?|\(?\+?84\)?|1[89]00)[\d .]{3,14}\d(?:\s?[/-]\s?\d{2,4}){0,4}\s?[/-]\s?$/;

/** 1900 1234, 1800.6601, and both in "1900.1234/1800.6601" */
const SERVICE =
  /1[89]00(?:(?:[ .-]?\d{2}){2,3}|[ .-]?\d{3}[ .-]?\d{3})(?!\d|[.,]\d|\/(?! ?(?:1[89]00[ .]?\d|\(?0\d)))/y;
/** Nobody's years: what another of them may stand behind. */
const AFTER_SERVICE = ending(/(?<![\d.,])1[89]00(?:[ .]?\d{2,4}){1,3} ?[/-] ?$/);
const YEAR_BEFORE = ending(/(?:năm|từ|đến|sinh|giai đoạn)\s$|\d\s?[-/.]\s?$/u);

const CALLS = ending(
  /(?<!\p{L})(?:(?<!(?:mời|kêu|lời|lệnh) )gọi|bấm|đuôi|số cuối|số[^.;]{1,24}(?:kết thúc|bắt đầu) (?:bằng|là)|tổng đài|hotline|đường dây nóng|đầu số|số khẩn cấp|nhánh|ext|(?:soạn|nhắn|cú pháp)[^.;]{1,24}gửi|điện thoại|đt|đtdđ|sđt|sdt|đ\.t|tel|alo|a lô|zalo|fax|di động|nhắn tin|nhắn|sms|số máy|máy bàn|quay|máy lẻ|máy nhánh|(?:số |máy )nội bộ|ext\.|cứu hộ|cấp cứu|báo cháy|chữa cháy|cứu hỏa|cứu nạn|cứu thương|cảnh sát|trực ban|liên hệ|lh|liên lạc|soạn tin)(?:(?:\s|\/|,\s)(?:ngay|điện|điện thoại|cho|tới|đến|theo|về|qua|vào|số|khẩn|cấp|khẩn cấp|nhanh|máy|các|là|này|zalo|trực|gửi|đường dây nóng|hỗ trợ|miễn phí|ngay số))*[ .:(*]*$/u,
);
/** Several in a row were all asked for. */
const LISTED = ending(/\d\s?(?:[,/;-]|hoặc|và|hay)\s?$/u);
const EARLIER_NUMBERS = /(?:[\d .()+,/;-]|hoặc |và |hay )+$/u;

function isCalled(line: Line, at: number): boolean {
  const said = before(line, at);
  if (CALLS.test(said)) return true;
  if (!LISTED.test(said)) return false;
  const first = said.replace(EARLIER_NUMBERS, ' ');
  return first.length < said.length - 2 && CALLS.test(first);
}

/** Between 3 and 8 digits after a word that calls them; "gọi 20 hộ" are no telephone. */
const COUNTED = new RegExp(String.raw`\s(?:${words.counted.join('|')})(?!\p{L})`, 'uy');
/** "liên hệ 125 Trần Phú": a house may be asked for too. */
const ASKED_AT = ending(/(?<!\p{L})(?:liên hệ|lh|liên lạc):? $/u);
const STREET_NAME = /\s\p{Lu}\p{Ll}/uy;

/** "0912,345,678", "0912/345/678" */
const ODDLY_PARTED = /0[35789]\d{2}(?:([,/_]) ?\d{3}\1 ?\d{3}|\/\d{6})(?![\d\p{L}]|[,./_]\d)/uy;

function readDigits(line: Line, at: number): Reading | null {
  const odd = matchAt(ODDLY_PARTED, line.text, at)?.[0];
  if (odd !== undefined && !OTHER_NUMBERS.test(before(line, at))) return phone(at, odd);
  const written = matchAt(GROUPED, line.text, at)?.[0];
  if (written === undefined) return null;
  const said = before(line, at);
  const row = lastDigitsAt(line, at);
  if (row !== null) return phone(at, row);
  if (written.length < SHORTEST)
    return EXTENSION.test(said) || isPrefix(written, said) ? phone(at, written) : null;
  const whole = isPartOfCode(said) ? null : longest(written, isWhole);
  if (
    (OTHER_NUMBERS.test(said) && !(CARD_LINE.test(said) && /^1[89]00[ .]/.test(written))) ||
    (INSURED.test(said) && /^\d{10}$/.test(written))
  )
    return null;
  if (whole !== null) return phone(at, whole);
  const service = matchAt(SERVICE, line.text, at)?.[0];
  if (service !== undefined && (!YEAR_BEFORE.test(said) || AFTER_SERVICE.test(said) || isCalled(line, at)))
    return phone(at, service);
  const local = localNumberAt(line, at);
  if (local !== null) return phone(at, local);
  return readShort(line, at, written, said);
}

/** "đầu số 03, 05, 09": how numbers begin. */
const PREFIXED = ending(
  /(?<!\p{L})(?:đầu số|mã vùng|bắt đầu (?:bằng|là|từ)(?: số)?)(?: (?:mới|cũ|là|như))*:? (?:\+?\d{2,4}(?:, ?| và | hoặc | hay |\/| ?- ?)){0,9}$/u,
);

function isPrefix(written: string, said: string): boolean {
  return /^0\d$/.test(written) && PREFIXED.test(said);
}

/** Digits of the shortest number that is called without a word for an extension. */
const SHORTEST = 3;
const EXTENSION = ending(
  /(?<!\p{L})(?:máy (?:lẻ|nhánh)|(?:số|máy) nội bộ|ext\.?|số lẻ|nội bộ|mã (?:vùng|nước))\s?:?\s?$/u,
);

function readShort(line: Line, at: number, written: string, said: string): Reading | null {
  if (isCalled(line, at)) {
    const short = longest(written, (digits) => digits.length >= SHORTEST && digits.length <= 12);
    const end = at + (short?.length ?? 0);
    const house = ASKED_AT.test(said) && matchAt(STREET_NAME, line.text, end) !== null;
    if (short !== null && !house && matchAt(COUNTED, line.lower, end) === null && !isOther(line, end)) {
      return phone(at, short);
    }
  }
  const known = emergencyAt(line, at) ?? serviceAt(line, at);
  return known === null ? null : phone(at, known);
}

/** A time, a date, money or a unit begins so. */
function isOther(line: Line, end: number): boolean {
  return (
    /^(?:\s?(?:[%₫°]|đ(?!\p{L}))|[\p{L}]|[:/,.]\d)/u.test(line.lower.slice(end, end + 3)) &&
    !/^\/1\d/.test(line.lower.slice(end, end + 3))
  );
}

/** The most of the groups, from the first, that together are a number. */
function longest(written: string, fits: (digits: string, written: string) => boolean): string | null {
  for (let text = written; text !== ''; text = text.replace(/[ .()-]*\d+\)?$/, '')) {
    if (fits(text.replace(/\D/g, ''), text)) return text;
  }
  return null;
}

function phone(at: number, written: string): Reading {
  return { end: at + written.length, words: phoneWords(written), kind: 'phone' };
}

export const phoneReader: Reader = {
  starts: ['digit', 'sign', 'capital', 'small'],
  begins: /^(?:[-/*#+(]|O[35789])/i,
  read(line, at) {
    const first = line.text.charAt(at);
    if (first === '-') return readBetween(line, at);
    if (first === '/') return readEither(line, at);
    if (first === '*' || first === '#') return readTyped(line, at);
    if (first === '+') return readAbroad(line, at) ?? readCountry(line, at);
    if (first === '(') return readAbroad(line, at) ?? readBracketed(line, at);
    if (first === 'O' || first === 'o') return readLetterZero(line, at);
    return first >= '0' && first <= '9' ? (readMasked(line, at) ?? readDigits(line, at)) : null;
  },
};

const NEXT_NUMBER = /-\s?(?=\(?(?:0\d{2}|\+84|1[89]00(?:[ .]?\d{2,4}){2}(?!\d)|1[89]00\d{4,6}(?!\d)))/y;

/** The dash between two numbers is a longer pause than those within them. */
function readBetween(line: Line, at: number): Reading | null {
  const next = matchAt(NEXT_NUMBER, line.text, at);
  if (next === null || !/\d{3}\s?$/.test(before(line, at))) return null;
  return { end: at + next[0].length, words: ';', kind: 'phone' };
}

const OR_NUMBER =
  /\/\s?(?=\(?(?:0\d{2}|\+84|1[89]00)|[2-9]\d{2,3}[ .-]?\d{3,5}(?!\d)|\d{2,4}(?![\d/]|[.,]\d))/y;

/** "0983 456 789 / 02438 751 235": whichever answers. */
function readEither(line: Line, at: number): Reading | null {
  const or = matchAt(OR_NUMBER, line.text, at);
  if (or === null) return null;
  const next = at + or[0].length;
  if (!OTHER_PHONE.test(before(line, at + 1)) && localNumberAt(line, next) === null) return null;
  return { end: next, words: 'hoặc', kind: 'phone' };
}

/** (024) 3825.1234 */
function readBracketed(line: Line, at: number): Reading | null {
  if (!/\d/.test(line.text.charAt(at + 1))) return null;
  const written = matchAt(GROUPED, line.text, at)?.[0];
  const whole = written === undefined ? null : longest(written, isWhole);
  return whole?.includes(')') ? phone(at, whole) : null;
}
