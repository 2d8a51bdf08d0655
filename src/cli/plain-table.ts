/** A list for the terminal: columns as wide as their text, in NFC and NFD alike, or as the terminal has room for. */
import stringWidth from 'string-width';
import { bareTable, GAP_COLUMNS, narrowed } from './bare-table.ts';

/** The widest columns are folded where the terminal is narrow, but never below this. */
const FOLDED_COLUMNS_MIN = 14;

/** The first column names the row and is never folded: ids are copied from it into the next command. */
export function plainTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const [head = [], ...shown] = [headings, ...rows].map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = widthsOf([head, ...shown], columns);
  const bare = head.map((heading, index) => ({
    heading,
    width: widths[index] ?? 0,
    align: 'left' as const,
  }));
  return bareTable(bare, shown);
}

function widthsOf(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  const [first = 0, ...others] = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  const whole = [first, ...others].reduce((sum, width) => sum + width + GAP_COLUMNS, 0);
  return [first, ...narrowed(others, whole - columns, FOLDED_COLUMNS_MIN)];
}
