/** What stands between the items of a list or the ends of a span, as it is written and as it is said. */

export type ListJoin = 'đến' | 'và' | 'hoặc' | ',';

/** `written`: a sign or a word, without its spaces. */
export function joinOf(written: string): ListJoin {
  if (/^(?:->?|[→~÷]|đến)$/.test(written)) return 'đến';
  if (/^[,;/]$/.test(written)) return ',';
  return written === 'hoặc' || written === 'hay' ? 'hoặc' : 'và';
}

/** With the spaces around it; undefined before the first item. */
export function joinWords(join: ListJoin | undefined): string {
  if (join === undefined) return '';
  return join === ',' ? ', ' : ` ${join} `;
}
