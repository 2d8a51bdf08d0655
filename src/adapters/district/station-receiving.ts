/**
 * One station's record while an export is taken in, within a transaction that has locked the station: the same for both
 * databases, but for how many rows are written at once.
 */
import type { Airing } from '../../model/airing.ts';
import type { Receiving } from '../../model/ports/superior-store.ts';
import type {
  DayCount,
  EnrolledStation,
  HeldRecord,
  ReceivedExport,
  StationFinding,
} from '../../model/received.ts';
import type { CivilDate } from '../../model/time.ts';
import { AiringNames, type NamedAiring } from './airing-names.ts';
import { airingIdsAfter, airingsOn } from './airing-queries.ts';
import { airingRow } from './airing-row.ts';
import type { InsertRows } from './bulk-rows.ts';
import { saveDays, saveMonths } from './count-writes.ts';
import { Names } from './names.ts';
import {
  findStation,
  heldOf,
  insertFinding,
  openAiringsOf,
  saveHeld,
  saveOpenAirings,
  saveReceived,
  setToldNameOf,
} from './station-queries.ts';
import { monthOf, storedDate } from './stored-date.ts';
import type { AiringRow, Tables } from './tables.ts';

/** Rows of airings written together. */
const ROWS_AT_ONCE = 500;

/** Throws when no such station is enrolled. */
export async function enrolledStation(
  db: Tables,
  id: string,
): Promise<{ number: number; station: EnrolledStation }> {
  const found = await findStation(db, id);
  if (found === null) throw new Error(`no such station is enrolled: ${id}`);
  return found;
}

export class StationReceiving implements Receiving {
  readonly station: EnrolledStation;
  readonly held: HeldRecord | null;
  readonly open: readonly Airing[];
  private readonly db: Tables;
  private readonly number: number;
  private readonly insertRows: InsertRows;
  private readonly names: Names;
  private readonly airingNames = new AiringNames();
  private readonly changedMonths = new Set<number>();
  private rows: AiringRow[] = [];

  /** Within a transaction on `db` in which nobody else can begin. */
  static async begin(db: Tables, id: string, insertRows: InsertRows): Promise<StationReceiving> {
    const { number, station } = await enrolledStation(db, id);
    const held = await heldOf(db, id);
    const open = await openAiringsOf(db, number);
    return new StationReceiving(db, { number, station, held, open }, insertRows);
  }

  private constructor(
    db: Tables,
    state: Pick<StationReceiving, 'station' | 'held' | 'open'> & { readonly number: number },
    insertRows: InsertRows,
  ) {
    this.db = db;
    this.number = state.number;
    this.station = state.station;
    this.held = state.held;
    this.open = state.open;
    this.insertRows = insertRows;
    this.names = new Names(db, state.number, insertRows);
  }

  async airingsOn(date: CivilDate): Promise<readonly Airing[]> {
    await this.writeRows();
    return airingsOn(this.db, this.number, date);
  }

  async airingIdsAfter(seq: number): Promise<ReadonlySet<string>> {
    await this.writeRows();
    return airingIdsAfter(this.db, this.number, seq);
  }

  async add(chainId: string, airings: readonly Airing[]): Promise<void> {
    const named = airings.map((airing) => this.airingNames.of(airing));
    const chain = JSON.stringify(chainId);
    const numberOf = await this.names.number(namesOf(chain, named));
    for (const one of named) this.rows.push(airingRow(this.number, numberOf(chain), one, numberOf));
    if (this.rows.length >= ROWS_AT_ONCE) await this.writeRows();
  }

  async saveDays(counts: readonly DayCount[]): Promise<void> {
    await saveDays(this.db, this.number, this.names, counts, this.insertRows);
    for (const { date } of counts) this.changedMonths.add(monthOf(storedDate(date)));
  }

  tellName(name: string): Promise<void> {
    return setToldNameOf(this.db, this.number, name);
  }

  addFinding(finding: StationFinding): Promise<void> {
    return insertFinding(this.db, finding);
  }

  async finish(held: HeldRecord, open: readonly Airing[], received: ReceivedExport): Promise<void> {
    await saveHeld(this.db, this.number, held);
    await saveOpenAirings(this.db, this.number, open);
    await saveReceived(this.db, this.number, received);
  }

  /** Before the transaction is committed. */
  async end(): Promise<void> {
    await this.writeRows();
    await saveMonths(this.db, this.number, [...this.changedMonths]);
  }

  private async writeRows(): Promise<void> {
    const { rows } = this;
    this.rows = [];
    await this.names.settle();
    if (rows.length > 0) await this.insertRows('airing', rows);
  }
}

function* namesOf(chain: string, named: readonly NamedAiring[]): Generator<string> {
  yield chain;
  for (const { facts, cause, parts } of named) {
    yield facts;
    if (cause !== null) yield cause;
    yield* parts;
  }
}
