/** CSV as spreadsheets open it: UTF-8 with a byte order mark, CRLF, and no text that could run as a formula. */

export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as one text; null is an empty cell. */
export function csvText(rows: Iterable<readonly CsvCell[]>): string {
  return BYTE_ORDER_MARK + [...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
