/**
 * What a reader is: it stands at the first character of a raw thing (a date, a code, a sum of money) and says where it
 * ends and how an announcer would speak it. Readers are pure; they see one line, and look back or ahead only a little,
 * so that a text of any length is read in one pass.
 */
import type { SpeechStyle } from '../model/speech-style.ts';

/** What kind of character a reader may stand at. */
export type Start = 'digit' | 'capital' | 'small' | 'sign';

/** What a stretch of the text was taken for. */
export type ReadingKind =
  | 'word'
  | 'space'
  | 'pause'
  | 'sign'
  | 'number'
  | 'document-number'
  | 'legal-reference'
  | 'ordinal'
  | 'list-mark'
  | 'code'
  | 'date'
  | 'lunar-date'
  | 'month-quarter-year'
  | 'time'
  | 'duration'
  | 'money'
  | 'percent'
  | 'measure'
  | 'fraction'
  | 'phone'
  | 'abbreviation'
  | 'initialism'
  | 'sign-block'
  | 'heading'
  | 'address'
  | 'web'
  | 'foreign'
  | 'lexicon'
  | 'unreadable';

export interface Reading {
  /** Where the raw thing ends in the line (exclusive). */
  readonly end: number;
  /** Spoken words and , . ; : ? ! only; no digit, no capital cluster. Empty: rightly silent. */
  readonly words: string;
  readonly kind: ReadingKind;
  /** Nobody told how it is said (a cluster spelled out): the officer is to be asked. */
  readonly guessed?: boolean;
}

export interface Line {
  /** Folded text (`fold-text.ts`): NFC, plain quotes and hyphens, ASCII digits, new tone placement. No line break. */
  readonly text: string;
  /** `text` in small letters, place for place. */
  readonly lower: string;
  /** The line is a heading: all its words in capitals. */
  readonly heading: boolean;
  readonly style: SpeechStyle;
}

/** null: this is not mine. Called only where a word, a number or a sign begins. */
export type Read = (line: Line, at: number) => Reading | null;

export interface Reader {
  readonly starts: readonly Start[];
  /** How a number begins that it may read, as a `numberShape`; without it, it is asked at every number. */
  readonly numbers?: RegExp;
  /** How whatever else it may read begins, two signs at most; without it, it is asked at every letter and sign it may stand at. */
  readonly begins?: RegExp;
  readonly read: Read;
}

/** How far a reader looks back, characters: the longest phrase that decides anything ("căn cứ thông tư liên tịch số "). */
const LOOK_BACK = 48;

/** What stands before `at` in the line, in small letters, at most `LOOK_BACK` characters of it. */
export function before(line: Line, at: number): string {
  return line.lower.slice(Math.max(0, at - LOOK_BACK), at);
}

/** How far a reader looks ahead, characters. */
const LOOK_AHEAD = 24;

/** What stands from `end` on, in small letters, at most `LOOK_AHEAD` characters of it. */
export function textAfter(line: Line, end: number): string {
  return line.lower.slice(end, end + LOOK_AHEAD);
}

/** The match of a sticky pattern (flag y) at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
