/** The house's look of tables on a terminal: one rule under the headings, no other lines. */
import Table from 'cli-table3';

/** Empty characters between two columns. */
export const GAP_COLUMNS = 2;

const ONE_RULE = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '─', 'mid-mid': '', right: '', 'right-mid': '', middle: '' },
};

export interface BareColumn {
  readonly heading: string;
  /** Without the gap; longer text is folded. */
  readonly width: number;
  readonly align: 'left' | 'right';
}

export function bareTable(columns: readonly BareColumn[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    head: columns.map(({ heading }) => heading),
    colAligns: columns.map(({ align }) => align),
    colWidths: columns.map(({ width }) => width + GAP_COLUMNS),
    wordWrap: true,
    chars: ONE_RULE,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': GAP_COLUMNS },
  });
  for (const row of rows) table.push([...row]);
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Takes what the terminal lacks from the widest columns; none becomes narrower than `least`. */
export function narrowed(widths: readonly number[], lacking: number, least: number): readonly number[] {
  const left = [...widths];
  for (let taken = 0; taken < lacking; taken += 1) {
    const widest = left.lastIndexOf(Math.max(...left));
    if ((left[widest] ?? 0) <= least) break;
    left[widest] = (left[widest] ?? 0) - 1;
  }
  return left;
}
