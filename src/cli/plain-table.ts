/** A list for the terminal: columns as wide as their text, in NFC and NFD alike; the last one takes what is left. */
import stringWidth from 'string-width';
import { bareTable, GAP_COLUMNS } from './bare-table.ts';

/** The last column is folded where the terminal is narrow, but never below this. */
const LAST_COLUMNS_MIN = 14;

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
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP_COLUMNS, 0);
  const last = Math.min(widths.at(-1) ?? 0, Math.max(LAST_COLUMNS_MIN, columns - before - GAP_COLUMNS));
  return [...widths.slice(0, -1), last];
}
