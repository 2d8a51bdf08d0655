/**
 * What is typed into a machine: web and mail addresses, names of accounts, hashtags, files, addresses of machines. The dots
 * are "chấm", the sign of mail is "a còng"; the protocol is not said (all browsers know it).
 */
import { ending } from './ending.ts';
import { digitByDigit } from './number-words.ts';
import { before, type Line, matchAt, type Reader, type Reading } from './reading.ts';
import { sayWebPart } from './web-words.ts';

const COMMON_ENDS = 'vn|com|net|org|gov|edu|info|biz|asia|online|site|xyz|top|website|tech|store|cloud';
/** These could be the first word of the next sentence: only in an address that is one without doubt. */
const SHORT_ENDS = `${COMMON_ENDS}|me|io|ai|app|us|uk|eu|jp|cn|kr|sg|tv|co|gl|gg|ly|link|page|dev|id|shop|be|cc|ee`;
const PATH = '(?::\\d{2,5})?(?:[/?#][a-z0-9_.~%&=?/#:@+-]{0,300})?';
const END = '(?![\\p{L}\\d@])';
const ADDRESS = new RegExp(
  `(?:https?://)(?:[a-z0-9_-]{1,63}\\.){1,8}[a-z]{2,12}${PATH}` +
    `|www\\.(?:[a-z0-9_-]{1,63}\\.){1,8}[a-z]{2,12}${PATH}` +
    `|(?:[a-z0-9_-]{1,63}\\.){1,8}(?:${SHORT_ENDS})/[a-z0-9_.~%&=?/#:@+-]{1,300}` +
    `|(?:[a-z0-9_-]{1,63}\\.){1,8}(?:${COMMON_ENDS})(?!\\.[a-z0-9])${PATH}${END}`,
  'uy',
);
const MAIL = /[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,12}(?![\p{L}\d])/uy;
const FILE =
  /[\p{Ll}\d_-]{1,80}(?:\.[\p{Ll}\d_-]{1,20}){0,2}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|mp[34]|wav|zip|rar|txt|apk|exe|csv|html?)(?![\p{L}\d])/uy;
const ACCOUNT = /@[\p{Ll}][\p{Ll}\d._]{1,40}/uy;
const HASHTAG = /#[\p{Ll}_][\p{Ll}\d_]{1,60}/uy;
const MACHINE = /\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/y;
const MACHINE_BEFORE = ending(/(?:^|[^\p{L}])(?:ip|máy chủ|dns|địa chỉ mạng)[^\p{L}\d]{1,3}(?:là )?$/u);
const SCHEME = /^https?:\/\//;
/** They end the sentence, not the address. */
const SENTENCE_END = /[.,;:?!/#&-]+$/;

const SIGNS: Readonly<Record<string, string>> = {
  ...{ '.': 'chấm', '@': 'a còng', '/': 'gạch chéo', '-': 'gạch ngang', _: 'gạch dưới', ':': 'hai chấm' },
  ...{ '?': 'hỏi', '=': 'bằng', '&': 'và', '#': 'thăng', '+': 'cộng', '%': 'phần trăm', '~': 'ngã' },
};

function read(line: Line, at: number): Reading | null {
  const first = line.text.charCodeAt(at);
  if (first === 64) return readTagged(line, at, ACCOUNT);
  if (first === 35) return readTagged(line, at, HASHTAG);
  if (!mayBegin(line.lower, at)) return null;
  return readAddress(line, at) ?? readMachine(line, at);
}

/** Every word is asked: letters and digits that a sign of addresses follows, and something behind it. */
function mayBegin(lower: string, at: number): boolean {
  for (let place = at; place < at + 80; place += 1) {
    const code = lower.charCodeAt(place);
    const plain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95;
    if (plain) continue;
    if (code === 32) return lower.charCodeAt(place + 1) === 64;
    if (code !== 46 && code !== 64 && code !== 58 && code !== 37 && code !== 43)
      return code > 127 && mayBeFile(lower, place);
    const next = lower.charCodeAt(place + 1);
    return (next >= 97 && next <= 122) || (next >= 48 && next <= 57) || next === 47 || next === 32;
  }
  return false;
}

/** A file may have Vietnamese letters in its name. */
const FILE_END = /[\p{Ll}\d_-]{1,80}\.[dxpjmgwzrtah]/uy;

function mayBeFile(lower: string, at: number): boolean {
  return matchAt(FILE_END, lower, at) !== null;
}

function readAddress(line: Line, at: number): Reading | null {
  const found =
    matchAt(MAIL, line.lower, at)?.[0] ??
    matchAt(ADDRESS, line.lower, at)?.[0] ??
    matchAt(FILE, line.lower, at)?.[0];
  if (found === undefined) return null;
  // "2.com" or "5.vn": a list mark run into a word.
  const written = found.replace(SENTENCE_END, '');
  return /[a-z]/.test(written) ? said(line, at, written) : null;
}

const PARTS = /[\p{L}\p{M}\d]+|[^\p{L}\p{M}\d]/gu;
/** What stands before the sign of mail. */
const MAILBOX = /^[^@/]+(?=@)/;

function said(line: Line, at: number, written: string): Reading {
  const address = written.replace(SCHEME, '');
  const mailboxEnd = MAILBOX.exec(address)?.[0].length ?? 0;
  const parts = [...address.matchAll(PARTS)].map(({ 0: part, index }) =>
    /^[\p{L}\d]/u.test(part)
      ? sayWebPart(part, line.style, index < mailboxEnd)
      : { words: SIGNS[part] ?? '', guessed: false },
  );
  const words = parts.map((part) => part.words).filter((part) => part !== '');
  const guessed = parts.some((part) => part.guessed);
  // The slash that ends an address is not said.
  const end = at + written.length + (line.text.charAt(at + written.length) === '/' ? 1 : 0);
  const reading: Reading = { end, words: words.join(' '), kind: 'web' };
  return guessed ? { ...reading, guessed } : reading;
}

function readTagged(line: Line, at: number, pattern: RegExp): Reading | null {
  const found = matchAt(pattern, line.lower, at)?.[0].replace(/[._]+$/, '');
  return found === undefined || found.length < 3 ? null : said(line, at, found);
}

function readMachine(line: Line, at: number): Reading | null {
  const found = matchAt(MACHINE, line.text, at)?.[0];
  if (found === undefined || !MACHINE_BEFORE.test(before(line, at))) return null;
  return { end: at + found.length, words: found.split('.').map(digitByDigit).join(' chấm '), kind: 'web' };
}

export const webReader: Reader = {
  starts: ['digit', 'capital', 'small', 'sign'],
  numbers: /^\d+(?: @|[A-Za-z_.@:%+-]|[^\0-\x7f])/,
  read,
};
