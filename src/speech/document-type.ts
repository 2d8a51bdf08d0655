/** Kinds of documents: by the letters of their number (NĐ, TTr) and by the words that name them in a text. */
import data from './data/document-types.json' with { type: 'json' };
import { letterTable, tableKey } from './letter-table.ts';

const TYPES = letterTable(data);

/** Nouns that stand before a number without being written in it. */
const OTHER_NAMES = [
  'văn bản',
  'hiến pháp',
  'án lệ',
  'hồ sơ',
  'giấy',
  'đơn',
  'nghị định thư',
  'lịch',
  'phiếu',
  'lệnh',
];

const NAMES = new Set([...TYPES.values(), ...OTHER_NAMES].map((name) => name.toLowerCase()));

/** Letters that mean nothing else before a number, so that no code has to prove them ("theo NĐ 45"). */
const CERTAIN = new Set([
  ...['NĐ', 'QĐ', 'NQ', 'TTLT', 'CTR', 'TTR', 'CV', 'QYĐ', 'NQLT', 'QCVN', 'TCVN', 'TCXDVN', 'QCXDVN'],
]);

/** "NQ" → "nghị quyết". */
export function typeWords(cluster: string): string | null {
  return TYPES.get(tableKey(cluster)) ?? null;
}

export function isCertainType(cluster: string): boolean {
  return CERTAIN.has(tableKey(cluster));
}

const NUMBER_SIGN = /(?:\s*\(?(?:số(?: hiệu)?|số \/ ký hiệu)?\s*[:.]?\s*)$/u;

/** How the first letters of a number repeat the kind that was named: all its words, its first ones, one letter of them. */
export type Naming = 'whole' | 'part' | 'letter' | null;

/** "lệnh truy nã số " names LTN whole, "giấy phép số " GPTC in part, "lệnh số " LGN by a letter. */
export function namesType(cluster: string, before: string): Naming {
  const letters = tableKey(cluster);
  const words = before
    .replace(NUMBER_SIGN, '')
    .split(/[^\p{L}]+/u)
    .slice(-MOST_WORDS);
  let naming: Naming = null;
  for (const from of words.keys()) {
    const initials = words.slice(from).map((word) => word.charAt(0).toUpperCase());
    if (initials.length > 1 && initials.join('').startsWith(letters)) return 'whole';
    for (let count = 1; count <= 3; count += 1) {
      if (!NAMES.has(words.slice(from, from + count).join(' '))) continue;
      if (!letters.startsWith(initials.slice(0, count).join(''))) continue;
      naming = count > 1 || naming === 'part' ? 'part' : 'letter';
    }
  }
  return naming;
}

/** The longest name of a kind with what it is about: "quyết định đưa vụ án ra xét xử". */
const MOST_WORDS = 8;

/** How far before its number a kind is looked for, characters. */
const FAR = 44;

/** A kind of document is named before its number: "nghị định số ", "nđ ", "biên bản vi phạm hành chính số ". */
export function endsWithType(before: string): boolean {
  const near = before.slice(-FAR);
  const named = near.replace(NUMBER_SIGN, '');
  const words = named.split(/[^\p{L}]+/u);
  if (TYPES.has((words.at(-1) ?? '').toUpperCase()) && (words.at(-1) ?? '').length > 1) return true;
  // With "số" between, other words may tell more of it.
  const signed = near.slice(named.length).includes('số');
  for (let back = 1; back <= (signed ? 6 : 3); back += 1) {
    const longest = signed ? Math.min(back, 3) : back;
    for (let count = signed ? 1 : back; count <= longest; count += 1) {
      const from = words.length - back;
      if (from >= 0 && NAMES.has(words.slice(from, from + count).join(' '))) return true;
    }
  }
  return false;
}
