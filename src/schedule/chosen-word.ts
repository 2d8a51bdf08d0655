/** Reads the words that choose between a few things (level, missed, clash), Vietnamese or English. */
import type { Level } from '../model/level.ts';
import type { ClashPolicy, MissedPolicy } from '../model/programme.ts';
import { plainLetters } from './plain-letters.ts';

const LEVELS: Readonly<Record<string, Level>> = {
  'thong thuong': 'normal',
  'binh thuong': 'normal',
  thuong: 'normal',
  normal: 'normal',
  'uu tien': 'priority',
  priority: 'priority',
  'khan cap': 'emergency',
  emergency: 'emergency',
};

const MISSED: Readonly<Record<string, MissedPolicy>> = {
  'phat bu': 'make-good',
  'make good': 'make-good',
  'bo qua': 'leave',
  'khong phat bu': 'leave',
  leave: 'leave',
  skip: 'leave',
};

const CLASH: Readonly<Record<string, ClashPolicy>> = {
  cho: 'wait',
  'cho phat sau': 'wait',
  wait: 'wait',
  'bo qua': 'skip',
  skip: 'skip',
};

const YES_NO: Readonly<Record<string, boolean>> = { co: true, yes: true, khong: false, no: false };

/** thông thường, ưu tiên, khẩn cấp. */
export function readLevel(text: string): Level | null {
  return chosen(LEVELS, text);
}

/** phát bù, bỏ qua. */
export function readMissedPolicy(text: string): MissedPolicy | null {
  return chosen(MISSED, text);
}

/** chờ, bỏ qua. */
export function readClashPolicy(text: string): ClashPolicy | null {
  return chosen(CLASH, text);
}

/** có, không. */
export function readYesNo(text: string): boolean | null {
  return chosen(YES_NO, text);
}

function chosen<T>(words: Readonly<Record<string, T>>, text: string): T | null {
  const plain = plainLetters(text).replace(/[-_]/g, ' ');
  return Object.hasOwn(words, plain) ? (words[plain] ?? null) : null;
}
