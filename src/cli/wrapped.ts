/** Sentences folded at spaces to the terminal's width; what follows the first line hangs two columns deeper than it. */
import stringWidth from 'string-width';

const HANG_COLUMNS = 2;
/** On a terminal narrower than this every fold is ugly: lines stay as they are. */
const COLUMNS_MIN = 40;

/** A word longer than the terminal is wide (a hash, a path) stays whole, to be copied. */
export function wrapped(text: string, columns: number): string {
  if (columns < COLUMNS_MIN) return text;
  return text
    .split('\n')
    .map((line) => (stringWidth(line) <= columns ? line : foldLine(line, columns)))
    .join('\n');
}

function foldLine(line: string, columns: number): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  const hang = `${indent}${' '.repeat(HANG_COLUMNS)}`;
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(' ')) {
    const isFirst = current.trim() === '';
    const longer = isFirst ? `${current}${word}` : `${current} ${word}`;
    if (isFirst || stringWidth(longer) <= columns) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = `${hang}${word}`;
  }
  return [...lines, current].join('\n');
}
