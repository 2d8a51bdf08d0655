/** Many rows at once into PostgreSQL: COPY's text format, a row a line, tabs between columns. */
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BULK_COLUMNS, type BulkRows, type InsertRows } from './bulk-rows.ts';

/** Signs that COPY would take for its own. */
const OWN_SIGNS = /[\\\t\n\r]/g;
const SPELLED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

type Row = BulkRows[keyof BulkRows];
type Value = BulkRows['airing'][keyof BulkRows['airing']];

/** Into the tables as this connection sees them. */
export function copyingRows(client: ClientBase): InsertRows {
  return (table, rows) => {
    const columns = BULK_COLUMNS[table] as readonly (keyof Row)[];
    const copying = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    return new Promise((resolve, reject) => {
      copying.on('error', reject);
      copying.on('finish', resolve);
      copying.end(rows.map((row: Row) => copyLine(columns.map((column) => row[column]))).join(''));
    });
  };
}

function copyLine(values: readonly Value[]): string {
  return `${values.map(copyValue).join('\t')}\n`;
}

function copyValue(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(OWN_SIGNS, (sign) => SPELLED[sign]!);
  return `\\\\x${Buffer.from(value).toString('hex')}`;
}
