/** Airings that ended, read back whole: of one date, or a page at a time over stations. */
import type { ExpressionBuilder } from 'kysely';
import type { Airing } from '../../model/airing.ts';
import type { AiringCursor, ReceivedAiring, SuperiorStore } from '../../model/ports/superior-store.ts';
import type { CivilDate } from '../../model/time.ts';
import { airingOfRow, namesOfRow } from './airing-row.ts';
import { storedDate } from './stored-date.ts';
import { storedText, textOf } from './stored-text.ts';
import type { AiringRow, Tables } from './tables.ts';

/** Stations that one query of a page looks into at first, and at most: few hold a page, many may hold nothing. */
const STATIONS_AT_FIRST = 1;
const STATIONS_AT_MOST = 256;
const STATIONS_GROWTH = 4;

/** Both databases take more parameters than this. */
const NAMES_AT_ONCE = 10_000;

type AiringFilter = Parameters<SuperiorStore['airings']>[0];

/** In the order of their entries. */
export async function airingsOn(db: Tables, station: number, date: CivilDate): Promise<readonly Airing[]> {
  const rows = await db
    .selectFrom('airing')
    .selectAll()
    .where('station', '=', station)
    .where('date', '=', storedDate(date))
    .orderBy('seq')
    .orderBy('chain')
    .execute();
  return airingsOfRows(db, rows);
}

export async function airingIdsAfter(db: Tables, station: number, seq: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('airing')
    .select('id')
    .where('station', '=', station)
    .where('seq', '>', seq)
    .execute();
  return new Set(rows.map(({ id }) => textOf(id)));
}

/** In the order of stations, entries and hashes. */
export async function airingPage(
  db: Tables,
  filter: AiringFilter,
  after: AiringCursor | null,
  limit: number,
): Promise<readonly ReceivedAiring[]> {
  const stations = await stationsFrom(db, filter.station, after);
  const found: ReceivedAiring[] = [];
  let atOnce = STATIONS_AT_FIRST;
  for (let from = 0; from < stations.length && found.length < limit; ) {
    const some = stations.slice(from, from + atOnce);
    // Only the first station of a page can be the cursor's, and it is looked into alone.
    const within = from === 0 && some[0]?.id === after?.station ? after : null;
    found.push(...(await airingsOfStations(db, some, filter, within, limit - found.length)));
    from += some.length;
    atOnce = Math.min(atOnce * STATIONS_GROWTH, STATIONS_AT_MOST);
  }
  return found;
}

interface StationNumber {
  readonly number: number;
  readonly id: string;
}

async function stationsFrom(db: Tables, only: string | null, after: AiringCursor | null) {
  const rows = await db
    .selectFrom('station')
    .select(['number', 'id'])
    .$if(only !== null, (query) => query.where('id', '=', storedText(only ?? '')))
    .$if(after !== null, (query) => query.where('id', '>=', storedText(after?.station ?? '')))
    .orderBy('id')
    .execute();
  return rows.map(({ number, id }) => ({ number, id: textOf(id) }));
}

async function airingsOfStations(
  db: Tables,
  stations: readonly StationNumber[],
  filter: AiringFilter,
  after: AiringCursor | null,
  limit: number,
): Promise<readonly ReceivedAiring[]> {
  const rows = await db
    .selectFrom('airing')
    .innerJoin('station', 'station.number', 'airing.station')
    .selectAll('airing')
    .where(
      'airing.station',
      'in',
      stations.map(({ number }) => number),
    )
    .where('date', '>=', storedDate(filter.from))
    .where('date', '<=', storedDate(filter.to))
    .$if(after !== null, (query) => query.where(({ eb }) => comesAfter(eb, after!)))
    .orderBy('station.id')
    .orderBy('seq')
    .orderBy('hash')
    .limit(limit)
    .execute();
  const idOf = new Map(stations.map(({ number, id }) => [number, id]));
  const airings = await airingsOfRows(db, rows);
  return rows.map((row, index) => ({ station: idOf.get(row.station)!, airing: airings[index]! }));
}

function comesAfter(eb: ExpressionBuilder<{ airing: AiringRow }, 'airing'>, { seq, hash }: AiringCursor) {
  const sameSeq = eb.and([eb('seq', '=', seq), eb('hash', '>', Buffer.from(hash, 'hex'))]);
  return eb.or([eb('seq', '>', seq), sameSeq]);
}

async function airingsOfRows(db: Tables, rows: readonly AiringRow[]): Promise<readonly Airing[]> {
  const stations = [...new Set(rows.map(({ station }) => station))];
  const numbers = [...new Set(rows.flatMap(namesOfRow))];
  const said = new Map<string, unknown>();
  for (let from = 0; from < numbers.length; from += NAMES_AT_ONCE) {
    const names = await db
      .selectFrom('name')
      .select(['station', 'number', 'text'])
      .where('station', 'in', stations)
      .where('number', 'in', numbers.slice(from, from + NAMES_AT_ONCE))
      .execute();
    for (const { station, number, text } of names) said.set(`${station} ${number}`, JSON.parse(text));
  }
  return rows.map((row) => airingOfRow(row, (number) => said.get(`${row.station} ${number}`)));
}
