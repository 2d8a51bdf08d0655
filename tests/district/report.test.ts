import { expect, test } from 'vitest';
import { districtReport } from '../../src/district/report.ts';
import type { DistrictQuestion, DistrictReport, DistrictRow } from '../../src/district/report-question.ts';
import { airingsOf, airtimeOf } from '../../src/district/report-rows.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { countedDay } from '../fakes/counted-store.ts';
import { at, type CountedSuperior, countedSuperior, heldFrom, station } from '../fakes/counted-superior.ts';
import { SAMPLE_UNITS } from '../fakes/sample-units.ts';

const JUNE = { from: '2025-06-01', to: '2025-06-30' };

async function reportOn(
  superior: CountedSuperior,
  asked: Partial<DistrictQuestion> = {},
): Promise<DistrictReport> {
  return await districtReport(countedSuperior(superior), {
    ...JUNE,
    by: ['station'],
    topic: null,
    unitsOf: 'then',
    compare: null,
    ...asked,
  });
}

function labelOf({ place, depth, topic }: DistrictRow): string {
  const names = {
    all: () => 'all',
    station: () => (place.kind === 'station' ? place.station : ''),
    unit: () => (place.kind === 'unit' ? place.name : ''),
    unapportioned: () => (place.kind === 'unapportioned' ? `${place.of} → ${place.among.join(' + ')}` : ''),
    ended: () => 'ended',
    'no-unit': () => 'no unit',
  };
  return `${'  '.repeat(depth)}${names[place.kind]()}${topic === null ? '' : ` / ${topic}`}`;
}

/** Label, rank, airings, seconds of airtime. */
function figuresOf({ rows }: DistrictReport) {
  return rows.map((row) => [labelOf(row), row.rank, airingsOf(row), airtimeOf(row) / framesOfMs(1000)]);
}

const STATIONS = [
  station('dai-on', 'Đài có phát'),
  station('dai-im', 'Đài im lặng'),
  station('dai-vang', 'Đài chưa gửi'),
  station('dai-khai', 'Đài tự khai', false),
];

/** One that aired, one silent, one that has not sent, one that only declares. */
const FOUR: CountedSuperior = {
  stations: STATIONS,
  held: {
    'dai-on': heldFrom('2025-01-01T00:00', '2025-07-01T00:00'),
    'dai-im': heldFrom('2025-01-01T00:00', '2025-07-01T00:00'),
  },
  days: [
    countedDay('dai-on', '2025-06-03', null, { airings: 3, seconds: 900, missed: 1 }),
    countedDay('dai-on', '2025-06-03', 'sap-xep', { airings: 2, seconds: 600 }),
    countedDay('dai-on', '2025-06-03', 'chong-bao', { airings: 2, seconds: 300 }),
  ],
};

test('a silent station is as visible as a loud one, and not taken for one that has not sent', async () => {
  const { rows, total } = await reportOn(FOUR);
  expect(
    rows.map((row) => [labelOf(row), row.rank, airingsOf(row), row.verification, row.coverage.notSentDays]),
  ).toEqual([
    ['dai-on', 1, 3, 'verified', 0],
    ['dai-im', 2, 0, 'verified', 0],
    ['dai-khai', null, 0, 'not-sent', 30],
    ['dai-vang', null, 0, 'not-sent', 30],
  ]);
  expect(total.coverage).toMatchObject({
    stations: 4,
    notSentStations: 2,
    notSentDays: 60,
    verifiedDays: 60,
  });
});

test('the total is counted, not summed over topics: an airing of two topics is one', async () => {
  const { rows, total } = await reportOn(FOUR, { by: ['topic'] });
  expect(rows.map((row) => [row.topic, airingsOf(row)])).toEqual([
    ['sap-xep', 2],
    ['chong-bao', 2],
  ]);
  expect(airingsOf(total)).toBe(3);
  expect(total.figures.outcomes).toMatchObject({ aired: 3, missed: 1 });
});

test('stations by topic keep a row for each station that has nothing', async () => {
  const { rows } = await reportOn(FOUR, { by: ['station', 'topic'] });
  expect(rows.map(labelOf)).toEqual([
    'dai-on / sap-xep',
    'dai-on / chong-bao',
    'dai-im',
    'dai-khai',
    'dai-vang',
  ]);
});

