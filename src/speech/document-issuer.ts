/**
 * Who issued a document, from the letters of its number: known whole (TTg, UBND), or put together from a head and what
 * it is over (S + GDĐT, CA + P, BTC + TU), since nobody can list every office (Nghị định 30/2020/NĐ-CP, Phụ lục III).
 */

import type { SpeechStyle } from '../model/speech-style.ts';
import data from './data/document-issuers.json' with { type: 'json' };
import { knownExactly, meaningOf } from './known-abbreviations.ts';
import { spellOut } from './letter-names.ts';
import { type LetterTable, letterTable, tableKey } from './letter-table.ts';
import { cardinal, digitByDigit, withLeadingZeros } from './number-words.ts';

/** The same letters are another office in the Party's codes and in those of a festival or a contest. */
export type IssuerManner = 'state' | 'party' | 'event';

const WHOLE = letterTable(data.whole);
const BY_MANNER: Readonly<Record<IssuerManner, LetterTable>> = {
  state: new Map(),
  party: letterTable(data.party),
  event: letterTable(data.events),
};
const TOPICS = letterTable(data.topics);
/** Offices of which there are many, each with a name of its own after it: longest first. */
const NAMED = longestFirst(data.named);
const ACTS = longestFirst(data.acts);

interface Family {
  /** Longest first. */
  readonly heads: readonly (readonly [letters: string, words: string])[];
  readonly tails: LetterTable;
}

const FIELD_NAMES: Readonly<Record<string, string>> = data.tails.field;
const FAMILIES: readonly Family[] = [
  familyOf(data.heads.place, data.tails.place),
  familyOf(data.heads.committee, data.tails.committee),
  familyOf(data.heads.field, data.tails.field),
];

function familyOf(heads: Readonly<Record<string, string>>, tails: Readonly<Record<string, string>>): Family {
  return { heads: longestFirst(heads), tails: letterTable(tails) };
}

function longestFirst(entries: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return [...letterTable(entries)].sort(([one], [other]) => other.length - one.length);
}

/** "SGDĐT" → "Sở Giáo dục và Đào tạo"; "QH15" → "Quốc hội khóa mười lăm"; null: nobody told. */
export function issuerWords(cluster: string, style: SpeechStyle, manner: IssuerManner): string | null {
  const [, letters = '', digits = ''] = /^(.*?)(\d*)$/u.exec(tableKey(cluster)) ?? [];
  const name = BY_MANNER[manner].get(letters) ?? WHOLE.get(letters) ?? composed(letters);
  if (name === null) return null;
  const said = name.replace('{committee}', style.committee);
  return digits === '' ? said : `${said} ${numberOf(letters, digits, style)}`;
}

const DEPARTMENTS: LetterTable = letterTable(
  Object.fromEntries(data.departments.map((letters) => [letters, `Phòng ${FIELD_NAMES[letters] ?? ''}`])),
);

/** "KH-VHXH": a department of a ward or a district, by its field alone. */
export function departmentWords(cluster: string): string | null {
  return DEPARTMENTS.get(tableKey(cluster)) ?? null;
}

/** Nobody told: the kind of office where it shows ("THCSNK"), the rest letter by letter. */
export function spelledIssuer(
  cluster: string,
  style: SpeechStyle,
): { readonly kind: string; readonly rest: string } {
  const [, letters = '', digits = ''] = /^(.*?)(\d*)$/u.exec(tableKey(cluster)) ?? [];
  const [head, kind] = NAMED.find(([known]) => letters.startsWith(known)) ?? ['', ''];
  const number = digits === '' ? '' : withLeadingZeros(digits, style);
  return {
    kind,
    rest: [spellOut(letters.slice(head.length)), number].filter((word) => word !== '').join(' '),
  };
}

/** What a công văn is about, by the unit that drafted it: "NC" → "nội chính". */
export function topicWords(cluster: string): string | null {
  return TOPICS.get(tableKey(cluster)) ?? null;
}

/** What a document is about: a known matter, alone or after what is done about it ("GQKNTC"), or a known abbreviation. */
export function matterWords(cluster: string, style: SpeechStyle): string | null {
  const letters = tableKey(cluster);
  const known = matterOf(letters, style);
  if (known !== null) return known;
  for (const [act, words] of ACTS) {
    const matter = letters.startsWith(act) ? matterOf(letters.slice(act.length), style) : null;
    if (matter !== null) return `${words} ${matter}`;
  }
  return null;
}

/** Two letters may stand for too much. */
const LEAST_LETTERS = 3;

function matterOf(letters: string, style: SpeechStyle): string | null {
  const words = TOPICS.get(letters) ?? plainMeaning(letters, style);
  return words === null || BODY.test(words) ? null : words;
}

/** A body that is only known as an abbreviation: "NVH" → "nhà văn hóa". */
export function bodyWords(cluster: string, style: SpeechStyle): string | null {
  const words = plainMeaning(tableKey(cluster), style);
  return words !== null && BODY.test(words) ? words : null;
}

function plainMeaning(letters: string, style: SpeechStyle): string | null {
  const known = letters.length < LEAST_LETTERS ? null : knownExactly(letters);
  const line = { text: '', lower: '', heading: false, style };
  const words = known && meaningOf(known, line, { from: 0, to: 0, joined: true, wordlike: false });
  return words === spellOut(letters) ? null : words;
}

/** A body, not a matter: "phòng" is one, "phòng chống" is none. */
const BODY = new RegExp(
  `^(?:\\p{Lu}|(?:${[
    'nhà|trạm|trung tâm|hợp tác|câu lạc|đội|công ty|hộ kinh|trường|khu|cục|sở|đoàn|cơ quan|viện|quỹ|ngân hàng|tòa',
    'cảnh sát|công an|ủy|phòng(?!,| (?:chống|cháy|thủ|vệ|ngừa))|tổ(?! chức)|hội(?! (?:nghị|thảo|thi|chợ|diễn))',
    'ban(?! hành)|chi(?! (?:trả|tiêu|phí))',
  ].join('|')})(?!\\p{L}))`,
  'u',
);

function composed(letters: string): string | null {
  for (const { heads, tails } of FAMILIES) {
    for (const [head, words] of heads) {
      const tail = letters.startsWith(head) ? tails.get(letters.slice(head.length)) : undefined;
      if (tail !== undefined) return `${words} ${tail}`;
    }
  }
  return null;
}

/** The term of an elected body; else a number of its own ("BCĐ389"). */
function numberOf(letters: string, digits: string, style: SpeechStyle): string {
  if (/QH$|^HDND$|^HĐND$/.test(letters)) return `khóa ${cardinal(digits, style)}`;
  return digits.length > 2 ? digitByDigit(digits) : withLeadingZeros(digits, style);
}
