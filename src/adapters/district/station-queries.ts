/** Stations, how far their records are held, what was received of them and found; read and written one row at a time. */
import type { Airing } from '../../model/airing.ts';
import type {
  EnrolledStation,
  HeldRecord,
  PullSource,
  ReceivedExport,
  StationFinding,
} from '../../model/received.ts';
import type { CivilDate, InstantMs } from '../../model/time.ts';
import { dateOf, storedDate } from './stored-date.ts';
import { storedText, textOf } from './stored-text.ts';
import type { HeldTable, Tables } from './tables.ts';

const STATION = [
  'number',
  'id',
  'name',
  'told_name',
  'public_key',
  'pull',
  'added_at_ms',
  'closed_from',
] as const;

interface StationRow {
  readonly id: string;
  readonly name: string;
  readonly told_name: string | null;
  readonly public_key: Uint8Array | null;
  readonly pull: string | null;
  readonly added_at_ms: number;
  readonly closed_from: number | null;
}

/** In the order of their ids. */
export async function allStations(db: Tables): Promise<readonly EnrolledStation[]> {
  const rows = await db.selectFrom('station').select(STATION).orderBy('id').execute();
  return rows.map(stationOf);
}

export interface NumberedStation {
  readonly number: number;
  readonly station: EnrolledStation;
}

export async function findStation(db: Tables, id: string): Promise<NumberedStation | null> {
  const row = await db
    .selectFrom('station')
    .select(STATION)
    .where('id', '=', storedText(id))
    .executeTakeFirst();
  return row === undefined ? null : { number: row.number, station: stationOf(row) };
}

export async function stationOfKey(db: Tables, publicKey: Uint8Array): Promise<EnrolledStation | null> {
  const row = await db
    .selectFrom('station')
    .select(STATION)
    .where('public_key', '=', Buffer.from(publicKey))
    .orderBy('number')
    .executeTakeFirst();
  return row === undefined ? null : stationOf(row);
}

function stationOf(row: StationRow): EnrolledStation {
  const isNamed = row.name !== row.id || row.told_name === null;
  return {
    id: textOf(row.id),
    name: textOf(isNamed ? row.name : row.told_name),
    publicKey: row.public_key === null ? null : Uint8Array.from(row.public_key),
    pull: row.pull === null ? null : (JSON.parse(row.pull) as PullSource),
    addedAtMs: row.added_at_ms,
    closedFrom: row.closed_from === null ? null : dateOf(row.closed_from),
  };
}

/** Or gives its key to a station that had none; false where it changes nothing. */
export async function enrolStation(db: Tables, station: EnrolledStation): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('station')
    .values({
      id: storedText(station.id),
      name: storedText(station.name),
      public_key: station.publicKey === null ? null : Buffer.from(station.publicKey),
      pull: station.pull === null ? null : JSON.stringify(station.pull),
      added_at_ms: station.addedAtMs,
      closed_from: station.closedFrom === null ? null : storedDate(station.closedFrom),
    })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({ public_key: ref('excluded.public_key'), pull: ref('excluded.pull') }))
        .where('station.public_key', 'is', null)
        .where('excluded.public_key', 'is not', null),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** By the superior's own word. */
export async function setNameOf(db: Tables, id: string, name: string): Promise<void> {
  await db
    .updateTable('station')
    .set({ name: storedText(name) })
    .where('id', '=', storedText(id))
    .execute();
}

/** As the station calls itself. */
export async function setToldNameOf(db: Tables, station: number, name: string): Promise<void> {
  await db
    .updateTable('station')
    .set({ told_name: storedText(name) })
    .where('number', '=', station)
    .execute();
}

export async function setClosedOf(db: Tables, id: string, from: CivilDate | null): Promise<void> {
  await db
    .updateTable('station')
    .set({ closed_from: from === null ? null : storedDate(from) })
    .where('id', '=', storedText(id))
    .execute();
}

/** Of which nothing is kept but what was found about it. */
export async function removeStation(db: Tables, id: string): Promise<boolean> {
  const known = await findStation(db, id);
  if (known === null) return false;
  for (const table of ['held', 'received_export', 'declaration'] as const) {
    const kept = await db
      .selectFrom(table)
      .select('station')
      .where('station', '=', known.number)
      .executeTakeFirst();
    if (kept !== undefined) return false;
  }
  await db.deleteFrom('finding').where('station', '=', storedText(id)).execute();
  await db.deleteFrom('station').where('number', '=', known.number).execute();
  return true;
}

/** Whose the database is; null: nobody's yet. */
export async function ownerOf(db: Tables): Promise<string | null> {
  return (await db.selectFrom('superior').select('id').executeTakeFirst())?.id ?? null;
}

/** The first to claim it keeps it. */
export async function claimFor(db: Tables, superior: string): Promise<string> {
  await db
    .insertInto('superior')
    .values({ one: 1, id: superior })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute();
  return (await ownerOf(db)) ?? superior;
}

export async function setPullOf(db: Tables, id: string, pull: PullSource): Promise<void> {
  await db
    .updateTable('station')
    .set({ pull: JSON.stringify(pull) })
    .where('id', '=', storedText(id))
    .execute();
}

export async function heldOf(db: Tables, station: string): Promise<HeldRecord | null> {
  const row = await selectHeld(db).where('station.id', '=', storedText(station)).executeTakeFirst();
  return row === undefined ? null : heldOfRow(row);
}