test('one topic alone is counted and ranked by itself', async () => {
  const report = await reportOn(FOUR, { topic: 'chong-bao' });
  expect(figuresOf(report)[0]).toEqual(['dai-on / chong-bao', 1, 2, 300]);
  expect(airingsOf(report.total)).toBe(2);
});

test('a record that ends within the period names the days that were not sent', async () => {
  const held = {
    ...FOUR.held,
    'dai-on': heldFrom('2025-06-02T09:00', '2025-06-21T15:00'),
  };
  const { rows } = await reportOn({ ...FOUR, held });
  expect(rows[0]?.coverage).toMatchObject({
    verifiedDays: 19,
    notSentDays: 11,
    notSent: [
      { from: '2025-06-01', to: '2025-06-01' },
      { from: '2025-06-21', to: '2025-06-30' },
    ],
  });
});

test('a day that is not over is waited for from nobody', async () => {
  const held = { 'dai-on': heldFrom('2025-01-01T00:00', '2025-07-10T00:00') };
  const asked = { from: '2025-07-01', to: '2025-07-31' };
  const { rows } = await reportOn({ stations: STATIONS.slice(0, 1), held }, asked);
  expect(rows[0]).toMatchObject({ verification: 'verified', coverage: { verifiedDays: 9, notSentDays: 0 } });
});

test('a station that never said how far its slots are decided proves what it aired, and no silence', async () => {
  const held = { 'dai-on': { ...heldFrom('2025-01-01T00:00', '2025-07-01T00:00'), decidedUntilMs: null } };
  const { rows } = await reportOn({ ...FOUR, stations: STATIONS.slice(0, 1), held });
  expect(rows[0]).toMatchObject({ verification: 'verified', coverage: { verifiedDays: 0, notSentDays: 30 } });
  expect(airingsOf(rows[0] as DistrictRow)).toBe(3);
});

/*
 * On paper: June has 30 days, the 20 days before it are 12 to 31 May.
 *   airings 12 in 30 days against 4 in 20: (12/30) / (4/20) − 1 = 0.4 / 0.2 − 1 = 1
 *   airtime 600 s in 30 days against 800 s in 20: 20 / 40 − 1 = −0.5
 */
test('growth compares means per calendar day of periods of unequal length', async () => {
  const superior: CountedSuperior = {
    stations: STATIONS.slice(0, 2),
    held: FOUR.held ?? {},
    days: [
      countedDay('dai-on', '2025-06-10', null, { airings: 12, seconds: 600 }),
      countedDay('dai-on', '2025-05-20', null, { airings: 4, seconds: 800 }),
    ],
  };
  const compare = { from: '2025-05-12', to: '2025-05-31' };
  const { rows, total } = await reportOn(superior, { compare });
  expect(rows[0]?.growth).toMatchObject({ airtime: -0.5, complete: true, before: { airings: 4, days: 20 } });
  expect(rows[0]?.growth?.airings).toBeCloseTo(1, 12);
  expect(rows[1]?.growth).toMatchObject({ airings: null, airtime: null, complete: true });
  expect(total.growth?.airtime).toBe(-0.5);
});

test('against a time that was never sent nothing is new and nothing grows', async () => {
  const held = { 'dai-on': heldFrom('2025-06-01T00:00', '2025-07-01T00:00') };
  const asked = { compare: 'previous' as const };
  const { rows } = await reportOn({ ...FOUR, stations: STATIONS.slice(0, 1), held }, asked);
  expect(rows[0]?.growth).toMatchObject({ airings: null, airtime: null, complete: false });
  const silentBefore = { 'dai-on': heldFrom('2025-01-01T00:00', '2025-07-01T00:00') };
  const other = await reportOn({ ...FOUR, stations: STATIONS.slice(0, 1), held: silentBefore }, asked);
  expect(other.rows[0]?.growth).toMatchObject({ airings: 'new', airtime: 'new', complete: true });
});

