/**
 * CSV as spreadsheets open it: UTF-8 with a byte order mark, CRLF, and no text that could run as a formula, or as an order to the terminal that shows it. On a computer
 * set to Vietnamese numbers have a decimal comma and cells are parted by semicolons; on an English one by point and
 * comma. (A first line `sep=;` would settle the cells on both, but makes Excel forget the byte order mark.)
 */

export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

const DIALECTS = {
  vi: { separator: ';', decimalMark: ',' },
  en: { separator: ',', decimalMark: '.' },
} as const;

type Language = keyof typeof DIALECTS;

/** The rows as one text; null is an empty cell. */
export function csvText(rows: Iterable<readonly CsvCell[]>, language: Language): string {
  const { separator, decimalMark } = DIALECTS[language];
  const line = (row: readonly CsvCell[]): string =>
    `${row.map((cell) => csvCell(cell, decimalMark)).join(separator)}\r\n`;
  return BYTE_ORDER_MARK + [...rows].map(line).join('');
}

function csvCell(cell: CsvCell, decimalMark: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimalMark);
  const shown = cell.replace(/[^\P{C}\t\r\n]/gu, '\uFFFD');
  const safe = /^[=+\-@\t\r]/.test(shown) ? `'${shown}` : shown;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
