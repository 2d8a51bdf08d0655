/**
 * The dash that means "đến" between two places: two of a kind ("Km5+200 - Km7", "cột 12 - cột 15"), or the ends of a
 * stretch that "từ" or "đoạn" begins ("từ ngã tư Sở - ngã tư Vọng") and no later "đến" closes.
 */
import { ending } from './ending.ts';
import { before, type Line, matchAt, type Read, type Reader } from './reading.ts';
import { romanValue } from './roman-numerals.ts';
import { afterSpanMark } from './span-mark.ts';

const read: Read = (line, at) => {
  const after = afterSpanMark(line.text, at);
  if (after === null) return null;
  const back = before(line, at).trimEnd();
  const spaced = line.text.charAt(at - 1) === ' ' && line.text.charAt(after - 1) === ' ';
  if (
    !isSameKind(line, back, after) &&
    !isAlongRoad(line, back, after) &&
    !(spaced && endsStretch(line, back, after))
  )
    return null;
  return { end: after, words: 'đến', kind: 'sign' };
};

export const placeDashReader: Reader = { starts: ['sign'], begins: /^[→~÷-]/, read };

/** Numbered along a row or a road, so that two of them are its ends. */
const KINDS = [
  'km|k|cột|cọc|mốc|trụ|cống|cầu|trạm|sn|nhà|số|ngõ|ngách|hẻm|kiệt|lô|thửa|tờ|ô|dãy|tòa|block|tầng|phòng|căn|cửa|cổng',
  'ql|tl|đt|hl|lộ|vđ|đai|tổ|tdp|thôn|xóm|ấp|khóm|kp|phố|khu|đội|cụm|lớp|khối|bàn|tuyến|bến|nhánh|hố ga|tiểu khu',
  'điều|khoản|chương|trang|tiết|tuần|cấp|bậc|mức|đợt|vòng|mũi|quận|phường|bài|câu|hạng|loại|nhóm|khóa|giai đoạn|học kỳ|bđ|báo động|p|q|ca|kíp',
].join('|');
const NUMBERED = String.raw`(${KINDS})(?: số)?[. ]?((?:[a-zđ]{1,2}\.?)?\d{1,4}|[ivx]{1,5})([a-zđ]?)(?:[a-zđ]|[+/.,]\d{1,4}){0,3}`;
const ENDS_NUMBERED = new RegExp(String.raw`(?<![\p{L}\d])${NUMBERED}$`, 'u');
const BEGINS_NUMBERED = new RegExp(
  String.raw`(?:hết )?(?:số |tiểu |quốc |tỉnh |hương |vành |khu )?${NUMBERED}(?![\p{L}\d])`,
  'uy',
);
/** Two teams or classes that meet. */
const MATCH = /(?<!\p{L})(?:trận|gặp|tỷ số|tỉ số|thắng|thua|bảng|giữa)(?!\p{L})/u;
/** Marks along a road go both ways. */
const ALONG = /^(?:km|k|cột|cọc|mốc)$/;

function isSameKind(line: Line, back: string, after: number): boolean {
  const [, kind = '', from = '', mark = ''] = ENDS_NUMBERED.exec(back) ?? [];
  if (kind === '' || MATCH.test(back)) return false;
  const [whole = '', other, until = '', next = ''] = matchAt(BEGINS_NUMBERED, line.lower, after) ?? [];
  if (other !== kind || isOneOfMany(line, kind, back, after + whole.length)) return false;
  return ALONG.test(kind) || rankOf(from) < rankOf(until) || (from === until && mark < next);
}

const ENDS_POST = /(?<!\p{L})km ?\d{1,4}\+\d{1,3}$/u;
const BEGINS_POST = /\d{1,4}\+\d{1,3}(?!\d)/y;

/** "Km12+200 - 15+300" */
function isAlongRoad(line: Line, back: string, after: number): boolean {
  return ENDS_POST.test(back) && matchAt(BEGINS_POST, line.text, after) !== null;
}

