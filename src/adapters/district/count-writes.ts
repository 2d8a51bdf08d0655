/** Counts of days as import found them, the sums of their months, and what stations declare of themselves. */
import type { DayCount, Declaration, DeclaredCount } from '../../model/received.ts';
import { COUNTS, type InsertRows } from './bulk-rows.ts';
import { storedCounts } from './count-columns.ts';
import type { Names } from './names.ts';
import { storedDate } from './stored-date.ts';
import { storedText } from './stored-text.ts';
import type { Tables } from './tables.ts';

/** Of at most 10 columns: less than the 32,766 parameters that SQLite takes, and 65,535 of PostgreSQL. */
const ROWS_AT_ONCE = 500;

/** The counts of the dates named replace what was counted of them. */
export async function saveDays(
  db: Tables,
  station: number,
  names: Names,
  counts: readonly DayCount[],
  insertRows: InsertRows,
): Promise<void> {
  const numberOf = await names.number(counts.map(({ topic }) => JSON.stringify(topic)));
  await names.settle();
  const dates = [...new Set(counts.map(({ date }) => storedDate(date)))].sort((a, b) => a - b);
  for (const some of inChunks(dates)) {
    await db
      .deleteFrom('day_count')
      .where('station', '=', station)
      // SQLite would pass all dates of the station, if it were not told where they lie.
      .where('date', '>=', some[0]!)
      .where('date', '<=', some.at(-1)!)
      .where('date', 'in', some)
      .execute();
  }
  const rows = counts.map((count) => ({
    station,
    topic: numberOf(JSON.stringify(count.topic)),
    date: storedDate(count.date),
    ...storedCounts(count),
  }));
  await insertRows('day_count', rows);
}

/** Adds the days of these months up anew. */
export async function saveMonths(db: Tables, station: number, months: readonly number[]): Promise<void> {
  if (months.length === 0) return;
  for (const some of inChunks(months))
    await db.deleteFrom('month_count').where('station', '=', station).where('month', 'in', some).execute();
  for (const month of months) {
    await db
      .insertInto('month_count')
      .columns(['month', 'station', 'topic', 'from_date', 'to_date', ...COUNTS])
      .expression(
        db
          .selectFrom('day_count')
          .select(({ fn, val }) => [
            val(month).as('month'),
            'station',
            'topic',
            fn.min('date').as('from_date'),
            fn.max('date').as('to_date'),
          ])
          .select(({ fn }) => COUNTS.map((name) => fn.sum<number>(name).as(name)))
          .where('station', '=', station)
          .where('date', '>=', month * 100)
          .where('date', '<', (month + 1) * 100)
          .groupBy(['station', 'topic']),
      )
      .execute();
  }
}

/** The counts replace all that was declared of these dates before. */
export async function saveDeclaration(
  db: Tables,
  station: number,
  names: Names,
  declaration: Declaration,
  counts: readonly DeclaredCount[],
): Promise<void> {
  const from = storedDate(declaration.from);
  const to = storedDate(declaration.to);
  await db
    .insertInto('declaration')
    .values({
      station,
      from_date: from,
      to_date: to,
      received_at_ms: declaration.receivedAtMs,
      file: storedText(declaration.file),
    })
    .execute();
  await db
    .deleteFrom('declared_count')
    .where('station', '=', station)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .execute();
  const numberOf = await names.number(counts.map(({ topic }) => JSON.stringify(topic)));
  await names.settle();
  const rows = counts.map((count) => ({
    station,
    date: storedDate(count.date),
    topic: numberOf(JSON.stringify(count.topic)),
    airings: count.airings,
    airtime_frames: count.airtimeFrames,
  }));
  for (const some of inChunks(rows)) await db.insertInto('declared_count').values(some).execute();
}

function inChunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, chunk) =>
    rows.slice(chunk * ROWS_AT_ONCE, (chunk + 1) * ROWS_AT_ONCE),
  );
}
