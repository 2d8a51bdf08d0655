/** Reports out of a real record: which days, against what, and whether the record can be relied on. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { Campaign, Schedule } from '../../src/model/programme.ts';
import { appendEntries } from '../../src/record/append.ts';
import { normalisedSha256, storedVersion } from '../../src/station/schedule-version.ts';
import { type ReportRequest, reportAirtime } from '../../src/verbs/report-airtime.ts';
import { TOPIC, wardThatAired } from '../fakes/aired-ward.ts';
import { closedAt, openedAt } from '../fakes/airing-entries.ts';
import { recordWhileAiring } from '../fakes/busy-daemon.ts';
import { seconds } from '../fakes/sample-airing.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

const ASKED: ReportRequest = {
  from: null,
  to: null,
  by: ['topic'],
  topic: null,
  compare: null,
  entries: false,
};

function putInForce(ward: TempWard, campaigns: readonly Campaign[]): void {
  const schedule: Schedule = {
    zone: ward.station.zone,
    topics: [{ id: TOPIC, title: 'Sắp xếp ĐVHC', themes: [{ id: 'van-ban', title: 'Văn bản chỉ đạo' }] }],
    campaigns,
    programmes: [],
    daySets: {},
  };
  const stored = storedVersion('v1', { stationYaml: '', files: [] }, schedule, ward.station);
  ward.records.saveVersion(stored);
  appendEntries(ward.records, ward.clock.nowMs(), [
    { kind: 'schedule-in-force', version: 'v1', normalisedSha256: normalisedSha256(stored), fromMs: 0 },
  ]);
}

function refusalOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.problems[0]?.code : String(error);
  }
}

test('without dates the month so far is reported, out of a record that proves whole', () => {
  const ward = wardThatAired(['2024-02-29', '2024-03-01', '2024-03-18']);
  const report = reportAirtime(ward, ASKED);
  expect(report.period).toEqual({ from: '2024-03-01', to: '2024-03-20', days: 20 });
  expect(report.rows).toMatchObject([{ keys: { topic: TOPIC }, airings: 2, airtimeFrames: seconds(60) }]);
  expect(report.chain).toMatchObject({
    verified: true,
    seq: ward.records.head().seq,
    head: ward.records.head().hash,
  });
  expect(report.titles.programme.get('ban-tin-sang')).toBe('Bản tin sáng');
});

test('a broadcast that ends while a report is made is neither in it nor makes its record look broken', () => {
  const ward = wardThatAired(['2024-03-18']);
  const head = ward.records.head();
  const at = '2024-03-20T11:00:00+07:00';
  const records = recordWhileAiring(ward, [openedAt(at), closedAt(at)]);
  const report = reportAirtime({ ...ward, records }, ASKED);
  expect(report.chain).toMatchObject({ verified: true, seq: head.seq, head: head.hash });
  expect(report.total.airings).toBe(1);
  expect(reportAirtime(ward, ASKED).total.airings).toBe(2);
});

test('against the previous period, a week is held against the seven days before it', () => {
  const ward = wardThatAired(['2024-03-12', '2024-03-18', '2024-03-19']);
  const week = { ...ASKED, from: '2024-03-18', to: '2024-03-24', compare: 'previous' as const };
  const report = reportAirtime(ward, week);
  expect(report.compared).toEqual({ against: 'previous', from: '2024-03-11', to: '2024-03-17', days: 7 });
  expect(report.total.growth).toMatchObject({ airings: 1, airtime: 1 });
});

test('against the baseline, the campaign of the schedule in force says which days', () => {
  const ward = wardThatAired(['2024-03-05', '2024-03-18', '2024-03-19']);
  const campaign: Campaign = {
    id: 'dot-1',
    title: 'Đợt 1',
    topic: TOPIC,
    period: { from: '2024-03-18', until: '2024-12-31' },
    baseline: { from: '2024-03-04', until: '2024-03-17' },
    basis: null,
  };
  const week = { ...ASKED, from: '2024-03-18', to: '2024-03-24', compare: 'baseline' as const };
  expect(refusalOf(() => reportAirtime(ward, week))).toBe('report.no-baseline');
  putInForce(ward, [campaign]);
  const report = reportAirtime(ward, week);
  expect(report.compared).toEqual({ against: 'baseline', from: '2024-03-04', to: '2024-03-17', days: 14 });
  expect(report.total.growth).toMatchObject({ airings: 3, before: { airings: 1, days: 14 } });
  expect(report.titles.topic.get(TOPIC)).toBe('Sắp xếp ĐVHC');
});

test('a mistyped topic is refused rather than reported as silence', () => {
  const ward = wardThatAired(['2024-03-18']);
  expect(refusalOf(() => reportAirtime(ward, { ...ASKED, topic: 'sap-xep' }))).toBe('report.unknown-topic');
  expect(reportAirtime(ward, { ...ASKED, topic: TOPIC }).total.airings).toBe(1);
  putInForce(ward, []);
  const silent = { ...ASKED, topic: TOPIC, from: '2024-01-01', to: '2024-01-31' };
  expect(reportAirtime(ward, silent).total.airings).toBe(0);
});

test('a period that ends before it begins is refused', () => {
  const ward = wardThatAired([]);
  const backwards = { ...ASKED, from: '2024-03-19', to: '2024-03-18' };
  expect(refusalOf(() => reportAirtime(ward, backwards))).toBe('report.backwards');
});

test.each([
  [
    'airtime added to an airing',
    "UPDATE airing SET projection = json_set(projection, '$.airtimeFrames', 99999999)",
  ],
  ['an airing taken out', "DELETE FROM airing WHERE date = '2024-03-18'"],
  [
    'an entry rewritten',
    "DROP TRIGGER entry_is_never_changed; UPDATE entry SET payload = replace(payload, 'aired', 'xired')",
  ],
])('a report out of a record with %s says that it cannot be relied on', (_what, sql) => {
  const ward = wardThatAired(['2024-03-18', '2024-03-19']);
  expect(reportAirtime(ward, ASKED).chain.verified).toBe(true);
  const intruder = new Sqlite(join(ward.files.root, 'state', 'loa.sqlite'));
  intruder.exec(sql);
  intruder.close();
  expect(reportAirtime(ward, ASKED).chain.verified).toBe(false);
});
