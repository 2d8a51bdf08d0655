/** A line that is drawn over itself must not fold, or the next one would not cover it. */
import stringWidth from 'string-width';

/** `line`, or as much of it as fits, colours ended. */
export function cutLine(line: string, columns: number): string {
  const whole = line.normalize('NFC');
  let text = whole;
  while (stringWidth(text) > columns) text = text.slice(0, -1);
  return text === whole || !whole.includes('\u001b') ? text : `${text}\u001b[0m`;
}
