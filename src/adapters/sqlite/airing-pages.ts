/** Airings by filter, a page at a time, in the order of their dates and instants. */
import type { Database } from 'better-sqlite3';
import type { Airing } from '../../model/airing.ts';
import type { AiringFilter } from '../../model/ports/record-store.ts';

const AIRINGS_A_PAGE = 500;

interface Row {
  readonly date: string;
  readonly atMs: number;
  readonly id: string;
  readonly projection: string;
}

export function* airingPages(db: Database, filter: AiringFilter): IterableIterator<Airing> {
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
      const airing = JSON.parse(row.projection) as Airing;
      if (filter.topic === undefined || isOfTopic(airing, filter.topic)) yield airing;
    }
    if (rows.length < AIRINGS_A_PAGE) return;
    last = rows.at(-1)!;
  }
}

function conditions(filter: AiringFilter): {
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
  // A cheap look at the text first; the exact answer is `isOfTopic`.
  const topicText =
    filter.topic === undefined ? undefined : `"topic":${JSON.stringify(filter.topic.normalize('NFC'))}`;
  add('instr(projection, @topicText) > 0', 'topicText', topicText);
  return { where: where.join(' '), params };
}

function isOfTopic(airing: Airing, topic: string): boolean {
  return airing.topic === topic || airing.parts.some((part) => part.topic === topic);
}
