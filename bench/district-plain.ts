// A process of its own that writes the rows of an import again as plainly as can be: nothing is read, proved or counted.
// node bench/district-plain.ts DISTRICT.SQLITE NEW.SQLITE | postgres://… (each with the program's empty tables)
import { finished } from 'node:stream/promises';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Rows of a transaction, and of one COPY. */
const ROWS_AT_ONCE = 10_000;

type Value = number | string | Uint8Array | null;

export interface PlainFigures {
  readonly rows: number;
  readonly wallMs: number;
}

const [source = '', target = ''] = process.argv.slice(2);
const imported = new Sqlite(source, { readonly: true });
const reading = imported.prepare('SELECT * FROM airing ORDER BY rowid').raw();
const columns = reading.columns().map(({ name }) => name);
const write = target.startsWith('postgres:') ? await copying(target) : inserting(target);
const figures = await timed();
await write.end();
process.stdout.write(JSON.stringify(figures));

interface Writing {
  rows(rows: readonly Value[][]): Promise<void>;
  end(): Promise<void>;
}

/** Reading the rows is no part of it. */
async function timed(): Promise<PlainFigures> {
  let rows: Value[][] = [];
  let figures: PlainFigures = { rows: 0, wallMs: 0 };
  const flush = async (): Promise<void> => {
    const began = performance.now();
    await write.rows(rows);
    figures = { rows: figures.rows + rows.length, wallMs: figures.wallMs + performance.now() - began };
    rows = [];
  };
  for (const row of reading.iterate()) {
    rows.push(row as Value[]);
    if (rows.length === ROWS_AT_ONCE) await flush();
  }
  await flush();
  return figures;
}

function inserting(path: string): Writing {
  const db = new Sqlite(path);
  const holes = columns.map(() => '?').join(', ');
  const insert = db.prepare(`INSERT INTO airing (${columns.join(', ')}) VALUES (${holes})`);
  const all = db.transaction((rows: readonly Value[][]) => {
    for (const row of rows) insert.run(row);
  });
  return {
    rows: async (rows) => all(rows),
    end: async () => {
      db.close();
    },
  };
}

async function copying(url: string): Promise<Writing> {
  const client = new pg.Client(url);
  await client.connect();
  return {
    async rows(rows) {
      const copy = client.query(copyFrom(`COPY airing (${columns.join(', ')}) FROM STDIN`));
      copy.end(rows.map((row) => `${row.map(copied).join('\t')}\n`).join(''));
      await finished(copy);
    },
    end: () => client.end(),
  };
}

/** No text of the bench holds a sign that COPY would take for its own. */
function copied(value: Value): string {
  if (value === null) return '\\N';
  return value instanceof Uint8Array ? `\\\\x${Buffer.from(value).toString('hex')}` : String(value);
}
