/**
 * Text as people paste it, made even before anything is read: one form for each Vietnamese letter (NFC, new tone
 * placement), plain quotes and hyphens, ASCII digits, nothing invisible. Every place in the result knows the place in
 * the input that it came from (Unicode Standard Annex 15; the placement of tones is that of school books since 1984).
 */

export interface FoldedText {
  readonly text: string;
  /** Place in `text` (0…length) → place in the input. Ascending. */
  originOf(place: number): number;
}

/** Stands for what no voice can read. */
export const UNREADABLE = '\uFFFD';

/** Signs that NFKC would turn into letters, or that typewriters write in many ways. */
const SIGNS = new Map<string, string>([
  ...each('“”„‟«»″〝〞＂', '"'),
  ...each('‘’‚‛′´`', "'"),
  ...each('‐‑‒–−﹣－', '-'),
  ...each('—―', ' - '),
  ...each('º˚', '°'),
  ...each('®©™℠', ''),
  ...each('⁄∕', '/'),
  ...each('ÐƉ', 'Đ'),
  ...each('\u2028\u2029\u0085\u000B\u000C', '\n'),
]);

/**
 * A run that needs no folding (the letters of Vietnamese, composed, and plain signs), or one letter of whatever kind
 * with its marks: composed together they may be one letter of ours.
 */
const RUN_OR_CLUSTER =
  /([\n\t -_a-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ°•×]+(?!\p{M}))|\r\n|[\s\S]\p{M}*/gu;

/** A stretch of the folded text and where it comes from. */
interface Part {
  readonly text: string;
  readonly place: number;
  readonly origin: number;
  /** Letter for letter as in the input. */
  readonly even: boolean;
}

export function foldText(input: string): FoldedText {
  const parts: Part[] = [];
  let place = 0;
  for (const match of input.matchAll(RUN_OR_CLUSTER)) {
    const even = match[1] !== undefined;
    const text = even ? match[0] : apart(parts.at(-1)?.text, match[0]);
    if (text !== '') parts.push({ text, place, origin: match.index, even });
    place += text.length;
  }
  const originIn = finderOf(parts);
  return {
    text: placeTones(parts.map(({ text }) => text).join('')),
    originOf: (asked) => (asked >= place ? input.length : originIn(asked)),
  };
}

const POWERS = /^[\u00B2\u00B3\u00B9\u2070-\u2079]/u;

/** "1½" is one and a half, not eleven halves; "10³" is no hundred and three. */
function apart(last: string | undefined, cluster: string): string {
  const text = foldCluster(cluster);
  const power = POWERS.test(cluster) && /(?<!\^)\d$/.test(last ?? '');
  if (power) return `^${text}`;
  return /^\d+\/\d/.test(text) && /\d$/.test(last ?? '') ? ` ${text}` : text;
}

/** Places are asked in order, so each search begins where the last one ended. */
function finderOf(parts: readonly Part[]): (place: number) => number {
  let index = 0;
  return (place) => {
    if ((parts[index]?.place ?? 0) > place) index = 0;
    while ((parts[index + 1]?.place ?? Number.POSITIVE_INFINITY) <= place) index += 1;
    const part = parts[index];
    if (part === undefined) return 0;
    return part.even ? part.origin + place - part.place : part.origin;
  };
}

function each(signs: string, folded: string): [string, string][] {
  return [...signs].map((sign) => [sign, folded]);
}

function foldCluster(cluster: string): string {
  if (cluster === '\r\n' || cluster === '\r') return '\n';
  const sign = SIGNS.get(cluster);
  if (sign !== undefined) return sign;
  if (cluster === '\n' || cluster === '\t') return cluster;
  // Private letters are the bullets of Word's symbol fonts.
  if (/^\p{Co}/u.test(cluster)) return '•';
  if (/^[\p{Cc}\p{Cf}\p{Cn}\p{Cs}]/u.test(cluster)) return '';
  if (POWERS.test(cluster)) return cluster.normalize('NFKC');
  const composed = cluster
    .normalize('NFKC')
    .replace(/[⁄∕]/g, '/')
    .replace(/[‐-―−]/g, '-');
  return [...composed].map(foldCharacter).join('');
}

function foldCharacter(character: string): string {
  if (character <= '\u007F') return character;
  if (/\p{Nd}/u.test(character)) return String(digitValue(character));
  if (/[\p{Nl}\p{No}]/u.test(character)) return UNREADABLE;
  // One letter in two places ("İ") would put small letters out of step with the text.
  if (character.toLowerCase().length !== character.length) return character.normalize('NFD').charAt(0);
  // What is left of marks after composing belongs to no letter of ours; other scripts keep theirs.
  return /[\u0300-\u036F]/u.test(character) ? '' : character;
}

/** Decimal digits stand in runs of ten, zero first, in every script. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let run = 0;
  while (run < 60 && /\p{Nd}/u.test(String.fromCodePoint(code - run - 1))) run += 1;
  return run % 10;
}

const OLD_TONES = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?!\p{L})|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ](?!\p{L})/gu;
const TONES = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;

/** hoà → hòa, thuỷ → thủy: as long as before, letter for letter. */
function placeTones(text: string): string {
  return text.replace(OLD_TONES, ([first = '', second = '']) => {
    const [base = '', ...marks] = second.normalize('NFD');
    const tone = marks.find((mark) => TONES.some((known) => known === mark)) ?? '';
    return (first + tone).normalize('NFC') + base;
  });
}
