/** Numbers as they are said: mốt, lăm, linh, mười and mươi, "hai nghìn không trăm hai mươi ba". */
import type { SpeechStyle } from '../model/speech-style.ts';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
/** More digits than this are a code, not a quantity: nobody hears a number in them. */
const LONGEST_NUMBER = 18;

/** "0305" → "không ba không năm". Anything but ASCII digits is left out. */
export function digitByDigit(digits: string): string {
  let said = '';
  for (const digit of digits) {
    const name = DIGITS[digit.charCodeAt(0) - 48];
    if (name !== undefined) said = joined(said, name);
  }
  return said;
}

/** A whole number ≥ 0 written in ASCII digits alone; leading zeros are not said. */
export function cardinal(digits: string | number, style: SpeechStyle): string {
  const plain = String(digits).replace(/^0+(?=\d)/, '');
  return plain.length > LONGEST_NUMBER ? digitByDigit(plain) : grouped(plain, style);
}

/** "01" → "không một", "15" → "mười lăm": document numbers keep a leading zero. */
export function withLeadingZeros(digits: string, style: SpeechStyle): string {
  const zeros = /^0*(?=\d)/.exec(digits)?.[0] ?? '';
  return [...[...zeros].map(() => DIGITS[0]), cardinal(digits, style)].join(' ');
}

/** thứ nhất, thứ tư, thứ hai mươi mốt: what stands after "thứ". */
export function ordinal(digits: string | number, style: SpeechStyle): string {
  const value = Number(digits);
  if (value === 1) return 'nhất';
  return value === 4 ? 'tư' : cardinal(digits, style);
}

/** 4 → "tư": the name of a month, of a quarter by custom too. */
export function monthName(month: string | number, style: SpeechStyle): string {
  return Number(month) === 4 ? 'tư' : cardinal(Number(month), style);
}

/** Groups of nine digits are joined by "tỷ": 10^9, 10^18. */
function grouped(digits: string, style: SpeechStyle): string {
  if (digits.length <= 9) return belowBillion(digits, style, false);
  const head = grouped(digits.slice(0, -9), style);
  const tail = digits.slice(-9);
  const rest = /^0+$/.test(tail) ? '' : ` ${belowBillion(tail, style, true)}`;
  return `${head} tỷ${rest}`;
}

const GROUPS = [1_000_000, 1_000, 1] as const;

/** `inside`: something larger was said before, so that zeros in front are said. */
function belowBillion(digits: string, style: SpeechStyle, inside: boolean): string {
  let left = Number(digits);
  let said = '';
  for (const size of GROUPS) {
    if (left === 0) break;
    const group = Math.floor(left / size);
    const begun = inside || said !== '';
    if (group > 0) said = joined(said, hundreds(group, style, begun) + groupName(size, style));
    else if (begun) said = joined(said, DIGITS[0] + groupName(size, style));
    left %= size;
  }
  return said === '' ? DIGITS[0] : said;
}

function groupName(size: number, style: SpeechStyle): string {
  if (size === 1) return '';
  return size === 1_000 ? ` ${style.thousand}` : ' triệu';
}

function joined(said: string, next: string): string {
  return said === '' ? next : `${said} ${next}`;
}

/** 1…999; `full` says "không trăm" and "linh" that a number at the front leaves out. */
function hundreds(value: number, style: SpeechStyle, full: boolean): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  const said = hundred > 0 || full ? `${DIGITS[hundred] ?? ''} trăm` : '';
  if (rest === 0) return said;
  if (rest < 10 && said !== '') return `${said} ${style.zeroTens} ${DIGITS[rest] ?? ''}`;
  return joined(said, tens(rest, style));
}

function tens(value: number, style: SpeechStyle): string {
  const ten = Math.floor(value / 10);
  const unit = value % 10;
  if (ten === 0) return DIGITS[unit] ?? '';
  const head = ten === 1 ? 'mười' : `${DIGITS[ten] ?? ''} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (ten > 1 && unit === 1) return `${head} mốt`;
  if (ten > 1 && unit === 4) return `${head} ${style.four}`;
  return `${head} ${DIGITS[unit] ?? ''}`;
}
