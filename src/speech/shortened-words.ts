/** Words shortened with a slash or with dots: "đ/c", "v/v", "U.B.N.D", "v.v.", "vd:". */

import shortened from './data/shortened-words.json' with { type: 'json' };
import { ending } from './ending.ts';
import { knownExactly, meaningOf } from './known-abbreviations.ts';
import type { Line, Reading } from './reading.ts';
import { before, matchAt } from './reading.ts';

const SHORTENED = new Map<string, string>(Object.entries<string>(shortened));
/** "đ/c", "đ/tượng" */
const SLASHED = /\p{L}{1,2}\/\p{L}{1,6}(?![\p{L}\p{N}/])/uy;
/** "Th.S", "T.tâm": with the dot that parts it from what follows. */
const PARTED = /(\p{L}{1,2}\.\p{L}{1,4})(?:\.(?= ?\p{L}))?(?![\p{L}.])/uy;
const ETC = /v ?\. ?v(?: ?\.){0,4}(?![\p{L}\p{N}])|vv\.{0,4}(?![\p{L}\p{N}])/uy;
/** The last dot is also that of the sentence. */
const SENTENCE = /\s+["(]?\p{Lu}/uy;
const DOTTED = /T\.T\.(?= ?Huế)|(?:\p{Lu}\.){1,8}\p{Lu}(?![\p{L}\p{N}])|(?:\p{Lu}\.){2,8}(?!\p{L})/uy;
/** "T.T. Huế": no initials of a person. */
const NAME_OF_PLACE = /^T\.T\. ?Huế(?!\p{L})/u;
/** "tr. 12": of a book; "35 tr." are millions. */
const PAGE = /tr\.? ?(?=\d{1,4}(?![\d.,]*\d{3}))/y;
const SMALL = /\p{Ll}{2,4}(?:\.(?= ?[\p{L}\p{N}]))?(?!\p{L})/uy;
/** "đ/c: số 6", "đ/c 12 Lê Lợi" is an address; all else a comrade. */
const ADDRESS =
  / ?:? ?(?:\d|số |thôn|xóm|ngõ|ngách|hẻm|tổ |phố|đường|khu|ấp|nhà|xã|phường|tòa|tầng|lô|trụ sở|thường trú|tạm trú|nhận (?:hàng|hồ sơ|thư|tiền)|liên hệ|ubnd|công ty|cty|km|kcn|sn |tdp|p\.|q\.)/y;
const COMRADES = ending(/(?:các|\d|và|gồm|cùng|mời) ?$/u);

/** Small letters, whether the text has them so or not. */
export function readShortened(line: Line, at: number): Reading | null {
  const page = readPage(line, at);
  if (page !== null) return page;
  const second = line.text.charAt(at + 1);
  const third = line.text.charAt(at + 2);
  if (second === '/' || third === '/') return readSlashed(line, at);
  if (second === '.' || third === '.' || (second === 'v' && line.lower.charAt(at) === 'v'))
    return readDotted(line, at);
  return readSmall(line, at);
}

function readPage(line: Line, at: number): Reading | null {
  const page = matchAt(PAGE, line.text, at)?.[0];
  if (
    page === undefined ||
    /[\d\p{L}] ?$/u.test(line.text.slice(Math.max(0, at - 2), at).replace(/\p{L} $/u, ''))
  )
    return null;
  return { end: at + page.trimEnd().length, words: 'trang', kind: 'abbreviation' };
}

function readSlashed(line: Line, at: number): Reading | null {
  const written = matchAt(SLASHED, line.text, at)?.[0];
  if (written === undefined) return null;
  const end = at + written.length;
  const words = SHORTENED.get(written.toLowerCase());
  if (words === undefined) return null;
  const address = words === 'đồng chí' && isAddress(line, at, end);
  return { end, words: address ? 'địa chỉ' : words, kind: 'abbreviation' };
}

function isAddress(line: Line, at: number, end: number): boolean {
  return matchAt(ADDRESS, line.lower, end) !== null && !COMRADES.test(before(line, at));
}

function readDotted(line: Line, at: number): Reading | null {
  const etc = matchAt(ETC, line.lower, at)?.[0];
  if (etc !== undefined) {
    const end = at + etc.length;
    const words = etc.endsWith('.') && matchAt(SENTENCE, line.text, end) ? 'vân vân.' : 'vân vân';
    return { end, words, kind: 'abbreviation' };
  }
  const [parted = '', pair = ''] = matchAt(PARTED, line.text, at) ?? [];
  const said = SHORTENED.get(pair.toLowerCase());
  if (said !== undefined) return { end: at + parted.length, words: said, kind: 'abbreviation' };
  const written = matchAt(DOTTED, line.text, at)?.[0];
  if (written === undefined) return null;
  const letters = written.replaceAll('.', '');
  const person =
    PERSON.test(letters) &&
    !isTelephone(letters, line, at + written.length) &&
    !TWO_LETTERS.has(letters) &&
    !NAME_OF_PLACE.test(line.text.slice(at));
  const known = person ? null : knownExactly(letters);
  const to = at + written.length;
  const words = known && meaningOf(known, line, { from: at, to, joined: false, wordlike: false });
  return words === null ? null : { end: to, words, kind: 'abbreviation' };
}

/** "Đ.T: 0912…" */
const TELEPHONE_NEXT = /[. ]{0,2}:? ?[(+]?\d{2}/y;

function isTelephone(letters: string, line: Line, end: number): boolean {
  return letters === 'ĐT' && matchAt(TELEPHONE_NEXT, line.text, end) !== null;
}

/** Two dotted letters, or three with Văn or Thị between, are more often somebody's initials. */
const PERSON = /^.(?:.|[VT].)$/u;
const TWO_LETTERS = new Set(['TƯ', 'TW', 'TP', 'TX', 'UB', 'VN', 'CP', 'HN']);

function readSmall(line: Line, at: number): Reading | null {
  const prefix = line.lower.slice(at, at + 2);
  if (!SMALL_PREFIXES.has(prefix)) return null;
  const written = matchAt(SMALL, line.text, at)?.[0];
  if (written === undefined) return null;
  const words = SHORTENED.get(written) ?? SHORTENED.get(written.replace('.', ''));
  return words === undefined ? null : { end: at + written.length, words, kind: 'abbreviation' };
}

const SMALL_PREFIXES = new Set(
  [...SHORTENED.keys()].filter((key) => /^\p{L}{2}/u.test(key)).map((key) => key.slice(0, 2)),
);
