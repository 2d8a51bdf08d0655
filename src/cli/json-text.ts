/** A document for programs, in which no sign stands that a terminal would obey, or not show: it is escaped, nothing is lost. */

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** `indent` 0: on one line. Without a line break at its end. */
export function jsonText(document: unknown, indent: 0 | 2 = 0): string {
  return JSON.stringify(document, null, indent).replace(UNSEEN, escaped);
}

function escaped(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
