/** Abbreviations run together ("UBNDP", "SGDĐT", "BCĐCĐS"): a known head and a known rest. A guess, for the officer to see. */
import { knownExactly, meaningOf } from './known-abbreviations.ts';
import type { Line } from './reading.ts';

/** What a single letter behind a body is. */
const PLACES: Readonly<Record<string, string>> = {
  P: 'phường',
  X: 'xã',
  Q: 'quận',
  H: 'huyện',
  T: 'tỉnh',
  TT: 'thị trấn',
};
const OF_PLACES =
  /^(UBND|HĐND|(?:UB)?MTTQ(?:VN)?|CA|ĐU|BCHQS|BCĐ|TYT|TTPVHCC|VPUBND|H?LHPN|H?PN|H?ND|H?CCB|ĐTN|BQLDA)(TP|TX|TT|P|X|Q|H|T)$/;
/** Bodies that have a field or a whole for the rest of their name; ministries and departments are known one by one. */
const HEADS = ['UBND', 'HĐND', 'BCĐ', 'BCH', 'BQL', 'CLB', 'HTX', 'TT', 'P'];
/** Ends of names that are common enough to be told from chance. */
const TAILS = /^(.{3,}?)(KV|TW|VN|HN|TP|ĐU|HCM|QG)$/;
/** Shorter halves meet by chance. */
const HALF_LETTERS = 3;

export function runTogether(letters: string, line: Line): string | null {
  const [, body = '', place = ''] = OF_PLACES.exec(letters) ?? [];
  if (body !== '') return `${meaning(body, line)} ${PLACES[place] ?? meaning(place, line)}`;
  for (const head of HEADS) {
    const rest = letters.slice(head.length);
    const of = letters.startsWith(head) && rest.length >= HALF_LETTERS ? meaning(rest, line) : null;
    if (of !== null) return `${head === 'P' ? 'Phòng' : meaning(head, line)} ${of}`;
  }
  return twoHalves(letters, line);
}

function twoHalves(letters: string, line: Line): string | null {
  const [, most = '', tail = ''] = TAILS.exec(letters) ?? [];
  const whole = most && meaning(most, line);
  if (whole) return `${whole} ${meaning(tail, line)}`;
  for (let cut = letters.length - HALF_LETTERS; cut >= HALF_LETTERS; cut -= 1) {
    const first = meaning(letters.slice(0, cut), line);
    const second = first && meaning(letters.slice(cut), line);
    if (first !== null && second !== null) return `${first} ${second}`;
  }
  return null;
}

/** What the letters mean where nothing stands beside them. */
function meaning(letters: string, line: Line): string | null {
  const known = knownExactly(letters);
  const bare: Line = { ...line, text: '', lower: '' };
  return known && meaningOf(known, bare, { from: 0, to: 0, joined: true, wordlike: false });
}
