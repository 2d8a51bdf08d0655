/**
 * What the superior unit received, in PostgreSQL. A station's row is locked while its record is taken in, so that two
 * programs never take in the same station at once; different stations go on side by side.
 */
import type { ClientBase } from 'pg';
import type { SuperiorStore } from '../../model/ports/superior-store.ts';
import { copyingRows } from './copy-rows.ts';
import { saveDeclaration } from './count-writes.ts';
import { Names } from './names.ts';
import { PostgresConnections, tablesOn } from './postgres-connections.ts';
import { queryFault } from './postgres-faults.ts';
import { migratePostgres } from './postgres-migrate.ts';
import {
  claimFor,
  enrolStation,
  insertFinding,
  removeStation,
  setClosedOf,
  setNameOf,
  setPullOf,
} from './station-queries.ts';
import { enrolledStation, StationReceiving } from './station-receiving.ts';
import { storeReads } from './store-reads.ts';
import { storedText } from './stored-text.ts';
import { Turns } from './turns.ts';

/** Stations whose records this process takes in at once; connections are left for those who read. */
const RECEIVED_AT_ONCE = 4;

/** Throws a Refusal when the server cannot be reached, or refuses, or a newer program has written the database. */
export async function postgresSuperiorStore(url: string): Promise<SuperiorStore> {
  const connections = new PostgresConnections(url);
  const turns = new Turns(RECEIVED_AT_ONCE);
  /** Under the lock of the station's row. */
  const ofStation = <T>(station: string, work: (client: ClientBase) => Promise<T>): Promise<T> =>
    turns.take(station, () =>
      connections.transaction(async (client) => {
        await client.query('SELECT FROM station WHERE id = $1 FOR UPDATE', [storedText(station)]);
        return work(client);
      }),
    );
  const store: SuperiorStore = {
    ...told(storeReads(connections.tables)),
    claim: (superior) => connections.transaction((client) => claimFor(tablesOn(client), superior)),
    enrol: (station) => connections.transaction((client) => enrolStation(tablesOn(client), station)),
    setName: (station, name) =>
      connections.transaction((client) => setNameOf(tablesOn(client), station, name)),
    setClosed: (station, from) =>
      connections.transaction((client) => setClosedOf(tablesOn(client), station, from)),
    remove: (station) => ofStation(station, (client) => removeStation(tablesOn(client), station)),
    setPull: (station, pull) =>
      connections.transaction((client) => setPullOf(tablesOn(client), station, pull)),
    addFinding: (finding) => connections.transaction((client) => insertFinding(tablesOn(client), finding)),
    receive: (station, take) =>
      ofStation(station, async (client) => {
        const receiving = await StationReceiving.begin(tablesOn(client), station, copyingRows(client));
        const result = await take(receiving);
        await receiving.end();
        return result;
      }),
    declare: (declaration, counts) =>
      ofStation(declaration.station, async (client) => {
        const db = tablesOn(client);
        const { number } = await enrolledStation(db, declaration.station);
        await saveDeclaration(db, number, new Names(db, number, copyingRows(client)), declaration, counts);
      }),
    async close() {
      await turns.idle();
      await connections.close();
    },
  };
  try {
    await connections.transaction((client) => migratePostgres(client));
    return store;
  } catch (error) {
    await connections.close();
    throw error;
  }
}

/** The same methods; what the server, or the way to it, complains of becomes a Refusal. */
function told<Methods extends object>(methods: Methods): Methods {
  return new Proxy(methods, {
    get:
      (target, name) =>
      async (...values: readonly unknown[]) => {
        const method = Reflect.get(target, name) as (...values: readonly unknown[]) => Promise<unknown>;
        try {
          return await method(...values);
        } catch (error) {
          throw queryFault(error);
        }
      },
  });
}
