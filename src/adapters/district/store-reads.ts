/** What a store answers without writing: the same for both databases. */
import type { SuperiorStore } from '../../model/ports/superior-store.ts';
import { airingPage } from './airing-queries.ts';
import { dayCounts, declarations, declared, periodCounts } from './count-queries.ts';
import {
  allHeld,
  allStations,
  findingsOf,
  findStation,
  heldOf,
  isNoted,
  receivedOf,
  stationOfKey,
} from './station-queries.ts';
import type { Tables } from './tables.ts';

type Reads = Omit<
  SuperiorStore,
  | 'claim'
  | 'enrol'
  | 'setName'
  | 'setClosed'
  | 'remove'
  | 'setPull'
  | 'addFinding'
  | 'receive'
  | 'declare'
  | 'close'
>;

export function storeReads(db: Tables): Reads {
  return {
    stations: () => allStations(db),
    station: async (id) => (await findStation(db, id))?.station ?? null,
    stationOfKey: (publicKey) => stationOfKey(db, publicKey),
    held: (station) => heldOf(db, station),
    allHeld: () => allHeld(db),
    received: (station) => receivedOf(db, station),
    findings: (station) => findingsOf(db, station),
    isNoted: (finding, like, afterMs) => isNoted(db, finding, like, afterMs),
    periodCounts: (from, to, stations) => periodCounts(db, from, to, stations),
    dayCounts: (station, from, to) => dayCounts(db, station, from, to),
    airings: (filter, after, limit) => airingPage(db, filter, after, limit),
    declarations: (from, to, stations) => declarations(db, from, to, stations),
    declared: (from, to, stations) => declared(db, from, to, stations),
  };
}
