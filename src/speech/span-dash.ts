/** The dash between two days, months or hours that are written each by itself: "thứ Hai - thứ Sáu", "8h ngày 1/7 - 17h". */
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Read, type Reader } from './reading.ts';
import { afterSpanMark } from './span-mark.ts';

const read: Read = (line, at) => {
  const after = afterSpanMark(line.text, at);
  if (after === null) return null;
  const back = before(line, at).trimEnd();
  const reached = FAMILIES.some(
    ({ ends, begins }) => ends.test(back) && matchAt(begins, line.lower, after) !== null,
  );
  if (!reached && !fromUntil(line, back, after)) return null;
  return { end: after, words: 'đến', kind: 'sign' };
};

export const spanDashReader: Reader = { starts: ['sign'], begins: /^[→~÷-]/, read };

/** What the words before the dash end with, and how the words after it begin, when it means "đến". */
const FAMILIES: readonly { readonly ends: RegExp; readonly begins: RegExp }[] = [
  {
    ends: /(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|(?:^|\s)t[2-7])$/,
    begins:
      /(?:sáng |chiều |tối |hết )?(?:thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|chủ nhật|cn|t[2-7])(?![\p{L}\d])/uy,
  },
  {
    ends: /(?:tháng (?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)(?:\/\d{4}| năm \d{4})?|\d\/\d{4})$/,
    begins:
      /(?:(?:hết|đầu|giữa|cuối) )?tháng (?:\d|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)|hết tháng/y,
  },
  {
    ends: /quý (?:[1-4]|i{1,3}|iv)(?:\/\d{4}| năm \d{4})?$/,
    begins: /(?:(?:hết|đầu|giữa|cuối) )?quý [\div]/y,
  },
  { ends: /năm \d{4}$/, begins: /(?:(?:hết|đầu|giữa|cuối) )?năm \d{4}/y },
  { ends: /từ nay$/, begins: /(?:hết |cuối |sau )?(?:ngày |tháng |năm )?\d|hết /y },
  { ends: /(?:^|[^\d.,])(?:19|20)\d\d$/, begins: /nay(?!\p{L})/uy },
  {
    ends: /(?:mùng|mồng|ngày|rằm) \d{1,2}(?:[/.]\d{1,4}){0,2}$/,
    begins: /(?:hết )?(?:ngày|mùng|mồng|rằm) ?\d?/y,
  },
  {
    ends: /(?:giờ|phút|\dh\d{0,2}|\d:\d\d)(?: (?:(?:sáng|trưa|chiều|tối|đêm)(?: nay)?|hôm (?:nay|trước|qua)))?$/,
    begins: /\d{1,2} ?(?:h|g|giờ|:\d\d)/y,
  },
  { ends: /bậc \d\/\d$/, begins: /\d\/\d/y },
];

const TIMED = ending(
  /(?:\d[/.]\d{1,4}|\dh\d{0,2}|giờ|phút|sáng|trưa|chiều|tối|đêm|tháng (?:\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp))(?: (?:nay|mai))?$/,
);
const UNTIL = /(?:hết |sáng |chiều |tối )?(?:(?:ngày|mùng|mồng) \d|rằm|\d{1,2}(?:h|g| giờ|:\d\d|[/.]\d))/y;

/** "từ 8h ngày 1/7 - 17h ngày 5/7". */
function fromUntil(line: Line, back: string, after: number): boolean {
  return (
    /(?:^|\s)từ (?:ngày )?(?:\S+ ){0,4}\S*$/u.test(back) &&
    TIMED.test(back) &&
    matchAt(UNTIL, line.lower, after) !== null
  );
}
