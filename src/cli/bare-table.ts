/**
 * The house's look of tables on a terminal: one rule under the headings, no other lines. Names come from other people's
 * files, so signs that a terminal would obey are shown, never obeyed; and no text is cut, or two stations would look alike.
 */
import Table from 'cli-table3';
import stringWidth from 'string-width';
import { visibleText } from './visible-text.ts';

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
  for (const row of rows)
    table.push(row.map((cell, at) => foldedWords(visibleText(cell), columns[at]?.width ?? 0)));
  const lines = table.toString().split('\n');
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A word wider than its column goes on in the next line, after a hyphen or a dash where it has one. */
function foldedWords(cell: string, width: number): string {
  if (width < 1) return cell;
  return cell.replace(/\S+/gu, (word) =>
    stringWidth(word) <= width ? word : pieces(word, width).join('\n'),
  );
}

function pieces(word: string, width: number): readonly string[] {
  const fitting: string[] = [];
  for (const part of word.split(/(?<=[-–/])/u)) {
    const signs = stringWidth(part) <= width ? [part] : [...part];
    for (const sign of signs) {
      const last = fitting.pop() ?? '';
      if (stringWidth(last + sign) <= width) fitting.push(last + sign);
      else fitting.push(last, sign);
    }
  }
  return fitting.filter((piece) => piece !== '');
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
