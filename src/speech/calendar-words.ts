/** Days, months and years as they are said, and which of them there are. */

import type { SpeechStyle } from '../model/speech-style.ts';
import { cardinal, monthName } from './number-words.ts';

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether some year has this day. */
export function isDayOf(day: number, month: number): boolean {
  return day >= 1 && day <= (LONGEST[month - 1] ?? 0);
}

/** "24" → 2024, "56" → 1956: of two digits, the century in which the listeners were born or live. */
export function wholeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= 50 ? 2000 + year : 1900 + year;
}

/** `lunar` and houses that say so: "mùng" for the first ten days. */
export function dayWords(day: number, style: SpeechStyle, lunar: boolean): string {
  const early = day <= 10 && (lunar || style.earlyDays === 'mùng');
  return `${early ? 'mùng ' : ''}${cardinal(day, style)}`;
}

export function monthWords(month: number, style: SpeechStyle): string {
  return `tháng ${monthName(month, style)}`;
}

export function yearWords(year: number, style: SpeechStyle): string {
  return `năm ${cardinal(year, style)}`;
}
