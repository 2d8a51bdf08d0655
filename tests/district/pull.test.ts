import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresSuperiorStore } from '../../src/adapters/district/postgres-store.ts';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { pullStations, stationsToPull } from '../../src/district/pull.ts';
import { setPullDoor } from '../../src/district/pull-source.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import { Refusal } from '../../src/model/problem.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { sendRecord } from '../../src/verbs/send-record.ts';
import { cuttingProxy } from '../fakes/cutting-proxy.ts';
import { airOn, ENTRIES_A_DAY, exportingWard, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import { HAS_POSTGRES, PrivatePostgres } from '../fakes/postgres.ts';
import { publicStation } from '../fakes/public-station.ts';
import { receiver, sendingTools, sendingWard } from '../fakes/receiver.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const DATES = ['2024-03-18', '2024-03-19', '2024-03-20'];
const ENTRIES = FIRST_ENTRIES + DATES.length * ENTRIES_A_DAY;
const WHOLE = { from: '2024-01-01', to: '2027-12-31', station: null } as const;

const postgres = new PrivatePostgres();
let url = '';

beforeAll(async () => {
  if (!HAS_POSTGRES) return;
  await postgres.start();
});
afterAll(() => postgres.remove());

async function superiorOn(database: 'SQLite' | 'PostgreSQL'): Promise<Superior> {
  if (database === 'SQLite') return { ...tempSuperior(sqliteSuperiorStore), clock: systemClock() };
  url = await postgres.database();
  const store: SuperiorStore = await postgresSuperiorStore(url);
  return { ...tempSuperior(() => store), clock: systemClock() };
}

/** A station of its own name, with a key, a record of three days and an API that listens. */
async function stationNamed(superior: Superior, id: string, cuts: number[] | null) {
  const station = await publicStation(DATES, {}, id);
  const { ward, certificate, token } = station;
  const proxy = cuts === null ? null : await cuttingProxy(station.port, cuts);
  await enrolStation(superior, keyToken({ id, publicKey: ward.keys.publicKey() ?? new Uint8Array() }), id);
  const address = `https://127.0.0.1:${proxy?.port ?? station.port}`;
  const source = { url: address, fingerprint: certificate?.fingerprint ?? '' };
  await setPullDoor(superior, id, { source, token });
  return { station, proxy };
}

async function pulled(superior: Superior, names: readonly string[] = []) {
  const stations = await stationsToPull(superior, names);
  const results = await pullStations(superior, stations, pinnedHttps(), {
    progress: () => {},
    ended: () => {},
    isEnded: () => false,
  });
  return results.map(({ station, pulled: got, error }) => ({
    id: station.id,
    entries: got?.entries ?? null,
    fault: error instanceof Refusal ? error.message : error,
  }));
}

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  describe.skipIf(database === 'PostgreSQL' && !HAS_POSTGRES)(`on ${database}`, () => {
    test('five stations are pulled and push over lines that break: every entry is there once', async () => {
      const superior = await superiorOn(database);
      const names = ['mot', 'hai', 'ba'];
      const cuts = [null, [2_000, 5_000], [3_500]];
      const stations = await Promise.all(
        names.map((name, at) => stationNamed(superior, name, cuts[at] ?? null)),
      );
      const pushing = await pushers(superior, ['bon', 'nam']);
      const [results] = await Promise.all([pulled(superior), ...pushing.map((push) => push())]);
      expect(results).toEqual(['ba', 'hai', 'mot'].map((id) => ({ id, entries: ENTRIES, fault: null })));
      expect(stations[1]?.proxy?.cut()).toBe(2);
      const held = await superior.store.allHeld();
      expect([...held].map(([id, { seq }]) => [id, seq])).toEqual(
        ['ba', 'bon', 'hai', 'mot', 'nam'].map((id) => [id, ENTRIES]),
      );
      const airings = await superior.store.airings(WHOLE, null, 1_000);
      expect(airings).toHaveLength(5 * DATES.length * 2);
      expect(new Set(airings.map(({ station, airing }) => `${station} ${airing.id}`)).size).toBe(
        airings.length,
      );
    });

    test('a dead station, and one with another certificate, do not stop the others', async () => {
      const superior = await superiorOn(database);
      const { station: dead } = await stationNamed(superior, 'chet', null);
      const { station: other } = await stationNamed(superior, 'gia', null);
      await stationNamed(superior, 'song', null);
      await dead.api.close();
      const source = { url: `https://127.0.0.1:${other.port}`, fingerprint: 'ab'.repeat(32) };
      await superior.store.setPull('gia', source);
      // Its pauses are no wall clock's business.
      const quick = { ...superior, clock: { ...superior.clock, wakeAt: soon } };
      expect(await pulled(quick)).toEqual([
        { id: 'chet', entries: null, fault: 'net.lost' },
        { id: 'gia', entries: null, fault: 'net.other-certificate' },
        { id: 'song', entries: ENTRIES, fault: null },
      ]);
    });
  });
}

test('what is new is fetched, and a station without anything new says that it was silent', async () => {
  const superior = await superiorOn('SQLite');
  const { station } = await stationNamed(superior, 'mot', null);
  await pulled(superior);
  airOn(station.ward, ['2024-03-21']);
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: ENTRIES_A_DAY, fault: null }]);
  const untilMs = Date.parse('2024-03-22T00:00:00+07:00');
  station.ward.records.setDecidedUntilMs(untilMs);
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: 0, fault: null }]);
  expect((await superior.store.held('mot'))?.decidedUntilMs).toBe(untilMs);
});

test('a station whose clock lies is told of while it is connected, and not refused', async () => {
  const superior = await superiorOn('SQLite');
  await stationNamed(superior, 'mot', null);
  const ours = superior.clock;
  const behind = { ...superior, clock: { ...ours, nowMs: () => ours.nowMs() - 3_600_000 } };
  expect(await pulled(behind)).toEqual([{ id: 'mot', entries: ENTRIES, fault: null }]);
  const clocks = (await superior.store.findings('mot')).filter(
    ({ code }) => code === 'district.clock.runs-ahead',
  );
  expect(clocks.map(({ params }) => params)).toEqual([{ minutes: 60 }]);
});

function soon(_atMs: number, wake: () => void): () => void {
  const timer = setTimeout(wake, 1);
  return () => clearTimeout(timer);
}

/** Stations that send by themselves, each over a line that breaks twice, and go on until all is receipted. */
async function pushers(superior: Superior, names: readonly string[]) {
  const door = await receiver(superior);
  return names.map((id) => async () => {
    const bare = exportingWard(DATES, id);
    const publicKey = bare.keys.publicKey() ?? new Uint8Array();
    await enrolStation(superior, keyToken({ id, publicKey }), id);
    const proxy = await cuttingProxy(door.port, [1_500, 4_000]);
    const ward = sendingWard(bare, superior, { port: proxy.port, fingerprint: door.fingerprint }, id);
    for (let tries = 0; tries < 10; tries += 1) {
      const sent = await sendRecord(ward, sendingTools(ward)).catch(() => null);
      if (sent?.receipt?.seq === ENTRIES) return;
    }
    throw new Error('it was never receipted');
  });
}
