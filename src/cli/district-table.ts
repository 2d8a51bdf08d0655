/** A wide table within the terminal: empty columns are left out, the widest texts are folded first. */
import stringWidth from 'string-width';
import { bareTable, GAP_COLUMNS, narrowed } from './bare-table.ts';

const FOLDED_COLUMNS_MIN = 12;

interface FittingColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

export function fittingTable(
  columns: readonly FittingColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const filled = columns.map((_, at) => rows.some((row) => (row[at] ?? '') !== ''));
  const kept = columns.filter((_, at) => filled[at]);
  const cells = rows.map((row) => row.filter((_, at) => filled[at]).map((cell) => cell.normalize('NFC')));
  const natural = kept.map(({ heading }, at) =>
    Math.max(longestWord(heading), ...cells.map((row) => stringWidth(row[at] ?? ''))),
  );
  const lacking = natural.reduce((sum, own) => sum + own + GAP_COLUMNS, 0) - width;
  const widths = narrowed(natural, lacking, FOLDED_COLUMNS_MIN);
  return bareTable(
    kept.map(({ heading, align }, at) => ({ heading, align, width: widths[at] ?? 0 })),
    cells,
  );
}

/** Headings are folded between their words. */
function longestWord(heading: string): number {
  return Math.max(...heading.split(' ').map((word) => stringWidth(word)));
}