/** "tổ 1 - tổ 3 - tổ 5" are three things. */
function isOneOfMany(line: Line, kind: string, back: string, end: number): boolean {
  const next = line.lower.slice(end, end + kind.length + 3).trimStart();
  return next.startsWith(`- ${kind}`) || /\d[a-z]? - (?:số )?\p{L}+ [\d\p{L}]+$/u.test(back);
}

/** "A12" → 12, "IX" → 9. */
function rankOf(number: string): number {
  return romanValue(number.toUpperCase()) ?? Number(number.replace(/\D/g, ''));
}

/** How places in streets and fields begin. */
const PLACE = [
  'cầu|ngã|nút|chợ|trường|đường|phố|ngõ|ngách|hẻm|số|sn|cột|cọc|mốc|cống|đê|đầu|cuối|bến|ga|đình|đền|chùa|nhà|hồ|ao|kđt|kcn|ccn|kdc',
  'km|k\\d|ql|tl|đt|hl|vđ|vành|quốc|tỉnh|trạm|tba|thôn|xóm|ấp|phường|xã|quận|huyện|tp|lô|cổng|dốc|đèo|kênh|mương|sông|bờ|đập|hầm',
  'công viên|quảng trường|bệnh viện|bưu điện|nghĩa trang|tòa|cây|trụ|điểm|hố|kè|vòng|bùng|cao tốc|sân|khu|nvh|tổ \\d|tdp|giáp|kho',
].join('|');
const BEGINS_PLACE = new RegExp(String.raw`(?:hết )?(?:${PLACE})(?!\p{L})`, 'uy');
const STRETCH =
  /(?:^|[^\p{L}])(?:(?<!(?:giai|công|thủ|quân|binh|sư|trung|tiểu|đại|lữ|tập|liên|bê|phân|gián|luân) )đoạn|từ) ((?:từ )?[^.;:,()]{1,44})$/u;
const CLOSED = /(?<!\p{L})(?:đến|tới|về|sang)(?!\p{L})|(?:^|\s)-\s/u;
/** The rest of the clause, as far as an "đến" may be. */
const CLAUSE = /[^.;:,()]{1,64}/uy;
/** A body and a part of it, a person and an office. */
const NO_END =
  /(?:\p{Lu}{2,}(?!\p{L}| ?\d)|(?:Phòng|Ban|Sở|Bộ|Chủ|Phó|Trưởng|Giám|Bí thư|Công an|Hội|Đoàn|Chi)(?!\p{L}))/uy;

/** "từ Hà Nội - ", "từ A - " */
const NAME = ending(
  /[Tt]ừ (?!(?:Sở|Phòng|Ban|Đảng|Ủy|Chi|Hội|Quỹ|Bộ|Công|Đoàn|Thông|Văn|Nguồn|Tổ|Trung|Mặt)(?!\p{L}))(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}|\p{Lu}) - $/u,
);
/** How far back it may begin, characters. */
const NAME_REACH = 30;

function endsStretch(line: Line, back: string, after: number): boolean {
  const begun = STRETCH.exec(back);
  if (begun === null) return false;
  const first = (begun[1] ?? '').replace(/^từ /, '');
  const rest = matchAt(CLAUSE, line.lower, after)?.[0] ?? '';
  if (CLOSED.test(first) || CLOSED.test(rest)) return false;
  const place = matchAt(BEGINS_PLACE, first, 0) !== null;
  const body = /^(?:ubnd|trụ sở|nhà văn hóa|trường)(?!\p{L})/u.test(first);
  const placeNext = matchAt(BEGINS_PLACE, line.lower, after) !== null;
  const nameNext =
    line.text.charAt(after) !== line.lower.charAt(after) && matchAt(NO_END, line.text, after) === null;
  const stretch = /đoạn (?:từ )?$/.test(back.slice(0, back.length - first.length));
  const named = NAME.test(line.text.slice(Math.max(0, after - NAME_REACH), after));
  return stretch || (place && !body) || named ? placeNext || nameNext : body && placeNext;
}