test('what a ward declares stands in the same table, marked, and yields to its record where there is one', async () => {
  const superior = countedSuperior({
    ...FOUR,
    held: { 'dai-khai': heldFrom('2025-06-16T08:00', '2025-07-01T00:00') },
    days: [countedDay('dai-khai', '2025-06-20', null, { airings: 5, seconds: 500 })],
  });
  const row = (date: string, airings: number) => ({
    station: 'dai-khai',
    date,
    topic: 'sap-xep',
    airings,
    airtimeFrames: framesOfMs(60_000) * airings,
  });
  await superior.store.declare(
    { station: 'dai-khai', from: '2025-06-01', to: '2025-06-20', receivedAtMs: 0, file: 'f.xlsx' },
    [row('2025-06-02', 2), row('2025-06-15', 1), row('2025-06-20', 100)],
  );
  const { rows, total } = await districtReport(superior, {
    ...JUNE,
    by: ['station'],
    topic: null,
    unitsOf: 'then',
    compare: null,
  });
  // Declared 2 + 1 of the first 15 days; the record began on the 16th, which it tells of from 8 o'clock only.
  expect(rows[0]).toMatchObject({
    verification: 'mixed',
    figures: { airings: 5 },
    declared: { airings: 3, airtimeFrames: framesOfMs(180_000) },
    coverage: { declaredDays: 15, verifiedDays: 15, notSentDays: 0 },
  });
  expect(airingsOf(total)).toBe(8);
});

/*
 * On paper, June and July 2025 (three wards become d on 1 July; x is divided among p, q, r):
 *   dai-a  June 10 airings, 1,000 s    July 4 airings, 400 s
 *   dai-b  June  5 airings,   500 s    July 1 airing,  100 s
 *   dai-c  June  2 airings,   200 s    (its station closed)
 *   dai-x  June  8 airings,   800 s    July 3 airings, 300 s, then for p
 *   together 33 airings, 3,300 s.   d now: 10+5+2+4+1 = 22 airings, 2,200 s
 */
const MERGED: CountedSuperior = {
  units: SAMPLE_UNITS,
  now: '2025-08-10T12:00',
  stations: ['dai-a', 'dai-b', 'dai-c', 'dai-x', 'dai-q'].map((id) => station(id, id)),
  held: Object.fromEntries(
    ['dai-a', 'dai-b', 'dai-c', 'dai-x'].map((id) => [id, heldFrom('2025-01-01T00:00', '2025-08-01T00:00')]),
  ),
  days: [
    ['dai-a', '2025-06-30', 10, 1000] as const,
    ['dai-a', '2025-07-01', 4, 400] as const,
    ['dai-b', '2025-06-10', 5, 500] as const,
    ['dai-b', '2025-07-10', 1, 100] as const,
    ['dai-c', '2025-06-10', 2, 200] as const,
    ['dai-x', '2025-06-30', 8, 800] as const,
    ['dai-x', '2025-07-31', 3, 300] as const,
  ].flatMap(([id, date, airings, seconds]) => [
    countedDay(id, date, null, { airings, seconds }),
    countedDay(id, date, 'sap-xep', { airings, seconds }),
  ]),
};
const BOTH_MONTHS = { from: '2025-06-01', to: '2025-07-31' };

test('by the units of then each ward keeps what was its own, below the district of that time', async () => {
  const report = await reportOn(MERGED, { ...BOTH_MONTHS, by: ['unit'], unitsOf: 'then' });
  expect(figuresOf(report)).toEqual([
    ['thành phố Hà Nội', 1, 33, 3300],
    ['  quận Ba Đình', 1, 25, 2500],
    ['    phường Trúc Bạch', 1, 10, 1000],
    ['    phường Đội Cấn', 2, 8, 800],
    ['    phường Quán Thánh', 3, 5, 500],
    ['    phường Ngọc Hà', 6, 2, 200],
    ['  phường Ba Đình', 3, 5, 500],
    ['  phường Giảng Võ', 5, 3, 300],
    ['  phường Ngọc Khánh', null, 0, 0],
    ['  phường Liễu Giai', null, 0, 0],
  ]);
});

test('by the units of now merged wards are one, and nobody is given what was split', async () => {
  const report = await reportOn(MERGED, { ...BOTH_MONTHS, by: ['unit'], unitsOf: 'now' });
  expect(figuresOf(report)).toEqual([
    ['thành phố Hà Nội', 1, 33, 3300],
    ['  phường Ba Đình', 1, 22, 2200],
    ['  phường Đội Cấn → phường Giảng Võ + phường Ngọc Khánh + phường Liễu Giai', null, 8, 800],
    ['  phường Giảng Võ', 2, 3, 300],
    ['  phường Ngọc Khánh', null, 0, 0],
    ['  phường Liễu Giai', null, 0, 0],
  ]);
  expect(airtimeOf(report.total)).toBe(framesOfMs(3_300_000));
});

