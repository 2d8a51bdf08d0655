/** Vietnamese or English, as the one who asks prefers (`Accept-Language`); Vietnamese where both or neither are named. */
import type { Lang } from '../words/sentence.ts';

export function askedLang(header: string | undefined): Lang {
  if (header === undefined) return 'vi';
  const wishes = header.split(',').map(wishOf);
  return qualityOf(wishes, 'en') > qualityOf(wishes, 'vi') ? 'en' : 'vi';
}

interface Wish {
  readonly tag: string;
  readonly quality: number;
}

function wishOf(text: string): Wish {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice('q='.length);
  const quality = given === undefined ? 1 : Number(given);
  return { tag, quality: Number.isFinite(quality) ? quality : 0 };
}

function qualityOf(wishes: readonly Wish[], lang: Lang): number {
  const ofLang = wishes.filter(({ tag }) => tag === lang || tag.startsWith(`${lang}-`));
  return Math.max(0, ...ofLang.map(({ quality }) => quality));
}
