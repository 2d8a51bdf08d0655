// The plainest SQL that gives a report's figures: flat tables, one query for the rows and one for the total.
import Sqlite, { type Database } from 'better-sqlite3';
import type { Airing } from '../src/model/airing.ts';

export interface PlainRow {
  readonly place: string | null;
  readonly clips: number;
  readonly sessions: number;
  readonly airings: number;
  readonly plays: number;
  readonly airtime: number;
  readonly missed: number;
  readonly skipped: number;
  readonly failed: number;
}

const TABLES = `
  CREATE TABLE airing (
    seq INTEGER PRIMARY KEY, date TEXT, session TEXT, programme TEXT, topic TEXT, outcome TEXT, airtime INTEGER
  ) STRICT;
  CREATE TABLE part (
    airing INTEGER, item TEXT, sha256 TEXT, topic TEXT, from_frame INTEGER, to_frame INTEGER, airtime INTEGER
  ) STRICT;
`;

const INDEXES = `
  CREATE INDEX airing_by_date ON airing (date);
  CREATE INDEX part_by_airing ON part (airing);
  ANALYZE;
`;

/** Clips that sounded whole, of the period's airings. */
const WHOLE = `
  SELECT p.*, a.date, a.session, a.programme,
    p.airtime > 0 AND p.airtime >= 0.95 * (p.to_frame - p.from_frame) AS whole
  FROM airing a JOIN part p ON p.airing = a.seq
  WHERE a.date BETWEEN @from AND @to
    AND (p.item IN ('clip', 'next-of') OR (p.item = 'say' AND p.topic IS NOT NULL))
`;

const FIGURES = `
  count(DISTINCT sha256) FILTER (WHERE whole) AS clips,
  count(DISTINCT date || session) FILTER (WHERE whole) AS sessions,
  count(DISTINCT airing) FILTER (WHERE whole) AS airings,
  sum(whole) AS plays
`;

const ENDINGS = `
  count(*) FILTER (WHERE outcome = 'missed') AS missed,
  count(*) FILTER (WHERE outcome = 'skipped') AS skipped,
  count(*) FILTER (WHERE outcome = 'failed') AS failed
`;

/** Overlapping parts of a topic count once: each adds what reaches beyond the furthest before it. */
const BY_TOPIC = `
  WITH content AS MATERIALIZED (${WHOLE}),
  covered AS (
    SELECT *, min(to_frame, from_frame + airtime) AS sounded_to, coalesce(
      max(min(to_frame, from_frame + airtime)) OVER (
        PARTITION BY airing, topic ORDER BY from_frame ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
      ), 0) AS covered_to
    FROM content
  ),
  figures AS (
    SELECT topic AS place, ${FIGURES}, sum(max(0, sounded_to - max(from_frame, covered_to))) AS airtime
    FROM covered GROUP BY topic
  ),
  endings AS (SELECT topic AS place, ${ENDINGS} FROM airing WHERE date BETWEEN @from AND @to GROUP BY topic)
  SELECT * FROM figures JOIN endings USING (place) ORDER BY place
`;

const BY_PROGRAMME = `
  WITH figures AS (SELECT programme AS place, ${FIGURES} FROM (${WHOLE}) GROUP BY programme),
  endings AS (
    SELECT programme AS place, ${ENDINGS}, sum(airtime) AS airtime
    FROM airing WHERE date BETWEEN @from AND @to GROUP BY programme
  )
  SELECT * FROM figures JOIN endings USING (place) ORDER BY place
`;

const TOTAL = `
  WITH figures AS (SELECT ${FIGURES} FROM (${WHOLE})),
  endings AS (SELECT ${ENDINGS}, sum(airtime) AS airtime FROM airing WHERE date BETWEEN @from AND @to)
  SELECT NULL AS place, * FROM figures, endings
`;

/** A database of flat tables with the same airings. */
export function plainDatabase(path: string, airings: Iterable<Airing>): Database {
  const db = new Sqlite(path);
  db.exec(TABLES);
  const airing = db.prepare('INSERT INTO airing VALUES (?, ?, ?, ?, ?, ?, ?)');
  const part = db.prepare('INSERT INTO part VALUES (?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (const one of airings) {
      airing.run(one.seq, one.date, one.session, one.programme, one.topic, one.outcome, one.airtimeFrames);
      for (const { item, sha256, topic, fromFrame, toFrame, airtimeFrames } of one.parts) {
        part.run(one.seq, item, sha256, topic, fromFrame, toFrame, airtimeFrames);
      }
    }
  })();
  db.exec(INDEXES);
  return db;
}

/** The rows and the total, the total last. */
export function plainReport(
  db: Database,
  by: 'topic' | 'programme',
  from: string,
  to: string,
): readonly PlainRow[] {
  const rows = db.prepare(by === 'topic' ? BY_TOPIC : BY_PROGRAMME).all({ from, to });
  return [...rows, db.prepare(TOTAL).get({ from, to })] as PlainRow[];
}
