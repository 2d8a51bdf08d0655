/** Passwords, numbers of online meetings and the like: their digits are typed one by one, so they are said so. */
import { ending } from './ending.ts';
import { before, type Line, matchAt } from './reading.ts';

/** What opens a door, or finds one thing among many: at most four words before a colon ("mã OTP 6 số:"), two without one. */
const KEY = ending(
  /(?<!\p{L})(?:id|pin|pass(?:word|code)?|mật khẩu|mật mã|mk|mã(?! (?:độc|nguồn|hóa|lực)))(?:(?: \p{L}+){0,4}(?: \d{1,2} (?:chữ số|số|ký tự))?(?:\s?:| là)|(?: \p{L}+){0,2})\s*$|(?<!\p{L})zoom\s?:?\s*$/u,
);
/** Most texts have none of them. */
const NAMES_KEY = /id|pin|pass|m[ậã]|mk|zoom/;
const COUNTED =
  /\s?(?:đồng|đ|k|vnđ|%|nghìn|triệu|tỷ|người|máy|hộ|lượt|dòng|sản phẩm|em|học sinh|thành viên|cái|chiếc|giờ|ngày|tháng|năm)(?!\p{L})/uy;

/** "Zoom ID 856 1234 9876, pass: 123456", "mã cuộc họp: 2468". */
export function isKey(line: Line, at: number, code: string): boolean {
  const ahead = before(line, at);
  return NAMES_KEY.test(ahead) && KEY.test(ahead) && matchAt(COUNTED, line.lower, at + code.length) === null;
}
