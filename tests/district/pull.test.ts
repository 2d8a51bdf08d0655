import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postgresSuperiorStore } from '../../src/adapters/district/postgres-store.ts';
import { sqliteSuperiorStore } from '../../src/adapters/district/sqlite-store.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { pullStations, stationsToPull } from '../../src/district/pull.ts';
import { setPullDoor } from '../../src/district/pull-source.ts';
import { districtReport } from '../../src/district/report.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import type { SuperiorStore } from '../../src/model/ports/superior-store.ts';
import { Refusal } from '../../src/model/problem.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { sendRecord } from '../../src/verbs/send-record.ts';
import { cuttingProxy } from '../fakes/cutting-proxy.ts';
import { airOn, ENTRIES_A_DAY, exportingWard, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import { HAS_POSTGRES, PrivatePostgres } from '../fakes/postgres.ts';
import { type PublicStation, publicStation, servedStation } from '../fakes/public-station.ts';
import { receiver, sendingTools, sendingWard } from '../fakes/receiver.ts';
import { restoredWard } from '../fakes/restored-ward.ts';
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
  const { ward } = station;
  const proxy = cuts === null ? null : await cuttingProxy(station.port, cuts);
  await enrolStation(superior, keyToken({ id, publicKey: ward.keys.publicKey() ?? new Uint8Array() }), id);
  await setDoor(superior, id, station, proxy?.port);
  return { station, proxy };
}

function setDoor(superior: Superior, id: string, station: PublicStation, port = station.port) {
  const { certificate, token } = station;
  const source = { url: `https://127.0.0.1:${port}`, fingerprint: certificate?.fingerprint ?? '' };
  return setPullDoor(superior, id, { source, token });
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

test('a ward that was silent for two days is no ward that has not sent: its report of them is proved, and 0', async () => {
  const superior = await superiorOn('SQLite');
  const { station } = await stationNamed(superior, 'mot', null);
  await pulled(superior);
  const verificationOf = async () => {
    const { rows } = await districtReport(superior, {
      from: '2024-03-21',
      to: '2024-03-22',
      by: ['station'],
      topic: null,
      unitsOf: 'then',
      compare: null,
    });
    return rows.map(({ verification, rank, figures, coverage }) => [
      verification,
      rank,
      figures.airings,
      coverage.notSentDays,
    ]);
  };
  expect(await verificationOf()).toEqual([['not-sent', null, 0, 2]]);
  station.ward.records.setDecidedUntilMs(Date.parse('2024-03-23T00:00:00+07:00'));
  const { seq } = station.ward.records.head();
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: 0, fault: null }]);
  expect(await superior.store.held('mot')).toMatchObject({ seq });
  expect(await verificationOf()).toEqual([['verified', 1, 0, 0]]);
});

test('a station that was restored is pulled as a new branch: what it lost stays counted, what both tell counts once', async () => {
  const superior = await superiorOn('SQLite');
  const { station } = await stationNamed(superior, 'mot', null);
  await pulled(superior);
  const kept = FIRST_ENTRIES + ENTRIES_A_DAY;
  const ward = restoredWard(station.ward, kept, '2024-03-21T05:00:00+07:00', 'ổ đĩa hỏng');
  // The day that the backup lacks is told anew, and one more.
  airOn(ward, ['2024-03-20', '2024-03-21']);
  await setDoor(superior, 'mot', await servedStation(ward));
  const own = 1 + 2 * ENTRIES_A_DAY;
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: own, fault: null }]);
  expect(await superior.store.held('mot')).toMatchObject({
    seq: kept + own,
    head: ward.records.head().hash,
    branchedAtSeq: kept + 1,
  });
  await requireRestoredOnce(superior, 'mot', kept + 1);
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: 0, fault: null }]);
});

test('so it is when it sends by itself, and the superior is not asked what it lost', async () => {
  const superior = await superiorOn('SQLite');
  const bare = exportingWard(DATES, 'mot');
  await enrolStation(
    superior,
    keyToken({ id: 'mot', publicKey: bare.keys.publicKey() ?? new Uint8Array() }),
    'mot',
  );
  const door = await receiver(superior);
  const before = sendingWard(bare, superior, door, 'mot');
  await sendRecord(before, sendingTools(before));
  const kept = FIRST_ENTRIES + ENTRIES_A_DAY;
  const restored = restoredWard(bare, kept, '2024-03-21T05:00:00+07:00', 'ổ đĩa hỏng');
  airOn(restored, ['2024-03-20', '2024-03-21']);
  const ward = sendingWard(restored, superior, door, 'mot');
  const own = 1 + 2 * ENTRIES_A_DAY;
  expect(await sendRecord(ward, sendingTools(ward))).toMatchObject({
    entries: own,
    receipt: { seq: kept + own, head: restored.records.head().hash },
    told: [{ code: 'receipt.other-head', params: { seq: ENTRIES } }],
  });
  await requireRestoredOnce(superior, 'mot', kept + 1);
  expect(await sendRecord(ward, sendingTools(ward))).toMatchObject({ entries: 0, told: [] });
});

test('one that was restored and has written less than it lost is known by what the superior holds, both ways', async () => {
  const superior = await superiorOn('SQLite');
  const { station } = await stationNamed(superior, 'mot', null);
  await pulled(superior);
  const kept = FIRST_ENTRIES + ENTRIES_A_DAY;
  const ward = restoredWard(station.ward, kept, '2024-03-21T05:00:00+07:00', 'ổ đĩa hỏng');
  await setDoor(superior, 'mot', await servedStation(ward));
  expect(await pulled(superior)).toEqual([{ id: 'mot', entries: 1, fault: null }]);
  const door = await receiver(superior);
  const again = restoredWard(station.ward, kept - 1, '2024-03-22T05:00:00+07:00', 'lần hai');
  const sending = sendingWard(again, superior, door, 'mot');
  expect(await sendRecord(sending, sendingTools(sending))).toMatchObject({
    entries: 1,
    receipt: { seq: kept },
    told: [{ code: 'receipt.ahead' }],
  });
  expect(await superior.store.held('mot')).toMatchObject({ seq: kept, branchedAtSeq: kept });
});

/** Two airings a day, each once: of the first day, that both branches hold; of the one lost; of the one told twice; of a new one. */
async function requireRestoredOnce(superior: Superior, id: string, seq: number): Promise<void> {
  const airings = await superior.store.airings(WHOLE, null, 1_000);
  expect(airings.map(({ airing }) => airing.date).sort()).toEqual(
    [...DATES, '2024-03-21'].flatMap((date) => [date, date]),
  );
  expect(new Set(airings.map(({ airing }) => airing.id)).size).toBe(8);
  const restored = (await superior.store.findings(id)).filter(({ code }) => code === 'district.restored');
  expect(restored.map(({ params }) => params)).toMatchObject([
    { seq, lost: 2 * ENTRIES_A_DAY, cause: 'ổ đĩa hỏng' },
  ]);
}

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
