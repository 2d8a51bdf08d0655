/** Letters that stand for a noun before its number: "QL.21B", "KP3", "BĐ III", "TDP 1 - 5". */
import type { SpeechStyle } from '../model/speech-style.ts';
import data from './data/code-words.json' with { type: 'json' };
import { spellOut } from './letter-names.ts';
import { letterTable, tableKey } from './letter-table.ts';
import { cardinal, withLeadingZeros } from './number-words.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';
import { romanValue } from './roman-numerals.ts';

const NOUNS = letterTable(data['before-number']);
/** "TL 1/500" is a scale. */
const NUMBERED =
  /(\p{Lu}{2,6}?)(\.? ?)(\d{1,3}|[IVX]{1,5})(,5)?([A-ZĐ]?)(?![\p{L}\d]| ?[.,]\d| \d{3}|\/\d{3})/uy;

export function readNounLetters(line: Line, at: number): Reading | null {
  const match = matchAt(NUMBERED, line.text, at);
  if (match === null) return null;
  const [whole, letters = '', gap = '', number = '', half, letter = ''] = match;
  const noun = NOUNS.get(tableKey(letters));
  const ahead = before(line, at);
  if (noun === undefined || !isMeant(letters, gap, number, ahead)) return null;
  // Only a ring road has halves: "vành đai 3,5".
  if (half !== undefined && tableKey(letters) !== 'VĐ') return null;
  const value = /^\d/.test(number) ? withLeadingZeros(number, line.style) : romanWords(number, line.style);
  if (value === null) return null;
  const words = [unsaid(noun, ahead), value, half === undefined ? '' : 'phẩy năm', spellOut(letter)];
  const others = othersAfter(line, at + whole.length, number);
  const said = words.filter((one) => one !== '').join(' ') + others.words;
  return { end: others.end, words: said, kind: 'code' };
}

/** Letters that are something else in some places. */
function isMeant(letters: string, gap: string, number: string, ahead: string): boolean {
  const digits = /^\d/.test(number);
  // "ĐT 113" is a telephone, "CS 113" the police.
  if (/^(?:ĐT|CS)$/.test(tableKey(letters)) && /^11\d$/.test(number)) return false;
  // "ĐTXD" is no road of the Roman number ten.
  if (gap === '' && !digits) return /^(?:BĐ|HK|QK)$/.test(letters);
  // "ĐH 5" are a number of universities, "QH 1/500" a plan.
  return gap !== ' ' || !/^(?:ĐH|ĐX|DX|DH|QH)$/.test(letters) || ahead.endsWith('đường ');
}

const OTHERS = /(?: ?- ?\d{1,3}){1,6}(?![\p{L}\d]| ?[.,]\d| \d{3})/uy;
/** "TDP 5 - 120 hộ": behind the dash something else is counted. */
const COUNTED =
  / (?:hộ|người|khẩu|nhân|cử tri|em|cháu|con|km|m|m2|phút|giờ|đảng|đoàn|hội|trường hợp|triệu|nghìn)(?!\p{L})/uy;

/** "TDP 1 - 5" reaches from one to the other, "TDP 2-4-6" and "TDP 5-3" name each. */
function othersAfter(
  line: Line,
  end: number,
  first: string,
): { readonly end: number; readonly words: string } {
  const run = matchAt(OTHERS, line.text, end)?.[0] ?? '';
  if (run === '' || matchAt(COUNTED, line.lower, end + run.length) !== null) return { end, words: '' };
  const numbers = run.match(/\d+/g) ?? [];
  const reaches = numbers.length === 1 && Number(numbers[0]) > Number(first);
  const words = numbers.map((number) => (reaches ? ' đến ' : ', ') + withLeadingZeros(number, line.style));
  return { end: end + run.length, words: words.join('') };
}

/** "đường ĐT 768" → "tỉnh": what the words before have not said yet. */
function unsaid(word: string, ahead: string): string {
  const said = ` ${ahead}`;
  const [first = '', ...rest] = word.split(' ');
  if (said.endsWith(` ${word} `)) return '';
  return rest.length > 0 && said.endsWith(` ${first} `) ? rest.join(' ') : word;
}

function romanWords(numeral: string, style: SpeechStyle): string | null {
  const value = romanValue(numeral);
  return value === null ? null : cardinal(value, style);
}
