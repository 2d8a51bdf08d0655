/**
 * Names of which a notice tells the first letters alone: "bà Ng. 60 tuổi", "Nguyễn Thị Th., trú tại", "anh T.V.H". They are
 * said letter by letter; their dot ends no sentence where the sentence goes on.
 */
import { ending } from './ending.ts';
import { spellOut } from './letter-names.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';

const CONSONANT = '(?:Ngh?|[CGKNPT]h|Gi|Qu|Tr|[BCDĐGHKLMNPQRSTVX])';
/** Alone it is said as it stands. */
const VOWEL = '[AĂÂEÊIOÔƠUƯY]';
const INITIALS = new RegExp(
  String.raw`(?:(?:${CONSONANT}|${VOWEL})\. ?){0,3}(?:${CONSONANT}|(?<=\. ?)${VOWEL})(?![\p{L}\p{M}\d'&/-]|\.[\p{L}\d])`,
  'uy',
);
const AFTER_PERSON = ending(
  /(?<!\p{L})(?:Văn|Thị|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu|[Cc]ô|[Cc]hú|[Bb]ác|[Bb]é|[Cc]ụ|[Tt]hầy|[Tt]ên|[Đđ]ối tượng|[Nn]ạn nhân|[Bb]ị can|[Bb]ị cáo|[Bb]ệnh nhân)(?: \p{Lu}\p{Ll}*){0,2} $/u,
);
const SPACE = 32;
/** How far back the person may begin, characters. */
const NAME_REACH = 32;
/** The name ends here, whatever follows. */
const GIVEN = ending(/(?<!\p{L})(?:Văn|Thị) $/u);
/** "bà P. Hoa Sữa", "chị em P.12": the letter of a place, or of a family. */
const NAME_NEXT = /\.? ?(?:(?!(?:Văn|Thị) )\p{Lu}\p{Ll}|\p{Lu}{2})|(?<=Ng)\.? ?(?:Văn|Thị) /uy;
const NUMBER_NEXT = /\.? ?\d/y;
const AGE = /\.?(?= \d{1,3} ?(?:tuổi|t)(?!\p{L}))/uy;
const GOES_ON = /\.(?=\s*[,;:(]| - | \p{Ll}| (?:Văn|Thị) )/uy;

function read(line: Line, at: number): Reading | null {
  if (line.text.charCodeAt(at - 1) !== SPACE) return null;
  const letters = matchAt(INITIALS, line.text, at)?.[0];
  if (letters === undefined) return null;
  const back = line.text.slice(Math.max(0, at - NAME_REACH), at);
  if (!AFTER_PERSON.test(back)) return null;
  const end = at + letters.length;
  const words = spellOut(letters.replace(/[. ]/g, ''));
  const age = matchAt(AGE, line.text, end)?.[0];
  if (age !== undefined) return { end: end + age.length, words: `${words},`, kind: 'initialism' };
  const others =
    matchAt(NUMBER_NEXT, line.text, end) ?? (GIVEN.test(back) ? null : matchAt(NAME_NEXT, line.text, end));
  if (others !== null) return null;
  const dot = matchAt(GOES_ON, line.text, end)?.[0] ?? '';
  return { end: end + dot.length, words, kind: 'initialism' };
}

export const shortenedNameReader: Reader = {
  starts: ['capital'],
  begins: /^(?:.(?![\p{L}\d'&/-])|[CGKNPT]h|Ng|Gi|Qu|Tr)/u,
  read,
};
