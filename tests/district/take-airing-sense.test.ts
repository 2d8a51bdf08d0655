/** Airtime that contradicts itself counts as it was signed, and stands among the findings of every report. */
import { expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { districtReport } from '../../src/district/report.ts';
import type { EntryBody } from '../../src/model/entry.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const SIX = '2024-03-19T06:00:00+07:00';
const AFTER_SIX = '2024-03-19T06:01:00+07:00';
const DAY_FRAMES = 24 * 3600 * 48_000;

type Closed = Extract<EntryBody, { kind: 'airing-closed' }>;
const closed = (changes: Partial<Closed>, heardSeconds = 60) =>
  ({ ...closedAt(SIX, heardSeconds), ...changes }) as EntryBody;

/** What the report says of a station besides its figures. */
async function aSuperior() {
  const superior = tempSuperior();
  const station = new SendingStation();
  await enrolStation(superior, keyToken(station), 'Đài phường Láng');
  const question = {
    from: '2024-01-01',
    to: '2024-03-31',
    topic: null,
    unitsOf: 'then',
    compare: null,
  } as const;
  const told = async () =>
    (await districtReport(superior, { ...question, by: ['station'] })).findings.map(({ code, params }) => ({
      code: code.replace('district.airtime.', ''),
      ...params,
    }));
  return { superior, station, told };
}

async function told(write: (station: SendingStation) => void) {
  const office = await aSuperior();
  write(office.station);
  await importExport(office.superior, await office.station.send());
  return office.told();
}

/** Airings that say all the same minute; each is claimed and closed. */
function sameMinute(station: SendingStation, ...ids: readonly string[]): void {
  for (const id of ids) station.write(AFTER_SIX, openedAt(SIX, { id, slot: id }), closedAt(SIX, 60, id));
}

test('a minute that is said to have sounded for a day is told, by its airtime, its parts or its loudspeakers', async () => {
  const whole = closedAt(SIX) as Closed;
  const clusters = whole.clusters.map((one) => ({ ...one, airtimeFrames: DAY_FRAMES }));
  const parts = whole.parts.map((part) => ({ ...part, airtimeFrames: DAY_FRAMES - part.fromFrame }));
  for (const lie of [
    { airtimeFrames: DAY_FRAMES, clusters },
    { airtimeFrames: DAY_FRAMES },
    { parts },
    { airtimeFrames: DAY_FRAMES, clusters, startedAtMs: null },
  ]) {
    const [found, ...others] = await told((station) => station.write(AFTER_SIX, openedAt(SIX), closed(lie)));
    expect(found).toMatchObject({ code: 'longer', seq: 3, airings: 1 });
    expect(found).toHaveProperty('minutes', 'startedAtMs' in lie ? 1440 : 1439);
    expect(others).toEqual([]);
  }
});

test('one that ran into the time that it says, but did not stay in it, is told by when it was written', async () => {
  const clusters = (closedAt(SIX) as Closed).clusters.map((one) => ({ ...one, airtimeFrames: DAY_FRAMES }));
  const day = { airtimeFrames: DAY_FRAMES, clusters };
  const startedAtMs = Date.parse(SIX);
  for (const lie of [
    { ...day, endedAtMs: startedAtMs + 86_400_000 },
    { ...day, startedAtMs: Date.parse(AFTER_SIX) - 86_400_000, endedAtMs: Date.parse(AFTER_SIX) },
  ]) {
    expect(await told((station) => station.write(AFTER_SIX, openedAt(SIX), closed(lie)))).toEqual([
      { code: 'out-of-place', seq: 3, airings: 1, minutes: 0 },
    ]);
  }
});

test('a date before the record began, or far from when the airing sounded, is told', async () => {
  for (const date of ['2024-01-15', '2024-03-25']) {
    expect(await told((station) => station.write(AFTER_SIX, openedAt(SIX, { date }), closedAt(SIX)))).toEqual(
      [{ code: 'out-of-place', seq: 3, airings: 1, minutes: 0 }],
    );
  }
  expect(await told((station) => station.write(SIX, missedAt(SIX, { date: '2024-01-15' })))).toMatchObject([
    { code: 'out-of-place', seq: 2 },
  ]);
});

test('loudspeakers that sounded twice at a time are told, also of what another export told', async () => {
  expect(await told((station) => sameMinute(station, 'a', 'b', 'c'))).toEqual([
    { code: 'overlap', seq: 5, airings: 2, minutes: 1 },
  ]);
  const { superior, station, told: toldOf } = await aSuperior();
  sameMinute(station, 'a');
  await importExport(superior, await station.send());
  expect(await toldOf()).toEqual([]);
  sameMinute(station, 'b');
  await importExport(superior, await station.send({ fromSeq: 4 }));
  expect(await toldOf()).toMatchObject([{ code: 'overlap', seq: 5, airings: 1 }]);
  // Whatever comes later.
  station.airOn('2024-03-20');
  await importExport(superior, await station.send({ fromSeq: 6 }));
  expect(await toldOf()).toMatchObject([{ code: 'overlap' }]);
});

test('what can have been is told of nowhere: cut off and cut in on, side by side, a drifting card, a late ending', async () => {
  const at = (time: string) => `2024-03-19T${time}+07:00`;
  const whole = closedAt(SIX) as Closed;
  const found = await told((station) => {
    // A cluster that an emergency took over, while the other went on.
    const [one] = whole.clusters;
    if (one === undefined) throw new Error('one cluster sounds');
    const half = { ...one, airtimeFrames: 30 * 48_000, outcome: 'preempted' as const };
    station.write(SIX, openedAt(SIX));
    station.write(at('06:00:30'), openedAt(at('06:00:30'), { id: 'khan', slot: null }));
    const cutIn = closedAt(at('06:00:31'), 20, 'khan') as Closed;
    station.write(at('06:00:51'), cutIn);
    station.write(AFTER_SIX, closed({ clusters: [half, { ...one, cluster: 'khac' }] }));
    // At the same time from other loudspeakers.
    const seven = closedAt(at('07:00:00')) as Closed;
    const beside = closedAt(at('07:00:00'), 60, 'ben') as Closed;
    station.write(at('07:00:00'), openedAt(at('07:00:00')), openedAt(at('07:00:00'), { id: 'ben' }));
    station.write(at('07:01:00'), seven, { ...beside, clusters: [{ ...one, cluster: 'khac' }] });
    // A sound card a little faster than the clock.
    const eight = closedAt(at('08:00:00')) as Closed;
    station.write(at('08:00:00'), openedAt(at('08:00:00')));
    station.write(at('08:01:00'), { ...eight, endedAtMs: Date.parse(at('08:00:59.100')) });
    // Power that came back five days later; what was missed meanwhile is told then.
    station.write(at('09:00:00'), openedAt(at('09:00:00')));
    station.write('2024-03-24T09:00:00+07:00', closedAt(at('09:00:00'), 30), missedAt(at('12:00:00')));
  });
  expect(found).toEqual([]);
});
