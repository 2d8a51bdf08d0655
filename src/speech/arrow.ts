/** An arrow between two things: what they become ("2 phường => 1 phường"), where a way leads ("ga Cát Linh → ga Yên Nghĩa"); else a pause. */
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';

const ARROW = /(?:={1,5}>|-{1,5}>|[→⇒➔➜]) ?/y;
/** The clause behind an arrow, without the arrows before. */
const CLAUSE = /(?:^|[.;:!?]|->|=>|[→⇒➔➜])([^.;:!?→⇒➔➜]*)$/u;

const BODY =
  '(?:phường|xã|thị trấn|thị xã|quận|huyện|tỉnh|thành phố|tp|tdp|tổ dân phố|tổ|thôn|xóm|ấp|khu phố|khu dân cư|kdc|cụm|chi bộ|chi hội|trường|lớp|đội|ban|phòng|sở|bộ|cục|trạm|trung tâm|đơn vị|đầu mối|hợp tác xã|htx)';
/** "2 phường", "xã Yên Mỹ + xã Duyên Hà", "chuyển tổ 5": not the office where something is handed in. */
const HAS_BODY = new RegExp(
  `^(?:\\P{L}*|.*(?<!\\p{L})(?:từ|gộp|nhập|hợp nhất|đổi|đổi tên|chuyển|các|giảm|sắp xếp|tách|\\d{1,4}) |.*\\+ )${BODY} `,
  'u',
);
const BEGINS_BODY = new RegExp(
  `(?:\\d{1,4} ${BODY}(?!\\p{L})|${BODY} (?:(?-i:\\p{Lu})|số \\d|\\d|mới(?!\\p{L})))`,
  'iuy',
);
/** How far back the end of a name is sought, characters. */
const NAME_REACH = 48;
const CAPITALS_END = /(?<!\p{L})\p{Lu}{2,8}$/u;
const CAPITALS_BEGIN = /\p{Lu}{2,8}(?!\p{L})/uy;
/** What has a name for the change already. */
const SAID = /(?:thành|còn|đến|tới|sang|là|về)(?!\p{L})/uy;

const STREET =
  '(?:cầu|ngã|nút|chợ|đường|phố|ngõ|ngách|cột|cọc|mốc|bến|ga|hồ|sân bay|kđt|kcn|ql|quốc lộ|vành đai|đê|cống|bưu điện|bệnh viện|công viên|km|nhà ga|cảng)';
const ENDS_STREET = new RegExp(`(?<!\\p{L})${STREET}(?: \\p{L}+){1,4}$`, 'u');
const BEGINS_STREET = new RegExp(`${STREET}(?!\\p{L})`, 'uy');
const ROUTE =
  /(?<!\p{L})(?:(?<!trực )tuyến|lộ trình|hành trình|xe buýt|chuyến|đoạn|hướng(?! dẫn)|chiều (?:đi|về|từ)|chuyến bay|tàu|vận chuyển|đi từ|di chuyển|quãng đường|phân luồng)(?!\p{L})/u;
const FROM = /(?<!\p{L})từ(?!\p{L})/u;
const NAME_END = /(?:\p{Lu}\p{Ll}* )\p{Lu}\p{Ll}+$/u;
const NAME_BEGIN = /\p{Lu}\p{Ll}* \p{Lu}\p{Ll}+(?= ?(?:$|[,.;:()→⇒➔➜-]|=>))/uy;
const CAPITAL = /\p{Lu}/uy;

const QUANTITY_END =
  /\d ?(?:%|triệu|nghìn|ngàn|tỷ|tỉ|đồng|đ|kg|g|ha|km|m2|m|cm|mm|tấn|tạ|lít|độ|°c|giờ|h|phút|ngày|tháng|năm|tuổi|người|điểm|kv|v|k)?$/u;
const DIGIT = /\d/y;

function read(line: Line, at: number): Reading | null {
  const arrow = matchAt(ARROW, line.text, at)?.[0];
  if (arrow === undefined) return null;
  const after = at + arrow.length;
  if (matchAt(SAID, line.lower, after) !== null) return { end: after, words: '', kind: 'sign' };
  const words = joining(
    line,
    before(line, at).trimEnd(),
    line.text.slice(Math.max(0, at - NAME_REACH), at).trimEnd(),
    after,
  );
  return words === null ? { end: after, words: ',', kind: 'pause' } : { end: after, words, kind: 'sign' };
}

function joining(line: Line, small: string, written: string, after: number): string | null {
  const clause = CLAUSE.exec(small)?.[1]?.trim() ?? '';
  if (clause === '') return null;
  if (QUANTITY_END.test(clause) && matchAt(DIGIT, line.text, after) !== null) return 'đến';
  const capital = matchAt(CAPITAL, line.text, after) !== null;
  const street = matchAt(BEGINS_STREET, line.lower, after) !== null;
  if (ROUTE.test(small) && (capital || street)) return 'đến';
  if (street && (ENDS_STREET.test(clause) || FROM.test(clause))) return 'đến';
  if (HAS_BODY.test(`${clause} `) && matchAt(BEGINS_BODY, line.text, after) !== null) return 'thành';
  if (CAPITALS_END.test(written) && matchAt(CAPITALS_BEGIN, line.text, after) !== null) return 'thành';
  return NAME_END.test(written) && matchAt(NAME_BEGIN, line.text, after) !== null ? 'đến' : null;
}

export const arrowReader: Reader = { starts: ['sign'], begins: /^[=→⇒➔➜-]/, read };
