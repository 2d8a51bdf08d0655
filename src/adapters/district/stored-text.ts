/**
 * Text of stations as it stands in a column of either database: PostgreSQL refuses NUL, and halves of surrogate pairs
 * are lost in UTF-8. Such text is written as JSON spells it; a backslash in a column always means that. Columns of JSON
 * need nothing of this.
 */

/** NUL, a backslash, or half of a surrogate pair. */
const NEEDS_ESCAPE = /[\0\\]|\p{Cs}/u;

export function storedText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

export function textOf(stored: string): string {
  return stored.includes('\\') ? (JSON.parse(`"${stored}"`) as string) : stored;
}
