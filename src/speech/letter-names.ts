/** The names by which letters are spelled on air. */

const NAMES: Readonly<Record<string, string>> = {
  ...{ a: 'a', ă: 'á', â: 'ớ', b: 'bê', c: 'xê', d: 'đê', đ: 'đê', e: 'e', ê: 'ê', f: 'ép' },
  ...{ g: 'gờ', h: 'hát', i: 'i', j: 'gi', k: 'ca', l: 'lờ', m: 'mờ', n: 'nờ', o: 'o', ô: 'ô' },
  ...{ ơ: 'ơ', p: 'pê', q: 'quy', r: 'rờ', s: 'ét', t: 'tê', u: 'u', ư: 'ư', v: 'vê' },
  ...{ w: 'vê kép', x: 'ích', y: 'i', z: 'dét' },
};

/** The name of one letter; a tone mark is not said; a letter of another script is said as it stands. */
export function letterName(letter: string): string {
  const small = letter.toLowerCase();
  const bare = small
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return NAMES[bare] ?? small;
}

/** "HKT" → "hát ca tê". */
export function spellOut(letters: string): string {
  return [...letters].map(letterName).join(' ');
}
