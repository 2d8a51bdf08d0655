/** What was counted at import, read back: added up over periods, by date, or as stations declared it themselves. */
import type { SelectQueryBuilder } from 'kysely';
import type { DayCount, Declaration, DeclaredCount, PeriodCount } from '../../model/received.ts';
import type { CivilDate } from '../../model/time.ts';
import { COUNTS } from './bulk-rows.ts';
import { byTopic, countsOf } from './count-columns.ts';
import { periodPieces, type Range } from './period-pieces.ts';
import { dateOf, monthOf, storedDate } from './stored-date.ts';
import { storedText, textOf } from './stored-text.ts';
import type { DayCountTable, Tables } from './tables.ts';

/** Columns that add up to a `PeriodCount`. */
type Piece = Omit<DayCountTable, 'date'> & { readonly from_date: number; readonly to_date: number };
type PieceQuery = SelectQueryBuilder<never, never, Piece>;

/** In the order of stations, then topics. */
export async function periodCounts(
  db: Tables,
  from: CivilDate,
  to: CivilDate,
  stations: readonly string[] | null,
): Promise<readonly PeriodCount[]> {
  const { months, days } = periodPieces({ from: storedDate(from), to: storedDate(to) });
  const pieces = days.map((range) => daysOf(db, range, stations));
  if (months !== null) pieces.push(monthsOf(db, months, stations));
  const [first, ...others] = pieces;
  if (first === undefined || stations?.length === 0) return [];
  const together = others.reduce((query, piece) => query.unionAll(piece), first);
  const rows = await db
    .with('piece', () => together)
    .with('added_up', (cte) =>
      cte
        .selectFrom('piece')
        .select(({ fn }) => COUNTS.map((name) => fn.sum<number>(name).as(name)))
        .select(({ fn }) => [
          'station',
          'topic',
          fn.min('from_date').as('from_date'),
          fn.max('to_date').as('to_date'),
        ])
        .groupBy(['station', 'topic']),
    )
    .selectFrom('added_up as sum')
    .innerJoin('station', 'station.number', 'sum.station')
    .innerJoin('name', (join) =>
      join.onRef('name.station', '=', 'sum.station').onRef('name.number', '=', 'sum.topic'),
    )
    .select(['station.id', 'name.text'])
    .select(['from_date', 'to_date', ...COUNTS])
    .execute();
  return rows
    .map((row) => ({
      station: textOf(row.id),
      topic: JSON.parse(row.text) as string | null,
      from: dateOf(row.from_date),
      to: dateOf(row.to_date),
      ...countsOf(row),
    }))
    .sort((a, b) => byStation(a, b) || byTopic(a, b));
}

function monthsOf(db: Tables, months: Range, stations: readonly string[] | null): PieceQuery {
  return db
    .selectFrom('month_count')
    .select([...COUNTS, 'station', 'topic', 'from_date', 'to_date'])
    .where('month', '>=', months.from)
    .where('month', '<=', months.to)
    .$if(stations !== null, (query) =>
      query.where('station', 'in', numbersOf(db, stations ?? [])),
    ) as unknown as PieceQuery;
}

/**
 * Added up by station and topic already. The month's rows name those that have days in it, in the order of the groups:
 * each is sought by its key, and nothing is sorted.
 */
function daysOf(db: Tables, days: Range, stations: readonly string[] | null): PieceQuery {
  return db
    .selectFrom('month_count as month')
    .innerJoin('day_count as day', (join) =>
      join.onRef('day.station', '=', 'month.station').onRef('day.topic', '=', 'month.topic'),
    )
    .select(({ fn }) => COUNTS.map((name) => fn.sum<number>(`day.${name}`).as(name)))
    .select(({ fn }) => [
      'month.station',
      'month.topic',
      fn.min('day.date').as('from_date'),
      fn.max('day.date').as('to_date'),
    ])
    .where('month.month', '=', monthOf(days.from))
    .where('day.date', '>=', days.from)
    .where('day.date', '<=', days.to)
    .groupBy(['month.station', 'month.topic'])
    .$if(stations !== null, (query) =>
      query.where('month.station', 'in', numbersOf(db, stations ?? [])),
    ) as unknown as PieceQuery;
}

function numbersOf(db: Tables, stations: readonly string[]) {
  return db.selectFrom('station').select('number').where('id', 'in', stations.map(storedText));
}

function byStation(a: { readonly station: string }, b: { readonly station: string }): number {
  if (a.station === b.station) return 0;
  return a.station < b.station ? -1 : 1;
}

/** In the order of dates, then topics. */
export async function dayCounts(
  db: Tables,
  station: string,
  from: CivilDate,
  to: CivilDate,
): Promise<readonly DayCount[]> {
  const rows = await db
    .selectFrom('day_count as day')
    .innerJoin('name', (join) =>
      join.onRef('name.station', '=', 'day.station').onRef('name.number', '=', 'day.topic'),
    )
    .select(['day.date', 'name.text'])
    .select(COUNTS)
    .where('day.station', 'in', numbersOf(db, [station]))
    .where('day.date', '>=', storedDate(from))
    .where('day.date', '<=', storedDate(to))
    .orderBy('day.date')
    .execute();
  return rows
    .map((row) => ({
      date: dateOf(row.date),
      topic: JSON.parse(row.text) as string | null,
      ...countsOf(row),
    }))
    .sort((a, b) => (a.date === b.date ? byTopic(a, b) : a.date < b.date ? -1 : 1));
}

export async function declarations(
  db: Tables,
  from: CivilDate,
  to: CivilDate,
  stations: readonly string[] | null,
): Promise<readonly Declaration[]> {
  if (stations?.length === 0) return [];
  const rows = await db
    .selectFrom('declaration')
    .innerJoin('station', 'station.number', 'declaration.station')
    .select(['station.id', 'from_date', 'to_date', 'received_at_ms', 'file'])
    .where('from_date', '<=', storedDate(to))
    .where('to_date', '>=', storedDate(from))
    .$if(stations !== null, (query) => query.where('station.id', 'in', (stations ?? []).map(storedText)))
    .orderBy('declaration.number')
    .execute();
  return rows.map((row) => ({
    station: textOf(row.id),
    from: dateOf(row.from_date),
    to: dateOf(row.to_date),
    receivedAtMs: row.received_at_ms,
    file: textOf(row.file),
  }));
}

/** In the order of stations, dates and topics. */
export async function declared(
  db: Tables,
  from: CivilDate,
  to: CivilDate,
  stations: readonly string[] | null,
): Promise<readonly DeclaredCount[]> {
  if (stations?.length === 0) return [];
  const rows = await db
    .selectFrom('declared_count as count')
    .innerJoin('station', 'station.number', 'count.station')
    .innerJoin('name', (join) =>
      join.onRef('name.station', '=', 'count.station').onRef('name.number', '=', 'count.topic'),
    )
    .select(['station.id', 'count.date', 'name.text', 'airings', 'airtime_frames'])
    .where('count.date', '>=', storedDate(from))
    .where('count.date', '<=', storedDate(to))
    .$if(stations !== null, (query) => query.where('station.id', 'in', (stations ?? []).map(storedText)))
    .execute();
  return rows
    .map((row) => ({
      station: textOf(row.id),
      date: dateOf(row.date),
      topic: JSON.parse(row.text) as string | null,
      airings: row.airings,
      airtimeFrames: row.airtime_frames,
    }))
    .sort((a, b) => byStation(a, b) || (a.date === b.date ? byTopic(a, b) : a.date < b.date ? -1 : 1));
}
