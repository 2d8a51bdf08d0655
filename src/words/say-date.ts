/** Dates and lengths of time as people of the language write them. */
import type { CivilDate } from '../model/time.ts';
import type { Lang } from './sentence.ts';

/** `18/03/2024` in Vietnamese, `2024-03-18` in English. */
export function sayDate(lang: Lang, date: CivilDate): string {
  return lang === 'vi' ? date.split('-').reverse().join('/') : date;
}

/** `1:02:05`: hours, minutes, seconds, rounded to the nearest second. */
export function sayDuration(durationMs: number): string {
  const seconds = Math.round(durationMs / 1000);
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
