/** Airings by filter, a page at a time, in the order of their dates and instants; or all, by their last entry. */
import type { Database } from 'better-sqlite3';
import type { Airing } from '../../model/airing.ts';
import type { AiringFilter } from '../../model/ports/record-store.ts';

const AIRINGS_A_PAGE = 500;

type Reader = (projection: string) => Airing;

interface Row {
  readonly date: string;
  readonly atMs: number;
  readonly id: string;
  readonly projection: string;
}

export function* airingPages(db: Database, filter: AiringFilter, read: Reader): IterableIterator<Airing> {
  const { where, params } = conditions(filter);
  const page = db.prepare(
    `SELECT date, at_ms AS atMs, id, projection FROM airing
     WHERE (date, at_ms, id) > (@date, @atMs, @id) ${where}
     ORDER BY date, at_ms, id LIMIT ${AIRINGS_A_PAGE}`,
  );
  let last: Omit<Row, 'projection'> = { date: filter.from ?? '', atMs: -9e15, id: '' };
  for (;;) {
    const rows = page.all({ ...params, date: last.date, atMs: last.atMs, id: last.id }) as Row[];
    for (const row of rows) {
      const airing = read(row.projection);
      if (filter.topic === undefined || isOfTopic(airing, filter.topic)) yield airing;
    }
    if (rows.length < AIRINGS_A_PAGE) return;
    last = rows.at(-1)!;
  }
}

/** Rows that somebody gave a number below 1 come first. */
const BEFORE_ALL: LastBySeq = { seq: Number.NEGATIVE_INFINITY, id: '' };
/** Follows every id there is. */
const AFTER_IDS = '\u{10ffff}';

interface LastBySeq {
  readonly seq: number;
  readonly id: string;
}

export function airingPagesBySeq(db: Database, read: Reader): IterableIterator<Airing> {
  return pagesBySeq(db, BEFORE_ALL, {}, read);
}

export function airingPagesAfter(
  db: Database,
  seq: number,
  dates: Pick<AiringFilter, 'from' | 'to'>,
  read: Reader,
): IterableIterator<Airing> {
  return pagesBySeq(db, { seq, id: AFTER_IDS }, dates, read);
}

function* pagesBySeq(
  db: Database,
  after: LastBySeq,
  { from, to }: Pick<AiringFilter, 'from' | 'to'>,
  read: Reader,
): IterableIterator<Airing> {
  // A plus keeps SQLite from going by dates, and sorting all of them for each page.
  const ofDates = `${from === undefined ? '' : 'AND +date >= @from'} ${to === undefined ? '' : 'AND +date <= @to'}`;
  const page = db.prepare(
    `SELECT seq, id, projection FROM airing WHERE (seq, id) > (@seq, @id) ${ofDates}
     ORDER BY seq, id LIMIT ${AIRINGS_A_PAGE}`,
  );
  const given = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  let last = after;
  for (;;) {
    const { seq, id } = last;
    const rows = page.all({ ...given, seq, id }) as (LastBySeq & Pick<Row, 'projection'>)[];
    for (const { projection } of rows) yield read(projection);
    if (rows.length < AIRINGS_A_PAGE) return;
    last = rows.at(-1)!;
  }
}

function conditions(
  filter: {
    readonly [Name in keyof AiringFilter]?: AiringFilter[Name] | undefined;
  },
): {
  readonly where: string;
  readonly params: Record<string, unknown>;
} {
  const where: string[] = [];
  const params: Record<string, unknown> = {};
  const add = (condition: string, name: string, value: unknown): void => {
    if (value === undefined) return;
    where.push(`AND ${condition}`);
    params[name] = value;
  };
  add('date <= @to', 'to', filter.to);
  add('programme = @programme', 'programme', filter.programme);
  add('outcome = @outcome', 'outcome', filter.outcome);
  return { where: where.join(' '), params };
}

function isOfTopic(airing: Airing, topic: string): boolean {
  return airing.topic === topic || airing.parts.some((part) => part.topic === topic);
}
