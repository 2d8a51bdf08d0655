/**
 * Text of stations as it stands in a column of either database: PostgreSQL refuses NUL, and halves of surrogate pairs
 * are lost in UTF-8. Such text is written as JSON spells it; a backslash in a column always means that. Columns of JSON
 * need nothing of this.
 */

export function storedText(text: string): string {
  return isPlain(text) ? text : JSON.stringify(text).slice(1, -1);
}

function isPlain(text: string): boolean {
  return !text.includes('\\') && !text.includes('\0') && text.isWellFormed();
}

export function textOf(stored: string): string {
  return stored.includes('\\') ? (JSON.parse(`"${stored}"`) as string) : stored;
}
