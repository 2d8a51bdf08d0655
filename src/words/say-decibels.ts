/** Loudness and peaks as people of the language write them: one decimal always, and a minus sign that is one. */
import type { Lang } from './sentence.ts';

/** `−18,5` in Vietnamese, `−18.5` in English. */
export function sayDecibels(lang: Lang, decibels: number): string {
  const format = new Intl.NumberFormat(lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
    signDisplay: 'negative',
  });
  return format.format(decibels).replace('-', '−');
}
