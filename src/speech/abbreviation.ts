/**
 * Abbreviations as an announcer reads them out: alone ("UBND"), in pairs ("GD&ĐT", "KT-XH", "HĐND-UBND"), with a dot
 * where one is usual ("TP.", "ThS."), in small letters ("ubnd") or run together ("UBNDP"). What they mean is data.
 */
import { readsAsWord } from './capital-words.ts';
import { type Known, knownExactly, knownLoosely, mayBeKnown, meaningOf } from './known-abbreviations.ts';
import { type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { runTogether } from './run-together.ts';
import { readShortened } from './shortened-words.ts';
import { isToneless } from './syllable.ts';

const WORD = /\p{L}[\p{L}\p{M}]{0,24}(?![\p{L}\p{M}])/uy;
const JOINT = /( ?& ?| - |-|, ?)(?=\p{Lu}\p{L}{0,24}(?!\p{L}))/uy;
const CAPITALS = /^\p{Lu}{2,}$/u;
/** Letters and figures of one code are others' to read; these are counted things: TDP3, KP2, BĐ1. */
const COUNTED = /^(?:TDP|KP|KDC|KV|BĐ|TK|CB|QL|TL|ĐT|SĐT|QK|HK|NV|KCN|CCN)$/;
const DOCUMENT =
  /^(?:quyết định|nghị quyết|nghị định|kế hoạch|thông báo|báo cáo|chỉ thị|thông tư|tờ trình|công điện|hướng dẫn|công văn|kết luận|chương trình|quy chế|giấy mời)$/i;
/** A dot that belongs to the abbreviation: more of the same phrase follows. */
const DOT = /\.(?= ?[\p{L}\d(]|[:,;])/uy;
const TAKES_DOT =
  /^(?:TP|TT|TX|VP|P|Q|H|X|T|A|C|ThS|TS|TSKH|BS|GS|PGS|KTS|KS|DS|LS|CN|NXB|S?ĐT|STT|ĐC|BT|CT|PCT|GĐ|UB|CA|TDP|KP|QL|TL|NS[NƯ][DT]|BCH|BTV|NGƯT|CVP|PBT|Cty|Mrs?|Ng|Ô|B)$/;

interface Member {
  readonly written: string;
  readonly from: number;
  readonly to: number;
  /** Between it and the member before; '' for the first. */
  readonly joint: string;
}

function read(line: Line, at: number): Reading | null {
  const shortened = readShortened(line, at);
  if (shortened !== null) return shortened;
  if (!mayBegin(line, at)) return null;
  const word = matchAt(WORD, line.text, at)?.[0];
  if (word === undefined) return null;
  const members = membersAt(line, at, word);
  return readWhole(line, members) ?? readOneByOne(line, members);
}

/** Capitals and letters by themselves may always be something. */
function mayBegin({ text, lower }: Line, at: number): boolean {
  const capital = text.charAt(at) !== lower.charAt(at);
  const second = lower.charAt(at + 1);
  if (capital && (text.charAt(at + 1) !== second || second === second.toUpperCase())) return true;
  return mayBeKnown(lower.slice(at, at + 3), capital);
}

/** The word at `at` and those joined to it, five at most. */
function membersAt(line: Line, at: number, first: string): readonly Member[] {
  const members: Member[] = [{ written: first, from: at, to: at + first.length, joint: '' }];
  for (let last = members[0]; last !== undefined && members.length < 5; ) {
    const joint = matchAt(JOINT, line.text, last.to)?.[1];
    const from = last.to + (joint?.length ?? 0);
    const written = joint === undefined ? undefined : matchAt(WORD, line.text, from)?.[0];
    if (joint === undefined || written === undefined) break;
    last = { written, from, to: from + written.length, joint };
    members.push(last);
  }
  return members;
}

/** "LĐ-TB&XH" has a name of its own, whatever its members mean elsewhere. */
function readWhole(line: Line, members: readonly Member[]): Reading | null {
  for (let count = members.length; count > 1; count -= 1) {
    const some = members.slice(0, count);
    const known = knownExactly(some.map(({ joint, written }) => joint.trim() + written).join(''));
    const [from, to] = [some[0]?.from ?? 0, some.at(-1)?.to ?? 0];
    const words = known && meaningOf(known, line, { from, to, joined: false, wordlike: false });
    if (words !== null && !isFollowedByDigit(line, to)) return { end: to, words, kind: 'abbreviation' };
  }
  return null;
}

interface Said {
  readonly words: string;
  readonly end: number;
  readonly guessed: boolean;
}

/** Members parted by commas, or by spaced hyphens unless they are bodies, are a list: each for itself. */
function readOneByOne(line: Line, members: readonly Member[]): Reading | null {
  let said: Said | null = null;
  for (const [index, member] of members.entries()) {
    if (member.joint.startsWith(',')) break;
    const paired = isTight(member) || isTight(members[index + 1]);
    const found = sayMember(line, member, paired);
    if (found === null) break;
    if (said === null) said = found;
    else if (!isTight(member) && !(isBody(said) && isBody(found))) break;
    else said = joined(said, member, found);
  }
  if (said === null) return null;
  return {
    end: said.end,
    words: said.words,
    kind: 'abbreviation',
    ...(said.guessed ? { guessed: true } : {}),
  };
}

function isTight(member: Member | undefined): boolean {
  return member !== undefined && (member.joint === '-' || member.joint.includes('&'));
}

/** Two bodies side by side are parted by a pause. */
function joined(said: Said, { joint }: Member, found: Said): Said {
  const between = joint.includes('&') ? ' và ' : isBody(found) ? betweenBodies(said) : ' ';
  return { ...found, words: said.words + between + found.words, guessed: said.guessed || found.guessed };
}

/** "QĐ-UBND" is a decision of the committee. */
function betweenBodies(said: Said): string {
  if (DOCUMENT.test(said.words)) return ' của ';
  return isBody(said) ? ', ' : ' ';
}

function isBody({ words }: Said): boolean {
  return /^\p{Lu}/u.test(words);
}

function sayMember(line: Line, { written, from, to }: Member, paired: boolean): Said | null {
  const capitals = CAPITALS.test(written);
  const known = knownAs(written, capitals);
  const wordlike = capitals && readsAsWord(line, from, written);
  const digit = isFollowedByDigit(line, to);
  if (known === null) {
    const words = capitals && !wordlike && !digit ? runTogether(written, line) : null;
    return words === null ? null : { words, end: to, guessed: true };
  }
  if (digit && !COUNTED.test(known.written)) return null;
  const words = meaningOf(known, line, { from, to, joined: paired && capitals, wordlike });
  if (words === null) return null;
  const dot = TAKES_DOT.test(known.written) ? (matchAt(DOT, line.text, to)?.[0].length ?? 0) : 0;
  return { words, end: to + dot, guessed: false };
}

/** Ordinary words that happen to be written like an abbreviation ("Ca", "ban") are words. */
function knownAs(written: string, capitals: boolean): Known | null {
  if (capitals) return knownLoosely(written);
  const known = knownExactly(written) ?? knownLoosely(written);
  if (known === null || known.written === written) return known;
  const small = written.toLowerCase();
  return isToneless(small) ? null : known;
}

function isFollowedByDigit(line: Line, to: number): boolean {
  return /\d/.test(line.text.charAt(to));
}

export const abbreviationReader: Reader = { starts: ['capital', 'small'], read };
