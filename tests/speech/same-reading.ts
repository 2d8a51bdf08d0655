/**
 * When two readings are one: case, punctuation, the place of a tone, the names that one letter has, linh or lẻ, nghìn or
 * ngàn, tư or bốn, "mùng" before a day, "phút" after the hour, "và" and a year's "không trăm" don't tell readings apart.
 */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONE_WORD: Readonly<Record<string, string>> = byForm([
  ['lẻ', 'linh'],
  ['lẽ', 'linh'],
  ['ngàn', 'nghìn'],
  ['tỉ', 'tỷ'],
  ['bẩy', 'bảy'],
  ['kí', 'ki'],
  ['kỉ', 'kỷ'],
  ['nhăm', 'lăm'],
  ['mồng', 'mùng'],
  ['tư', 'bốn'],
  ['en', 'nờ'],
  ['em', 'mờ'],
  ['cu', 'quy'],
  ['qui', 'quy'],
  ['quờ', 'quy'],
  ['q', 'quy'],
  ['c', 'xê'],
  ['xi', 'xê'],
  ['si', 'xê'],
  ['p', 'pê'],
  ['pờ', 'pê'],
  ['pi', 'pê'],
  ['dê', 'đê'],
  ['d', 'đê'],
  ['đ', 'đê'],
  ['đi', 'đê'],
  ['b', 'bê'],
  ['bờ', 'bê'],
  ['h', 'hát'],
  ['hắt', 'hát'],
  ['ếch', 'hát'],
  ['k', 'ca'],
  ['cây', 'ca'],
  ['t', 'tê'],
  ['ti', 'tê'],
  ['v', 'vê'],
  ['vi', 'vê'],
  ['g', 'gờ'],
  ['giê', 'gờ'],
  ['f', 'ép'],
  ['x', 'ích'],
  ['l', 'lờ'],
  ['eo', 'lờ'],
  ['r', 'rờ'],
  ['s', 'ét'],
  ['n', 'nờ'],
  ['m', 'mờ'],
]);

/** Words alone, one form for each; two readings are the same when these are. */
export function foldReading(reading: string): string {
  const words =
    reading
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const folded = words.map(toneLast).map((word) => ONE_WORD[word] ?? word);
  return dropOptional(` ${folded.join(' ')} `);
}

/** `alts`: further readings between bars; those with a code spelled in a pattern are left to the scorer. */
export function isReading(said: string, expected: string, alts: string): boolean {
  const accepted = [expected, ...alts.split(' | ').filter((alt) => alt !== '' && !alt.includes('{'))];
  return accepted.some((reading) => foldReading(reading) === foldReading(said));
}

/** "hoà" and "hòa": the tone goes behind the syllable. */
function toneLast(word: string): string {
  const parts = word.normalize('NFD');
  const tone = parts.match(TONES)?.join('') ?? '';
  return parts.replace(TONES, '').normalize('NFC') + tone;
}

const UNTOLD = ['và', 'mùng'].map(toneLast);
const OPTIONAL: readonly (readonly [RegExp, string])[] = [
  [new RegExp(` (?:${UNTOLD.join('|')})(?= )`, 'gu'), ''],
  [new RegExp(`( ${toneLast('giờ')}(?: [^ ]+){1,3}?) ${toneLast('phút')}(?= )`, 'gu'), '$1'],
  [new RegExp(`(${toneLast('ngày')}) \\1 `, 'gu'), '$1 '],
  [new RegExp(` ${toneLast('không')} (?:trăm|${toneLast('nghìn')})(?= )`, 'gu'), ''],
];

function dropOptional(words: string): string {
  return OPTIONAL.reduce((said, [pattern, kept]) => said.replace(pattern, kept), words).trim();
}

function byForm(pairs: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map(([form, kept]) => [toneLast(form), toneLast(kept)]));
}
