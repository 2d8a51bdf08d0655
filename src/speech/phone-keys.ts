/** What is typed into a telephone: "*101#", "**21*", "phím #"; and ends of numbers behind stars. */
import { ending } from './ending.ts';
import { digitByDigit } from './number-words.ts';
import { before, type Line, matchAt, type Reading } from './reading.ts';

/** "*101#" is typed into a telephone. */
const TYPED = /[*#]{1,2}\d{1,4}(?:\*\d{1,12}){0,4}#/y;
const TYPED_OPEN = /[*#]{1,2}\d{1,4}\*/y;
/** "****5678": whose number it is, the listener knows by its end. */
const HIDDEN_HEAD = /\*{3,8}\d{3,6}(?![*#\d])/y;
const TYPES = ending(
  /(?<!\p{L})(?:bấm|nhấn|gõ|soạn|quay|cú pháp|gọi)(?: (?:phím|mã|số|tổ hợp|lệnh|[*#]+\d+[*#]|hay|hoặc|và|,))* $/u,
);
/** "phím #" */
const KEY = /[*#](?=[ ,.;:)]|$)/y;
const KEY_NAMED = ending(/(?<!\p{L})(?:phím|dấu|nút)(?: (?:số )?\d (?:và|hoặc|rồi|,)(?: phím)?)? ["(]?$/u);
const KEYS: Readonly<Record<string, string>> = { '*': 'sao', '#': 'thăng' };

function typedAt(line: Line, at: number): string | undefined {
  const closed = matchAt(TYPED, line.text, at)?.[0];
  if (closed !== undefined) return closed;
  if (KEY_NAMED.test(before(line, at))) return matchAt(KEY, line.text, at)?.[0];
  const hidden = matchAt(HIDDEN_HEAD, line.text, at)?.[0];
  if (hidden !== undefined) return hidden;
  return TYPES.test(before(line, at)) ? matchAt(TYPED_OPEN, line.text, at)?.[0] : undefined;
}

export function readTyped(line: Line, at: number): Reading | null {
  const typed = typedAt(line, at);
  if (typed === undefined) return null;
  return {
    end: at + typed.length,
    words: [...typed].map((key) => KEYS[key] ?? digitByDigit(key)).join(' '),
    kind: 'phone',
  };
}
