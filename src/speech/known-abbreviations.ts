/**
 * What the abbreviations of offices stand for, by what stands beside them. Two files of data: those of one meaning, and
 * those of many, whose senses are asked in order; a sense without a condition is what the letters mean by themselves.
 */

import plain from './data/abbreviations.json' with { type: 'json' };
import ambiguous from './data/ambiguous-abbreviations.json' with { type: 'json' };
import { ending } from './ending.ts';
import { spellOut } from './letter-names.ts';
import { before, type Line, matchAt } from './reading.ts';
import { type Sense, type SenseData, senseOf } from './sense.ts';

export interface Known {
  readonly written: string;
  readonly senses: readonly Sense[];
}

export interface Place {
  readonly from: number;
  readonly to: number;
  /** A member of a pair joined by & or a hyphen. */
  readonly joined: boolean;
  /** It looks like a word: only a condition that holds makes it an abbreviation. */
  readonly wordlike: boolean;
}

const EXACT = new Map<string, Known>([
  ...Object.entries<string>(plain).map(([written, say]): [string, Known] => [
    written,
    { written, senses: [senseOf({ say: say === '' ? spellOut(written) : say })] },
  ]),
  ...Object.entries<readonly SenseData[]>(ambiguous).map(([written, senses]): [string, Known] => [
    written,
    { written, senses: senses.map(senseOf) },
  ]),
]);

/** Written all in capitals or all in small letters, and typed without Đ where that cannot be misread. */
const LOOSE = new Map<string, Known>();
for (const known of EXACT.values()) {
  const capitals = known.written.toUpperCase();
  for (const form of capitals.length > 3 ? [capitals.replaceAll('Đ', 'D'), capitals] : [capitals]) {
    if (!EXACT.has(form)) LOOSE.set(form, known);
  }
}

export function knownExactly(written: string): Known | null {
  return EXACT.get(written) ?? null;
}

/** In whatever case it is written. */
export function knownLoosely(written: string): Known | null {
  const exact = EXACT.get(written);
  if (exact !== undefined) return exact;
  const capitals = written.toUpperCase();
  return EXACT.get(capitals) ?? LOOSE.get(capitals) ?? null;
}

/** The first three letters, small, of all that is known; a shorter one is parted from what follows. */
const PREFIXES = new Set([...EXACT.keys(), ...LOOSE.keys()].map(prefixOf));
/** Vowels make a short word of small letters too likely to be a word. */
const NO_WORD = /^(?:[^AĂÂEÊIOÔƠUƯY]{3}|.{4}|\p{Ll})/u;
const SMALL_PREFIXES = new Set([...EXACT.keys(), ...LOOSE.keys()].filter(isNoWord).map(prefixOf));
const NO_PAIR = /^(?:[cgt]h|n[ghtv]|tr|k[mvgw]|[cdm]m|m[lgb]|gb|hz|ms)$/;
/** Pairs of letters that no Vietnamese word has, but for the beginnings of words and units. */
const SMALL_PAIRS = new Set(
  [...EXACT.keys(), ...LOOSE.keys()]
    .map((written) => written.toLowerCase())
    .filter((pair) => /^[^aăâeêioôơuưy]{2}$/.test(pair) && !NO_PAIR.test(pair)),
);

function prefixOf(written: string): string {
  return written.slice(0, 3).toLowerCase();
}

function isNoWord(written: string): boolean {
  return NO_WORD.test(written) && written.length > 2;
}

/** Whether a word whose second letter is small may be known: asked at every word, so it must be quick. */
export function mayBeKnown(three: string, capital: boolean): boolean {
  if ((capital ? PREFIXES : SMALL_PREFIXES).has(three)) return true;
  const third = three.charAt(2);
  return third === third.toUpperCase() && (capital ? PREFIXES : SMALL_PAIRS).has(three.slice(0, 2));
}

const ORGAN = ending(
  /(?<!\p{L})(?:sở|phòng|(?<!(?:đảng|chi|cán|nội|toàn|đội|tiến) )bộ|ngành|khối|lĩnh vực|p\.) ?$/u,
);

/** null: here it stands for nothing that is known. */
export function meaningOf({ senses }: Known, line: Line, place: Place): string | null {
  const [first] = senses;
  if (first?.always) return place.wordlike ? null : inStyle(first, line);
  const back = before(line, place.from);
  const part = place.joined || (senses.some((sense) => sense.part) && ORGAN.test(back));
  const sense = senses.find(
    ({ prev, next, part: inPart, always }) =>
      (always && !place.wordlike) ||
      (inPart && part) ||
      prev?.test(back) === true ||
      (next !== undefined && matchAt(next, line.text, place.to) !== null),
  );
  return sense === undefined ? null : inStyle(sense, line);
}

function inStyle({ say }: Sense, line: Line): string {
  return say.replace('{committee}', line.style.committee);
}