test('a merged ward’s topic airtime before and after adds up to the entries', async () => {
  const asked = { by: ['unit', 'topic'] as const, unitsOf: 'now' as const };
  const topicOfD = async (period: { from: string; to: string }) => {
    const { rows } = await reportOn(MERGED, { ...asked, ...period });
    const d = rows.find(
      ({ place, topic }) => place.kind === 'unit' && place.unit === 'd' && topic === 'sap-xep',
    );
    return d === undefined ? 0 : airtimeOf(d) / framesOfMs(1000);
  };
  const june = await topicOfD(JUNE);
  const july = await topicOfD({ from: '2025-07-01', to: '2025-07-31' });
  expect([june, july]).toEqual([1000 + 500 + 200, 400 + 100]);
  expect(await topicOfD(BOTH_MONTHS)).toBe(june + july);
});

test('typed shares divide a split’s history, and the row says so', async () => {
  const units = SAMPLE_UNITS.replace(
    'into: [p, q, r]',
    'into: [p, q, r]\n    shares: { p: 1/2, q: 1/4, r: 1/4 }\n    basis: theo số hộ',
  );
  const report = await reportOn({ ...MERGED, units }, { ...BOTH_MONTHS, by: ['unit'], unitsOf: 'now' });
  expect(figuresOf(report).slice(2)).toEqual([
    ['  phường Giảng Võ', 2, 4 + 3, 400 + 300],
    ['  phường Ngọc Khánh', 3, 2, 200],
    ['  phường Liễu Giai', 3, 2, 200],
  ]);
  expect(report.rows.filter(({ shared }) => shared).map(labelOf)).toContain('  phường Giảng Võ');
  expect(report.typed).toMatchObject([
    { of: 'phường Đội Cấn', basis: 'theo số hộ', shares: [{ name: 'phường Giảng Võ', share: 0.5 }, {}, {}] },
  ]);
});

test('a station whose post has ended is not waited for any more', async () => {
  const { rows } = await reportOn(MERGED, { from: '2025-07-01', to: '2025-07-31' });
  expect(rows.map(labelOf)).toEqual(['dai-a', 'dai-x', 'dai-b', 'dai-q']);
});

test('a station that units.yaml waits for and nobody has enrolled is not forgotten', async () => {
  const stations = (MERGED.stations ?? []).filter(({ id }) => id !== 'dai-q');
  const { rows } = await reportOn({ ...MERGED, stations }, { from: '2025-07-01', to: '2025-07-31' });
  expect(rows.at(-1)).toMatchObject({ place: { station: 'dai-q' }, verification: 'not-sent' });
});

test('a station that stands for no unit has a row of its own', async () => {
  const superior = { ...MERGED, stations: [...(MERGED.stations ?? []), station('dai-la', 'Đài lạ')] };
  const { rows } = await reportOn(superior, { ...BOTH_MONTHS, by: ['unit'] });
  expect(rows.map(labelOf)).toContain('no unit');
});

test('findings of the period and since are told, older ones not', async () => {
  const finding = (iso: string, code: string) => ({ station: 'dai-on', atMs: at(iso), code, params: {} });
  const findings = [
    finding('2025-07-02T08:00', 'late'),
    finding('2025-06-01T00:00', 'first'),
    finding('2025-05-31T23:59', 'old'),
  ];
  const report = await reportOn({ ...FOUR, findings });
  expect(report.findings.map(({ code }) => code)).toEqual(['first', 'late']);
});

test('a report by units wants units.yaml, without contradictions', async () => {
  const refused = (asked: Promise<unknown>, code: string) =>
    expect(asked).rejects.toMatchObject({ problems: [{ code }] });
  await refused(reportOn(FOUR, { by: ['unit'] }), 'units.none');
  await refused(reportOn({ ...FOUR, units: 'units: 3' }, { by: ['station'] }), 'schedule.wrong-type');
  await refused(reportOn(FOUR, { by: ['unit', 'station'] }), 'district.report.both-places');
  await refused(reportOn(FOUR, { from: '2025-07-01' }), 'report.backwards');
});
