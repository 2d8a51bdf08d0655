// The monthly report by station and topic as `loa district report` counts it, against plain SQL over the airings' rows.
import assert from 'node:assert/strict';
import Sqlite from 'better-sqlite3';
import { districtReport } from '../src/district/report.ts';
import type { DistrictReport } from '../src/district/report-question.ts';
import type { Superior } from '../src/model/ports/superior.ts';
import type { PrivatePostgres } from '../tests/fakes/postgres.ts';
import { openSuperior } from './district-superior.ts';
import { YEAR } from './district-year.ts';

const ROUNDS = 5;

/** One flat table, with the programme's topic as a column and an index by date: what a plain program would keep. */
const FLAT = (topic: string): string => `
  CREATE TABLE flat AS
    SELECT a.station, a.date, ${topic} AS topic, a.airtime_frames
    FROM airing a JOIN name n ON n.station = a.station AND n.number = a.facts;
  CREATE INDEX flat_by_date ON flat (date);
  ANALYZE;
`;
const SUMS = `
  SELECT station, topic, count(*) AS airings, sum(airtime_frames) AS frames FROM flat
  WHERE date BETWEEN ${YEAR}0501 AND ${YEAR}0531 GROUP BY station, topic
`;

/** Times of one month, ms. */
export interface ReportFigures {
  readonly firstMs: number;
  readonly bestMs: number;
  readonly plainMs: number;
  readonly rows: number;
}

type PlainRow = { readonly frames: number | string };

/** `database`: null for SQLite; the flat table stands in the same database. */
export async function benchReport(
  root: string,
  path: string,
  database: string | null,
  server: PrivatePostgres | null,
): Promise<ReportFigures> {
  const plain = await plainSums(path, database, server);
  const { store, ...rest } = await openSuperior(root, database);
  try {
    const ours = await timed(() => monthly({ store, ...rest } as Superior));
    const frames = plain.value.reduce((sum, row) => sum + Number(row.frames), 0);
    assert.equal(ours.value.total.figures.airtimeFrames, frames, 'the airtime of the month differs');
    const rows = ours.value.rows.length;
    return { firstMs: ours.firstMs, bestMs: ours.bestMs, plainMs: plain.bestMs, rows };
  } finally {
    await store.close();
  }
}

function monthly(superior: Superior): Promise<DistrictReport> {
  const [from, to] = [`${YEAR}-05-01`, `${YEAR}-05-31`];
  return districtReport(superior, {
    from,
    to,
    by: ['station', 'topic'],
    topic: null,
    unitsOf: 'then',
    compare: null,
  });
}

async function plainSums(path: string, database: string | null, server: PrivatePostgres | null) {
  if (database === null || server === null) {
    const db = new Sqlite(path);
    try {
      db.exec(FLAT(`json_extract(n.text, '$.topic')`));
      const sums = db.prepare<[], PlainRow>(SUMS);
      return await timed(async () => sums.all());
    } finally {
      db.close();
    }
  }
  await server.query(FLAT(`n.text::json->>'topic'`), database);
  return timed(async () => (await server.query(SUMS, database)) as unknown as readonly PlainRow[]);
}

/** The first round finds nothing in memory; of the others the best: what the machine does besides only ever adds. */
async function timed<T>(work: () => Promise<T>) {
  const times: number[] = [];
  let value: T;
  do {
    const began = performance.now();
    value = await work();
    times.push(performance.now() - began);
  } while (times.length < ROUNDS);
  return { value, firstMs: times[0]!, bestMs: Math.min(...times) };
}
