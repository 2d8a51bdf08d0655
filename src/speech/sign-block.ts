/** For whom a document is signed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Q. GIÁM ĐỐC" (decree 30/2020, appendix I). */
import { knownExactly } from './known-abbreviations.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { isSyllable } from './syllable.ts';

const TITLES =
  'chủ tịch|ct\\b|pct|phó|giám đốc|gđ|pgđ|tổng|trưởng|hiệu trưởng|bí thư|chánh|viện|cục trưởng|vụ trưởng|bộ trưởng|' +
  'thủ trưởng|thủ tướng|chỉ huy|đồn|trạm trưởng|đội trưởng|chi cục trưởng|chính|tổ trưởng|cvp|ht\\b|chủ nhiệm|tp\\b|' +
  'tư lệnh|đại đội|tiểu đoàn|thống đốc|tổng cục|kế toán|hạt trưởng|bt\\b|thẩm phán';
const DEPUTIES =
  'chủ tịch|ct\\b|giám đốc|gđ|bí thư|bt\\b|trưởng|hiệu trưởng|chủ nhiệm|tổng giám đốc|tp\\b|cn\\b';
const BODIES =
  'ủy ban|ubnd|hđnd|hội|ban|btv|bch|bcđ|btc|bgh|đảng|chi bộ|chi ủy|đoàn|thường|tập thể|gia đình|gđ|chính phủ|quốc hội|' +
  'hộ|cấp ủy|công đoàn|liên|công ty|tổ|mttq|ubmttq|đại diện|bộ|đơn vị|chủ tịch đoàn|đu\\b|nhân dân|ubbc|cơ quan|lớp|' +
  'cđcs|nhà trường|clb|câu lạc bộ|hđ\\b|hđqt|đoàn thể|phụ huynh|trường|tang quyến|dòng họ|người';

interface Mark {
  readonly pattern: RegExp;
  readonly words: string;
}

const MARKS: readonly Mark[] = [
  { pattern: mark('T[Mm]|T/M', BODIES, true), words: 'thay mặt' },
  { pattern: mark('KT|K/T', TITLES, true), words: 'ký thay' },
  { pattern: mark('TL|T/L', TITLES, true), words: 'thừa lệnh' },
  { pattern: mark('TUQ|T/UQ|UQ', `${TITLES}|${BODIES}`, true), words: 'thừa ủy quyền' },
  { pattern: mark('TUN', TITLES, true), words: 'thừa ủy nhiệm' },
  { pattern: mark('Q', TITLES, false), words: 'quyền' },
  // Wards are called Chính Gián and Chánh Nghĩa.
  { pattern: mark('P', DEPUTIES, false), words: 'phó' },
];

/** Without its dot, or with a slash, a mark stands only right before a title or a body in capitals; with it before `any` capitals. */
function mark(letters: string, followers: string, any: boolean): RegExp {
  const dotted = String.raw`(?:\.|(?<=/\p{Lu}+)) ?(?=(?i:${followers})${any ? String.raw`|\p{Lu}{2}` : ''})`;
  const bare = `[ /](?=${followers.toUpperCase().replaceAll('\\B', '\\b')})`;
  return new RegExp(`(?:${letters})(?:${dotted}|${bare})`, 'uy');
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line: who signs and for whom are two. */
const FOR_AND_BY = /(?:KT|K\/T)\.? ?((?:\p{Lu}{2,6} ){1,6}?)(?=PHÓ \p{Lu})/uy;

function readForAndBy(line: Line, at: number): Reading | null {
  const [whole = '', given = ''] = matchAt(FOR_AND_BY, line.text, at) ?? [];
  const office = given.trim().toLowerCase();
  if (office === '') return null;
  const words = office.split(' ').map((word) => (isSyllable(word) ? word : organOf(word)));
  if (words.includes(null)) return null;
  return { end: at + whole.trimEnd().length, words: `ký thay ${words.join(' ')},`, kind: 'sign-block' };
}

const ORGANS: ReadonlySet<string> = new Set(['ubnd', 'hđnd', 'ubmttq', 'mttq']);

/** "CHỦ TỊCH UBND PHÓ CHỦ TỊCH": the organ of the one for whom is signed. */
function organOf(word: string): string | null {
  const known = ORGANS.has(word) ? knownExactly(word.toUpperCase()) : null;
  return known?.senses[0]?.say ?? null;
}

function read(line: Line, at: number): Reading | null {
  const both = readForAndBy(line, at);
  if (both !== null) return both;
  for (const { pattern, words } of MARKS) {
    const found = matchAt(pattern, line.text, at)?.[0];
    if (found !== undefined) return { end: at + found.trimEnd().length, words, kind: 'sign-block' };
  }
  return null;
}

export const signBlockReader: Reader = {
  starts: ['capital'],
  begins: /^(?:T[Mm/LU]|K[T/]|UQ|[QP][./ ])/,
  read,
};
