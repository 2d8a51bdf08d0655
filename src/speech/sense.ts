/**
 * One meaning of an abbreviation, and what must stand beside it to be meant. In conditions `<Name>` is the beginning of a
 * proper name, not of a body's, `<Place>` one of two words, `<Person>` one that begins with a family's name, `<Town>` one of
 * the towns about Hà Nội, `\b` the end of a word; letters by themselves are an abbreviation, in whatever case, never the
 * beginning of a name.
 */
import { type Ending, ending } from './ending.ts';

/** A sense holds when any of its conditions does. */
export interface Sense {
  readonly say: string;
  /** What ends right before it, in small letters. */
  readonly prev?: Ending;
  /** What begins right after it. */
  readonly next?: RegExp;
  /** What it means as a member of a pair (KT-XH) or after the name of an organ (phòng, sở). */
  readonly part: boolean;
  /** Nothing need stand beside it. */
  readonly always: boolean;
}

/** As the file of data has it; conditions are regular expressions. */
export interface SenseData {
  readonly say: string;
  readonly prev?: string;
  readonly next?: string;
  readonly part?: boolean;
}

const NAME = String.raw`(?-i:(?!(?:${[
  'Đảng|Đoàn|Hội|Ủy|Ban|Bộ|Sở|Phòng|Huyện|Quận|Phường|Xã|Chi|Công|Trường|Nhà',
  'Thành ủy|Tỉnh|Chính phủ|Quốc hội|Mặt trận|Liên hiệp|Liên đoàn|Liên minh|Thường trực|Thường vụ|Trung tâm',
].join('|')})(?!\p{L}))\p{Lu}\p{Ll})`;
const FAMILIES =
  'Nguyễn|Trần|Lê|Phạm|Phan(?! Rang| Thiết)|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý(?! Sơn)|Đào|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Lưu|Trương|Cao(?! Bằng| Lãnh)|' +
  'Tạ|Thái(?! Bình| Nguyên)|Lâm(?! Đồng)|Phùng|Quách|Kiều|Nghiêm|Hồ(?! Chí| Tây)|Hà(?! Nội| Tĩnh| Giang| Nam| Đông| Tiên)|Chu|Vương|Tống|Đàm|Khổng|Bạch|La|Triệu';
const PERSON = String.raw`(?-i:(?:${FAMILIES}) \p{Lu}\p{Ll})`;
const PLACE = String.raw`(?-i:\p{Lu}\p{Ll}{0,6} \p{Lu}\p{Ll})`;
const TOWN = String.raw`(?:${[
  'Trâu Quỳ|Yên Viên|Văn Điển|Đông Anh|Sóc Sơn|Phùng|Quốc Oai|Thạch Thất|Liên Quan|Chúc Sơn|Xuân Mai|Kim Bài|Vân Đình',
  'Phú Xuyên|Phú Minh|Thường Tín|Đại Nghĩa|Tây Đằng|Phúc Thọ|Trạm Trôi|Quang Minh|Chi Đông|Cầu Diễn|Gạch',
].join('|')})(?!\p{L})`;

export function senseOf({ say, prev, next, part = false }: SenseData): Sense {
  const always = prev === undefined && next === undefined && !part;
  return {
    ...{ say, part, always },
    ...(prev === undefined ? {} : { prev: ending(new RegExp(`(?<![\\p{L}\\p{N}])(?:${prev})[ ("]*$`, 'u')) }),
    ...(next === undefined ? {} : { next: new RegExp(`[. ]{0,2}(?:${expanded(next)})`, 'iuy') }),
  };
}

/** Letters that stand by themselves in a condition, behind whatever else has capitals there. */
const CONDITION_LETTERS = /\[[^\]]*\]|\\[pP]\{[^}]*\}|\\.|<\p{L}+>|(?<!\p{L})(\p{Lu}+)(?![\p{L}+])/gu;
/** "KH" is an abbreviation in whatever case, not the beginning of "Khương"; asked once the letters are there. */
const NO_NAME = String.raw`(?<!(?-i:\p{Lu}\p{Ll}+))`;
const NO_NAME_OF_ONE = String.raw`(?!(?-i:(?<=\p{Lu})\p{Ll}))`;

function expanded(condition: string): string {
  return condition
    .replace(CONDITION_LETTERS, (found, letters?: string) =>
      letters === undefined ? found : letters + (letters.length > 1 ? NO_NAME : NO_NAME_OF_ONE),
    )
    .replaceAll('<Name>', NAME)
    .replaceAll('<Place>', PLACE)
    .replaceAll('<Person>', PERSON)
    .replaceAll('<Town>', TOWN)
    .replaceAll('\\b', String.raw`(?!\p{L})`);
}
