/**
 * Numbers of a town's own exchange, without the code of their area: "Điện thoại bàn: 3858.1234", "024.38581234/38581235".
 * Told from quantities by the telephone that is spoken of in the same clause, or by the whole number that they stand behind.
 */
import { ending } from './ending.ts';
import { before, type Line, matchAt } from './reading.ts';

/** Seven or eight digits, in the groups that people part them in. */
const LOCAL =
  /[2-9](?:\d{3}[ .-]?\d{3,4}|\d[ .-]\d{3}[ .-]\d{3}|[ .-]\d{3}[ .-]?\d{3,4}|\d{2}[ .-]\d{4,5}|\d[ .-]\d{2}[ .-]\d{2}[ .-]\d{2})(?!\d|[.,]\d|\/\d{1,6}[/-]| ?[%₫°]|\p{L})/uy;
/** Thousands are parted so too. */
const LIKE_THOUSANDS = /^\d{1,3}(?:[ .]\d{3})+$/;
const COUNTED =
  / ?(?:đồng|đ|vnđ|vnd|usd|triệu|nghìn|ngàn|tỷ|người|hộ|khẩu|lượt|cuộc|tin|thuê bao|máy|chiếc|cái|con|cây|kg|tấn|tạ|m[23]?|km|ha|kwh|suất|phiếu|bản)(?![\p{L}\d])/uy;

const TELEPHONE =
  'điện thoại|số máy|máy bàn|cố định|di động|đường dây nóng|tổng đài|liên hệ|liên lạc|[đd]t|đtdđ|đtcđ|s[đd]t|tel|fax|hotline|zalo|lh';
/** What tells whose or which it is: words only, or the hours of somebody on call. */
const QUALIFIED = new RegExp(
  String.raw`(?<!\p{L})(?:${TELEPHONE})(?:[ /](?:\p{L}+|24/24h?|24/7)){0,7} ?(: ?|\t)?\(?$`,
  'u',
);
/** Telephones are bought, lost and given away for sums. */
const WORTH =
  /(?<!\p{L})(?:giá|trị|tiền|mua|bán|trên|dưới|hơn|gần|khoảng|thu|phí|cước|nợ|thưởng|tặng|hết|chiếm|được|đạt|có|gồm|tổng|mã)(?!\p{L})/u;

/** A whole number right before, and what joins another to it. */
const AFTER_NUMBER = ending(
  /(?<![\d/.-])(?:\(?0\d{1,3}\)?|\(?\+?84\)?|1[89]00)[\d .-]{4,14}\d ?(?:[,;/-]|hoặc|hay|và) ?$/u,
);
const AFTER_LOCAL = ending(/\d{4}[ .-]?\d{3,4} ?(?:[,;/-]|hoặc|hay|và) ?$/u);

/** As it is written; null where it counts something. `at` is at a digit. */
export function localNumberAt(line: Line, at: number): string | null {
  const written = matchAt(LOCAL, line.text, at)?.[0];
  if (written === undefined || matchAt(COUNTED, line.lower, at + written.length) !== null) return null;
  if (isCell(line, at, written)) return written;
  const said = before(line, at);
  const thousands = LIKE_THOUSANDS.test(written);
  if (AFTER_NUMBER.test(said)) return thousands && !/[/-] ?$/.test(said) ? null : written;
  const clause = AFTER_LOCAL.test(said) ? said.replace(EARLIER, '') : said;
  if (isOfPair(line, at, said, clause)) return written;
  const [phrase, colon] = QUALIFIED.exec(clause) ?? [];
  if (phrase === undefined || WORTH.test(phrase)) return null;
  return thousands && colon === undefined ? null : written;
}

/** Two of eight digits in a row, neither counted: "3858.1234 - 3858.1235" */
const PAIR = /[2-9]\d{3}([ .]?)\d{4} ?[/-] ?[2-9]\d{3}\1\d{4}(?!\d|[.,/-]\d| ?[%₫°]|\p{L})/uy;
const AFTER_FIRST = ending(/(?<![\d.,/-])[2-9]\d{3}[ .]?\d{4} ?[/-] ?$/u);
/** Whoever answers calls from the ward, by name or place. */
const ANSWERING =
  /(?<!\p{L})(?:công an|cảnh sát|y tế|bệnh viện|phòng khám|ubnd|ủy ban nhân dân|quân sự|điện lực|cấp nước|bưu điện|cskh|chăm sóc khách hàng|bộ phận một cửa)(?: \p{L}+){0,5} ?[:(]? ?$/u;

function isOfPair(line: Line, at: number, said: string, clause: string): boolean {
  const pair = matchAt(PAIR, line.text, at)?.[0];
  const first = pair !== undefined && matchAt(COUNTED, line.lower, at + pair.length) === null;
  if (!first && !AFTER_FIRST.test(said)) return false;
  const [phrase] = ANSWERING.exec(clause) ?? [];
  return phrase !== undefined && !WORTH.test(phrase);
}

/** "3858.1234" alone in its cell: neither thousands nor parts are written so. */
function isCell({ text }: Line, at: number, written: string): boolean {
  if (!/^\d{4}\.\d{4}$/.test(written) || !/^(?:|[\t(|] ?)$/.test(text.slice(Math.max(0, at - 1), at)))
    return false;
  return /^(?:$|[\t)|;,])/.test(text.slice(at + written.length, at + written.length + 1));
}

const EARLIER = /(?:[\d .,/;-]|hoặc|hay|và)+$/u;

/** "38581234/35", "3858 1234 - 35": its last digits alone, when another number of the same row answers too. */
const LAST_DIGITS = /\d{2,4}(?=$|[,.;)](?!\d)| ?[(]| ?\/ ?\d{3,4}(?![\d/])|(?<=\d\/\d{2})\/\d{2}(?![\d/]))/y;
const BEFORE_LAST = ending(/(?<![\d/.-])\(?0\d{1,3}\)?[\d .]{6,13}\d(?: ?\/ ?\d{2,4}){0,4} ?[/-] ?$/u);

export function lastDigitsAt(line: Line, at: number): string | null {
  const written = matchAt(LAST_DIGITS, line.text, at)?.[0];
  return written === undefined || !BEFORE_LAST.test(before(line, at)) ? null : written;
}
