/** A document as people cite it. */
import type { CivilDate } from '../model/time.ts';
import { sayDate } from './say-date.ts';
import type { Lang } from './sentence.ts';

/** `12/KH-UBND ngày 15/03/2024` */
export function sayBasis(
  lang: Lang,
  { number, date }: { readonly number: string; readonly date: CivilDate },
): string {
  return lang === 'vi' ? `${number} ngày ${sayDate(lang, date)}` : `${number} of ${sayDate(lang, date)}`;
}
