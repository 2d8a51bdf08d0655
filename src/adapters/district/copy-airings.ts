/** Many airings at once into PostgreSQL: COPY's text format, a row a line, tabs between columns. */
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AIRING_COLUMNS } from './airing-columns.ts';
import type { AiringRow } from './tables.ts';

const COPY = `COPY airing (${AIRING_COLUMNS.join(', ')}) FROM STDIN`;

/** Signs that COPY would take for its own. */
const OWN_SIGNS = /[\\\t\n\r]/g;
const SPELLED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

export function copyAirings(client: ClientBase, rows: readonly AiringRow[]): Promise<void> {
  const copying = client.query(copyFrom(COPY));
  return new Promise((resolve, reject) => {
    copying.on('error', reject);
    copying.on('finish', resolve);
    copying.end(rows.map(copyLine).join(''));
  });
}

function copyLine(row: AiringRow): string {
  return `${AIRING_COLUMNS.map((column) => copyValue(row[column])).join('\t')}\n`;
}

function copyValue(value: AiringRow[keyof AiringRow]): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replace(OWN_SIGNS, (sign) => SPELLED[sign]!);
  return `\\\\x${Buffer.from(value).toString('hex')}`;
}
