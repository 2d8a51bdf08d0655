/** Anh and chị as messages shorten them: "liên hệ c Thảo", "a.Hùng 0912…"; told from points and classes by the call or the telephone beside. */
import { ending } from './ending.ts';
import { isBody } from './place-name.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const CALLED = /[ac](?:\. ?| )(?=(\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){0,3})(?![\p{L}\p{M}\d]))/uy;
const STANDS_APART = ending(/(?:^|[\s:,;(/-])$/u);
/** "a. Nguyễn Văn Nam" where a line begins is the first of a list. */
const LINE_START = /^[^\p{L}\d]*$/u;
/** What is counted by letters: "điểm c", "lớp 6 a". */
const LETTERED = ending(
  /(?:\d|(?<!\p{L})(?:điểm|khoản|mục|tiết|ý|câu|phần|lớp|tổ|nhóm|đội|bảng|hạng|loại|khu|khối|nhà|tòa|dãy|lô|tầng|phòng|cổng|vitamin|gan|mẫu|phụ lục|hàng|phương án|đáp án)) $/u,
);
const ASKED_FOR = ending(
  /(?<!\p{L})(?:liên hệ|lh|gặp|(?<!kêu )gọi|điện thoại|s?đt|sdt|zalo|hotline)(?: (?:ngay|cho|với|trực tiếp|của))?[ :(]{1,3}$/u,
);
const NUMBER_NEXT = /[ :(-]{1,3}(?:0\d{2}|\+84)/y;
const CALL = /(?<!\p{L})(?:liên hệ|lh|gặp|(?<!kêu )gọi|điện thoại|s?đt|sdt|zalo|hotline)(?!\p{L})/u;
/** Another of them right before, with or without a telephone. */
const AFTER_ANOTHER = ending(
  /(?<!\p{L})(?:a|c|anh|chị)(?:\. ?| )\p{L}+(?: \p{L}+){0,3}(?:[ :(-]{1,3}[\d .]{9,14}\)?)?(?:[,;/]| và| hoặc| hay| -) ?$/u,
);

function read(line: Line, at: number): Reading | null {
  const [letter = '', name = ''] = matchAt(CALLED, line.text, at) ?? [];
  if (letter === '') return null;
  const said = before(line, at);
  const end = at + letter.length;
  if (!STANDS_APART.test(said) || LETTERED.test(said) || isBody(line, end)) return null;
  if (letter.includes('.') && LINE_START.test(said)) return null;
  const meant =
    ASKED_FOR.test(said) ||
    matchAt(NUMBER_NEXT, line.text, end + name.length) !== null ||
    (CALL.test(said) && AFTER_ANOTHER.test(said));
  if (!meant) return null;
  const words = letter.startsWith('a') ? 'anh' : 'chị';
  return { end: at + letter.trimEnd().length, words, kind: 'abbreviation' };
}

export const calledPersonReader: Reader = { starts: ['small'], begins: /^[ac][. ]/, read };
