/** Words as they are compared, and a clip's id from its title: `Thông báo sắp xếp` → `thong-bao-sap-xep`. */

/** A name that still reads well in a schedule. */
const LONGEST = 60;

/** What an id begins with where the title does not begin with a letter: YAML would read `001` as a number. */
const WITHOUT_LETTERS = 'tin';

/** ASCII letters, digits and single hyphens between them; empty where nothing of the kind is in the words. */
export function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** An id: never empty, a letter first. */
export function slugOf(title: string): string {
  const plain = plainWords(title);
  return cutAtWord(/^[a-z]/.test(plain) ? plain : `${WITHOUT_LETTERS}-${plain}`.replace(/-$/, ''));
}

/** The slug, or the first of `slug-2`, `slug-3`… that is free. */
export function freeSlug(slug: string, isTaken: (id: string) => boolean): string {
  let id = slug;
  for (let number = 2; isTaken(id); number += 1) id = `${slug}-${number}`;
  return id;
}

function cutAtWord(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || LONGEST);
}