export async function allHeld(db: Tables): Promise<ReadonlyMap<string, HeldRecord>> {
  const rows = await selectHeld(db).orderBy('station.id').execute();
  return new Map(rows.map((row) => [textOf(row.id), heldOfRow(row)]));
}

function selectHeld(db: Tables) {
  return db
    .selectFrom('held')
    .innerJoin('station', 'station.number', 'held.station')
    .selectAll('held')
    .select('station.id');
}

function heldOfRow(row: HeldTable): HeldRecord {
  return {
    chainId: textOf(row.chain_id),
    seq: row.seq,
    head: textOf(row.head),
    beganAtMs: row.began_at_ms,
    headAtMs: row.head_at_ms,
    decidedUntilMs: row.decided_until_ms,
    branchedAtSeq: row.branched_at_seq,
    receivedAtMs: row.received_at_ms,
  };
}

export async function saveHeld(db: Tables, station: number, held: HeldRecord): Promise<void> {
  const row = {
    station,
    chain_id: storedText(held.chainId),
    seq: held.seq,
    head: storedText(held.head),
    began_at_ms: held.beganAtMs,
    head_at_ms: held.headAtMs,
    decided_until_ms: held.decidedUntilMs,
    branched_at_seq: held.branchedAtSeq,
    received_at_ms: held.receivedAtMs,
  };
  await db
    .insertInto('held')
    .values(row)
    .onConflict((conflict) => conflict.column('station').doUpdateSet(row))
    .execute();
}

export async function openAiringsOf(db: Tables, station: number): Promise<readonly Airing[]> {
  const rows = await db
    .selectFrom('open_airing')
    .select('airing')
    .where('station', '=', station)
    .orderBy('number')
    .execute();
  return rows.map(({ airing }) => JSON.parse(airing) as Airing);
}

export async function saveOpenAirings(db: Tables, station: number, open: readonly Airing[]): Promise<void> {
  await db.deleteFrom('open_airing').where('station', '=', station).execute();
  for (const [number, airing] of open.entries())
    await db
      .insertInto('open_airing')
      .values({ station, number, airing: JSON.stringify(airing) })
      .execute();
}

export async function receivedOf(db: Tables, station: string): Promise<readonly ReceivedExport[]> {
  const rows = await db
    .selectFrom('received_export as export')
    .innerJoin('station', 'station.number', 'export.station')
    .selectAll('export')
    .where('station.id', '=', storedText(station))
    .orderBy('export.number')
    .execute();
  return rows.map((row) => ({
    chainId: textOf(row.chain_id),
    fromSeq: row.from_seq,
    toSeq: row.to_seq,
    prevHash: textOf(row.prev_hash),
    head: textOf(row.head),
    exportedAtMs: row.exported_at_ms,
    receivedAtMs: row.received_at_ms,
    file: textOf(row.file),
  }));
}

/**
 * The same entries sent once more take the place of what brought them, so that each export still goes on from those
 * before it.
 */
export async function saveReceived(db: Tables, station: number, received: ReceivedExport): Promise<void> {
  const row = {
    station,
    chain_id: storedText(received.chainId),
    from_seq: received.fromSeq,
    to_seq: received.toSeq,
    prev_hash: storedText(received.prevHash),
    head: storedText(received.head),
    exported_at_ms: received.exportedAtMs,
    received_at_ms: received.receivedAtMs,
    file: storedText(received.file),
  };
  const { numUpdatedRows } = await db
    .updateTable('received_export')
    .set(row)
    .where('station', '=', station)
    .where('file', '=', row.file)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) await db.insertInto('received_export').values(row).execute();
}

/** Of one station (null: of all), in the order in which they were found. */
export async function findingsOf(db: Tables, station: string | null): Promise<readonly StationFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .$if(station !== null, (query) => query.where('station', '=', storedText(station ?? '')))
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    station: textOf(row.station),
    atMs: row.at_ms,
    code: textOf(row.code),
    params: JSON.parse(row.params) as StationFinding['params'],
  }));
}

/** As `SuperiorStore.isNoted` says; by the indexes of findings, however many there are. */
export async function isNoted(
  db: Tables,
  { station, code, params }: StationFinding,
  like: 'same' | 'code',
  afterMs: InstantMs,
): Promise<boolean> {
  const ofStation = db.selectFrom('finding').where('station', '=', storedText(station));
  const recent = ofStation
    .select('number')
    .where('code', '=', storedText(code))
    .where('at_ms', '>', afterMs)
    .$if(like === 'same', (query) => query.where('params', '=', JSON.stringify(params)));
  const last = db
    .selectFrom(ofStation.select(['code', 'params']).orderBy('number', 'desc').limit(1).as('last'))
    .select('code')
    .where('code', '=', storedText(code))
    .where('params', '=', JSON.stringify(params));
  const { noted } = await db
    .selectNoFrom(({ exists, or }) =>
      or([exists(recent), ...(like === 'same' ? [exists(last)] : [])]).as('noted'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(noted);
}

export async function insertFinding(db: Tables, finding: StationFinding): Promise<void> {
  await db
    .insertInto('finding')
    .values({
      station: storedText(finding.station),
      at_ms: finding.atMs,
      code: storedText(finding.code),
      params: JSON.stringify(finding.params),
    })
    .execute();
}
