/** Names of places behind the letter of their kind: told from offices ("P. Nội vụ"), abbreviations and marks of lists. */
import { type Line, matchAt } from './reading.ts';
import { isSyllable } from './syllable.ts';

/** The first syllable may be a single letter: "P. Ô Chợ Dừa", "H. A Lưới", "P. O". */
const NAME =
  /["']?(?:[AEOÔYÝỶ] (?=\p{Lu}\p{Ll})|[OÔ](?![\p{L}\d.&/-]))?(?:\p{Lu}(?:\p{Ll}|['-]?\p{Lu}\p{Ll})[\p{L}\p{M}']*(?: \p{Lu}\p{Ll}+)?|(?<=[OÔ]))/uy;
/** A name all in capitals, whatever its line is: "Q. THANH XUÂN", "P.Ô CHỢ DỪA"; the second group is its next syllable. */
const NAME_IN_CAPITALS = /(?:[AOÔYÝỶ] )?(\p{Lu}{2,7})(?!\p{L})(?: (\p{Lu}{2,7})(?!\p{L}))?/uy;
/** What is no name of a place. */
const BODY =
  /(?:công an|cán bộ|chủ|trưởng|phó|giám|bí thư|hội|ủy|ban|bộ|sở|trung tâm|tổng|đoàn|đội|thông|kính|yêu|đề nghị|theo|nếu|mọi|nội vụ|tài chính|kinh tế|tư pháp|văn hóa|giáo dục|lao động|tài nguyên|quản lý|y tế|dân tộc|công thương|hành chính|nông nghiệp|xây dựng|khám|họp|cấp cứu|tiếp|tổ chức|kế hoạch|thanh tra|đào tạo)(?!\p{L})/uy;
/** Names of places that begin like those of bodies: "P. Hội Hợp", "X. Tổng Cọt". */
const NAMED_LIKE_BODY =
  /(?:Hội|Đoàn|Đội|Tổng|Thông|Tiếp) (?!Phụ|Nông|Cựu|Người|Chữ|Khuyến|Thanh|Luật|Đồng|Liên|Cảnh|Công|Dân|Giám|Cục|Kiểm)\p{Lu}\p{Ll}/uy;

/** The name of a place of which the letter stands at `at` and the name from `after` on. */
export function namedAt(line: Line, at: number, after: number): string | null {
  return matchAt(NAME, line.text, after)?.[0] ?? capitalsAt(line, at, after);
}

/** Two syllables, or one that no abbreviation looks like; "P. TCKH" is an office. */
function capitalsAt(line: Line, at: number, after: number): string | null {
  const [name = '', first = '', second = ''] = matchAt(NAME_IN_CAPITALS, line.text, after) ?? [];
  if (!isSyllable(first.toLowerCase())) return null;
  if (line.heading) return name;
  const sure = isSyllable(second.toLowerCase()) || /[^A-ZĐ]/.test(first);
  return sure && line.text.charAt(at + 1) === '.' ? name : null;
}

/** An office of that name, or a title: "P. Nội vụ". */
export function isBody(line: Line, after: number): boolean {
  return matchAt(BODY, line.lower, after) !== null && matchAt(NAMED_LIKE_BODY, line.text, after) === null;
}

const AT_LINE_START =
  /[Xxpqhđ]\.(?: ?(?:[AEOÔYÝỶ]|\p{Lu}\p{Ll}+) \p{Lu}\p{Ll}| ?\p{Lu}\p{Ll}+(?= ?[,(-] ?(?:TP|TX|[HQT]\.|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Tt]hành phố|[Tt]hị xã))| ?\p{Lu}{1,7}(?: \p{Lu}{2,7}){1,2}(?= ?[,(-] ?(?:TP|TX|[HQT]\.|HUYỆN|QUẬN|TỈNH|THÀNH PHỐ|THỊ XÃ))|\p{Lu}{1,7}(?: \p{Lu}{2,7}){1,2}(?! ?\p{Lu}))/uy;
/** What chapters are called. */
const CHAPTER =
  /x\. ?(?:tổ chức|kinh phí|kết|thời|địa điểm|nội dung|mục|kiến nghị|đề|nhiệm vụ|giải pháp|biện pháp|khen|kỷ|hiệu|điều|phụ lục|thành phần|phân|yêu cầu|kế hoạch|tiến độ|chế độ|quyền|thực|liên|ghi|công|một số|các|về|tình hình|đánh giá|xử lý|chính sách|thông tin|đảng|mặt trận|hội đồng)(?!\p{L})/uy;

/** Whether a letter with a point where a line begins is a place, not the mark of a list: "X. Sóc Sơn", "p. Láng Hạ". */
export function beginsPlace(line: Line, at: number): boolean {
  const found = matchAt(AT_LINE_START, line.text, at);
  if (found === null || matchAt(CHAPTER, line.lower, at) !== null) return false;
  return !isBody(line, at + (line.text.charAt(at + 2) === ' ' ? 3 : 2));
}
