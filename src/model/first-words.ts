/** A spoken text has no title: it is called by its first words, on one line. */
export function firstWords(text: string, letters: number): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > letters ? `${line.slice(0, letters)}…` : line;
}
