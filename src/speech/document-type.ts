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

/** Small letters before a number, without "số": "căn cứ nghị định số " → "căn cứ nghị định". */
function withoutNumberSign(before: string): string {
  return before.slice(-24).replace(NUMBER_SIGN, '');
}

/** A kind of document is named right before its number: "nghị định số ", "nđ ", "thông báo ". */
export function endsWithType(before: string): boolean {
  const words = withoutNumberSign(before).split(/[^\p{L}]+/u);
  const last = words.at(-1) ?? '';
  if (last === '') return false;
  if (NAMES.has(last) || (last.length > 1 && TYPES.has(last.toUpperCase()))) return true;
  return NAMES.has(words.slice(-2).join(' ')) || NAMES.has(words.slice(-3).join(' '));
}
