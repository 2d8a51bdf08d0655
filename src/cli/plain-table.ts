/** A table for the terminal: one rule under the headings, columns as wide as their text in NFC and NFD alike. */
import Table from 'cli-table3';
import stringWidth from 'string-width';

const GAP_COLUMNS = 2;
/** The widest columns are folded where the terminal is narrow, but never below this. */
const FOLDED_COLUMNS_MIN = 16;

const BARE = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '─', 'mid-mid': '', right: '', 'right-mid': '', middle: '' },
};

export function plainTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const shown = [headings, ...rows].map((row) => row.map((cell) => cell.normalize('NFC')));
  const table = new Table({
    head: shown[0] ?? [],
    colWidths: [...widthsOf(shown, columns)],
    wordWrap: true,
    chars: BARE,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP_COLUMNS },
  });
  for (const row of shown.slice(1)) table.push(row);
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

function widthsOf(rows: readonly (readonly string[])[], columns: number): readonly number[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, index) => {
    return Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))) + GAP_COLUMNS;
  });
  for (let lacking = widths.reduce((sum, width) => sum + width, 0) - columns; lacking > 0; lacking -= 1) {
    const widest = widths.lastIndexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= FOLDED_COLUMNS_MIN) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
