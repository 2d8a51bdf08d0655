/**
 * Addresses: the letters that stand for a place of the state before a name or a number ("Q. Thanh Xuân", "P.1", "Đ. 30/4",
 * "T. Nghệ An"), rooms ("P. 302"), house numbers that could be dates or ranges ("địa chỉ
 * 25/7 ngõ 66", "ngõ 12/8/3", "12bis"). What stands behind the letters is left to be read by itself.
 */
import { ending } from './ending.ts';
import { spellOut } from './letter-names.ts';
import { cardinal, digitByDigit } from './number-words.ts';
import { isBody, namedAt } from './place-name.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

const PLACE_LETTERS = new Set('QPFHXTĐqphxđ');
/** The dot may be wanting where a space or a number follows a capital. */
const LETTER = /[QPFHXTĐqphxđ](?:\. ?| )(?=["']?[\p{L}\d])|[QPF](?=\d)/uy;
const NUMBER = /(?:số )?(0?\d{1,4})(?![\d%]|[/.,:-]\d|\p{Ll})/uy;
/** The numbers of rooms begin above those of any ward. */
const LAST_WARD_NUMBER = 30;
/** The rest of an address of a room: "P. 12, tầng 3". */
const IN_BUILDING = /,? ?(?:\(?tầng|lầu|tòa|nhà|chung cư|cc|khu nhà|trụ sở|ct\d|block|dãy)/y;
const INSIDE = ending(/(?:tầng|lầu|nhà|dãy|tòa) [\dA-Za-z]{1,4},? $/u);
/** "biển P.131a" */
const TRAFFIC_SIGN = ending(/(?<!\p{L})biển(?: báo| cấm| số| hiệu)? $/u);
/** A person whose name is not told ends with such a letter: "anh Nguyễn Văn H. Công an…". */
const PERSON = ending(
  /(?:^|[^\p{L}])(?:văn|thị|ông|bà|anh|chị|em|cháu|cô|chú|bác|tên|bé|đối tượng|họ|thầy) (?:\p{L}\. ?)?$/u,
);
const PROVINCES = new Set(
  (
    'an giang|bà rịa|bạc liêu|bắc giang|bắc kạn|bắc ninh|bến tre|bình dương|bình định|bình phước|bình thuận|cà mau|cao bằng|' +
    'đắk lắk|đắk nông|đắc lắc|điện biên|đồng nai|đồng tháp|gia lai|hà giang|hà nam|hà tĩnh|hải dương|hậu giang|hòa bình|' +
    'hưng yên|khánh hòa|kiên giang|kon tum|lai châu|lạng sơn|lào cai|lâm đồng|long an|nam định|nghệ an|ninh bình|' +
    'ninh thuận|phú thọ|phú yên|quảng bình|quảng nam|quảng ngãi|quảng ninh|quảng trị|sóc trăng|sơn la|tây ninh|thái bình|' +
    'thái nguyên|thanh hóa|thừa thiên|tiền giang|trà vinh|tuyên quang|vĩnh long|vĩnh phúc|yên bái|hà tây|hà bắc|minh hải'
  ).split('|'),
);

/** "P. Hoa Sữa", "Q.3", "H. Ba Vì". */
function readPlace(line: Line, at: number): Reading | null {
  const letter = line.text.charAt(at);
  if (!PLACE_LETTERS.has(letter) || /[\p{L}\d]/u.test(line.text.charAt(at - 1))) return null;
  const found = matchAt(LETTER, line.text, at)?.[0];
  // "p. Tân Phong" has its dot; a bare small letter is a word or a unit.
  if (found === undefined || (letter === line.lower.charAt(at) && !found.includes('.'))) return null;
  const after = at + found.length;
  const words = placeWord(line, at, after, letter.toUpperCase());
  return words === null ? null : { end: at + found.trimEnd().length, words, kind: 'address' };
}

function placeWord(line: Line, at: number, after: number, letter: string): string | null {
  const number = matchAt(NUMBER, line.text, after)?.[1];
  if (number !== undefined) return numberedPlace(line, at, after + number.length, letter, Number(number));
  if (letter === 'Đ' && STREET_DATE.test(line.text.slice(after, after + 6))) return 'đường';
  const name = namedAt(line, at, after);
  if (name === null || PERSON.test(before(line, at)) || isBody(line, after)) return null;
  if (letter === 'T') return PROVINCES.has(name.toLowerCase()) ? 'tỉnh' : null;
  return NAMED[letter] ?? null;
}

/** "Đ. 30/4", "Đ. D2", "Đ. số 9". */
const STREET_DATE = /^(?:\d{1,2}[/-]\d|số \d|[A-ZĐ]{1,2}\d)/;
const NAMED: Readonly<Record<string, string>> = {
  ...{ Q: 'quận', P: 'phường', F: 'phường', H: 'huyện', X: 'xã', Đ: 'đường' },
};

function numberedPlace(line: Line, at: number, end: number, letter: string, number: number): string | null {
  if (letter === 'Q') return number <= LAST_WARD_NUMBER ? 'quận' : null;
  if (letter === 'F') return number <= LAST_WARD_NUMBER ? 'phường' : null;
  if (letter === 'Đ' && /^[Đđ]\. ?số/.test(line.text.slice(at, at + 6))) return 'đường';
  if (letter === 'P' && before(line, at).endsWith('phòng ')) return null;
  if (letter !== 'P' || TRAFFIC_SIGN.test(before(line, at))) return null;
  const room =
    number > LAST_WARD_NUMBER ||
    matchAt(IN_BUILDING, line.lower, end) !== null ||
    INSIDE.test(before(line, at));
  return room ? 'phòng' : 'phường';
}

/** "P. 1204": so long a number is told digit by digit. */
const ROOM = /(\d{4})(?![\d\p{L}%]|[/.,:]\d| \d{4}(?!\d))/uy;
const ROOM_BEFORE = ending(/(?:^|[^\p{L}])(?:p\. ?|p ?|phòng |phòng số )$/u);

function readRoom(line: Line, at: number): Reading | null {
  const digits = matchAt(ROOM, line.text, at)?.[1];
  if (digits === undefined || !ROOM_BEFORE.test(before(line, at))) return null;
  return { end: at + digits.length, words: digitByDigit(digits), kind: 'address' };
}

const HOUSE =
  /(\d{1,4})(bis|ter|[a-f]\d?)?((?: ?\/ ?\d{1,4}(?:bis|ter|[a-f])?){0,5})(?![\p{L}\d%]|[/.,:]\d)/uy;
const LANE = ending(
  /(?:^|[^\p{L}])(?:ngõ|ngách|hẻm|kiệt|k(?=\d*$)|số nhà|nhà số|sn|hẻm số|ngõ số|đc nhà|ngách số|ng|tổ)[:.]? ?(?:\d{1,4}[a-h]?(?:\/\d{1,4}){0,4}(?:,| và|-) ?)?$/u,
);
const HOME = ending(
  /(?:^|[^\p{L}])(?:địa chỉ|đ\/c|đc|trú tại|liên hệ|thường trú|tạm trú|ngụ tại|ngụ|trú|số|ở|tại|nhà|quán|cửa hàng|trụ sở)[:.]? ?(?:số |nhà |là )?$/u,
);
const STREET_NEXT =
  /,? (?:(?:ngõ|ngách|hẻm|kiệt|đường|phố|đ\.|thôn|xóm|ấp|khu phố|kp|tổ|tdp)(?![\p{L}])|(?!Quyết|Nghị|Thông|Luật|Kế|Công văn|Chỉ|Chương|Báo|Tờ|Ngày|Lúc|Trung|UBND)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll})/uy;

/** "K12/34 Ông Ích Khiêm": a lane as Đà Nẵng writes it. */
const SHORT_LANE = /K(?=\d{1,3}(?:\/\d{1,4}){1,4}(?![\p{L}\d]))/uy;
/** "Q.I", "P.II": old numbers of districts and wards. */
const ROMAN_PLACE = /([QP])\. ?([IVX]{1,4})(?![\p{L}\d.])/uy;
const NAME_BEFORE = ending(/\p{Lu}\p{Ll}* $/u);

function readShortPlace(line: Line, at: number): Reading | null {
  if (!'KQP'.includes(line.text.charAt(at))) return null;
  if (matchAt(SHORT_LANE, line.text, at) !== null) return { end: at + 1, words: 'kiệt', kind: 'address' };
  const [whole = '', letter = '', numeral = ''] = matchAt(ROMAN_PLACE, line.text, at) ?? [];
  const value = romanValue(numeral);
  if (value === null || NAME_BEFORE.test(line.text.slice(Math.max(0, at - 12), at))) return null;
  const words = `${NAMED[letter] ?? ''} ${cardinal(value, line.style)}`;
  return { end: at + whole.length, words, kind: 'address' };
}

/** A number of parts, said with "trên" between them. */
function readHouse(line: Line, at: number): Reading | null {
  const match = matchAt(HOUSE, line.lower, at);
  const [whole = '', number = '', letter = '', rest = ''] = match ?? [];
  if (whole === '' || (rest === '' && letter.length < 3)) return null;
  const end = at + whole.length;
  const back = before(line, at);
  const street = () => matchAt(STREET_NEXT, line.lower, end) ?? matchAt(STREET_NEXT, line.text, end);
  const lettered = /\p{L}/u.test(letter + rest);
  if (!LANE.test(back) && !lettered && !(HOME.test(back) && street() !== null)) return null;
  const parts = [number + letter, ...rest.split('/').slice(1)].map((part) => housePart(line, part.trim()));
  return { end, words: parts.join(' trên '), kind: 'address' };
}

function housePart(line: Line, part: string): string {
  const [, digits = '', letter = '', digit = ''] = /^(\d+)(bis|ter|\p{L})?(\d?)/u.exec(part) ?? [];
  const words = [cardinal(digits, line.style), LETTERS[letter] ?? spellOut(letter)];
  return [...words, digit === '' ? '' : cardinal(digit, line.style)].join(' ').trim();
}

const LETTERS: Readonly<Record<string, string>> = { bis: 'bít', ter: 'te' };

/** Asked before dates: after "ngõ" or "địa chỉ" 25/7 is no day. */
export const houseNumberReader: Reader = {
  starts: ['digit'],
  numbers: /^\d{1,4}(?: ?\/|[a-ft])|^\d{4}(?!\d)/i,
  read: (line, at) => readHouse(line, at) ?? readRoom(line, at),
};

export const addressReader: Reader = {
  starts: ['capital', 'small'],
  read: (line, at) => readPlace(line, at) ?? readShortPlace(line, at),
};
