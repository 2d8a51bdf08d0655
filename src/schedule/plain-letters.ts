/** Text as it is compared: what people type with or without diacritics, NFC or NFD, in any case, is one thing. */

/** Lower case, no diacritics (đ is d), one kind of dash, single spaces, none at the ends. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The slug of a title, as ids are written: `Bản tin sáng` is `ban-tin-sang`; empty when nothing is left of it. */
export function slugOf(text: string): string {
  return plainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');
}
