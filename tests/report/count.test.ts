/** What a report says of small worlds that can be counted on the fingers, and what holds of every world. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Airing } from '../../src/model/airing.ts';
import { type Counts, countAirings, type Question } from '../../src/report/count.ts';
import { REPORT_KEYS, type ReportKey } from '../../src/report/keys.ts';
import type { CountRow } from '../../src/report/tally.ts';
import { airing, chime, part, seconds } from '../fakes/sample-airing.ts';

function count(
  airings: readonly Airing[],
  by: readonly ReportKey[] = [],
  changes: Partial<Question> = {},
): Counts {
  return countAirings(airings, {
    from: '2024-03-18',
    to: '2024-03-24',
    by,
    topic: null,
    entries: false,
    ...changes,
  });
}

function rowOf(counts: Counts, keys: CountRow['keys']): CountRow | undefined {
  return counts.rows.find((row) => JSON.stringify(row.keys) === JSON.stringify(keys));
}

const merger = { topic: 'sap-xep-dvhc' };
const fire = { topic: 'phong-chay' };

test('a clip aired twice in one broadcast is one clip, one airing, two plays', () => {
  const { total } = count([airing([part('a', 0, 30, merger), part('a', 31, 61, merger)])]);
  expect(total).toMatchObject({ clips: 1, sessions: 1, airings: 1, plays: 2, airtimeFrames: seconds(61) });
});

test('chime and greeting count to the programme, and to no topic', () => {
  const world = [airing([chime(0, 5), part(null, 5, 10), part('a', 10, 40, merger)])];
  expect(rowOf(count(world, ['programme']), { programme: 'ban-tin-sang' })?.airtimeFrames).toBe(seconds(40));
  const byTopic = count(world, ['topic']);
  expect(byTopic.rows.map((row) => [row.keys.topic, row.airtimeFrames])).toEqual([
    ['sap-xep-dvhc', seconds(30)],
  ]);
  expect(byTopic.total).toMatchObject({ clips: 1, plays: 1, airtimeFrames: seconds(40) });
});

test('a crossfade between two clips of a topic counts once', () => {
  const world = [airing([part('a', 0, 30, merger), part('b', 28, 60, merger)])];
  expect(rowOf(count(world, ['topic']), { topic: 'sap-xep-dvhc' })?.airtimeFrames).toBe(seconds(60));
});

test('a crossfade between two topics is airtime of both, and once in the total', () => {
  const counts = count([airing([part('a', 0, 30, merger), part('b', 28, 60, fire)])], ['topic']);
  expect(rowOf(counts, { topic: 'sap-xep-dvhc' })?.airtimeFrames).toBe(seconds(30));
  expect(rowOf(counts, { topic: 'phong-chay' })?.airtimeFrames).toBe(seconds(32));
  expect(counts.total.airtimeFrames).toBe(seconds(60));
});

test('a programme of three topics counts one airing for each and one in the total', () => {
  const world = [
    airing([part('a', 0, 10, merger), part('b', 10, 20, fire), part('c', 20, 30, { topic: 'y-te' })]),
  ];
  const counts = count(world, ['topic']);
  expect(counts.rows.map((row) => row.airings)).toEqual([1, 1, 1]);
  expect(counts.total.airings).toBe(1);
});

test('a clip that sounded to 95 % counts, a frame less and only its airtime does', () => {
  const whole = part('a', 0, 100, { ...merger, heardSeconds: 95 });
  const short = { ...whole, airtimeFrames: whole.airtimeFrames - 1 };
  expect(count([airing([whole], { outcome: 'partial' })]).total).toMatchObject({
    clips: 1,
    airings: 1,
    plays: 1,
    sessions: 1,
    cutShort: 1,
    airtimeFrames: seconds(95),
  });
  expect(count([airing([short], { outcome: 'partial' })]).total).toMatchObject({
    clips: 0,
    airings: 0,
    plays: 0,
    sessions: 0,
    cutShort: 1,
    airtimeFrames: seconds(95) - 1,
  });
});

test('stopped inside the second topic, a broadcast counts for the first topic only', () => {
  const world = [
    airing([part('a', 0, 30, merger), part('b', 30, 60, { ...fire, heardSeconds: 10 })], {
      outcome: 'partial',
    }),
  ];
  const counts = count(world, ['topic']);
  expect(rowOf(counts, { topic: 'sap-xep-dvhc' })).toMatchObject({ airings: 1, airtimeFrames: seconds(30) });
  expect(rowOf(counts, { topic: 'phong-chay' })).toMatchObject({ airings: 0, airtimeFrames: seconds(10) });
});

test('stopped after the greeting, a broadcast is no airing though its seconds are airtime', () => {
  const world = [
    airing([part(null, 0, 5), part('a', 5, 35, { ...merger, heardSeconds: 0 })], { outcome: 'partial' }),
  ];
  expect(count(world).total).toMatchObject({ airings: 0, plays: 0, airtimeFrames: seconds(5) });
});

test('an announcement written into the schedule counts for its programme’s topic', () => {
  const world = [airing([chime(0, 5), part(null, 5, 65)])];
  expect(rowOf(count(world, ['topic']), { topic: 'sap-xep-dvhc' })).toMatchObject({
    airings: 1,
    airtimeFrames: seconds(60),
  });
});

test('an apology for words that no voice could speak is airtime of its programme, and news of nobody', () => {
  const apology = { rung: 'apology' as const, item: 'say' as const, topic: null };
  const announcement = airing([chime(0, 5), part('xin-loi', 5, 9, apology)]);
  const clip = airing([part('xin-loi', 0, 4, { ...apology, item: 'clip' }), part('a', 4, 34, merger)]);
  const silenced = count([announcement], ['topic']);
  expect(silenced.rows).toEqual([]);
  expect(silenced.total).toMatchObject({ sessions: 0, airings: 0, plays: 0, airtimeFrames: seconds(9) });
  expect(count([clip]).total).toMatchObject({ clips: 1, airings: 1, plays: 1, airtimeFrames: seconds(34) });
});

test('a chime alone is no airing: nothing of what people are to know was heard', () => {
  expect(count([airing([chime(0, 5)])]).total).toMatchObject({ airings: 0, airtimeFrames: seconds(5) });
});

test('two broadcasts of one morning are one session, a morning and an evening are two', () => {
  const clip = [part('a', 0, 30, merger)];
  const morning = [airing(clip), airing(clip)];
  expect(count(morning).total).toMatchObject({ sessions: 1, airings: 2 });
  expect(count([...morning, airing(clip, { session: 'chiều', hour: 17 })]).total.sessions).toBe(2);
  expect(count([...morning, airing(clip, { date: '2024-03-19' })]).total.sessions).toBe(2);
  expect(count([airing(clip, { session: null, kind: 'emergency' })]).total).toMatchObject({
    sessions: 0,
    airings: 1,
  });
});

test('what did not air is told apart, with its causes', () => {
  const off = { code: 'station-off', params: {} };
  const world = [
    airing([part('a', 0, 30, merger)]),
    airing([], { outcome: 'missed', cause: off }),
    airing([], { outcome: 'missed', cause: off }),
    airing([], { outcome: 'skipped', cause: { code: 'cap', params: {} } }),
    airing([part('a', 0, 30, { ...merger, heardSeconds: 0 })], {
      outcome: 'failed',
      cause: { code: 'no-loudspeaker', params: {} },
    }),
  ];
  const expected = {
    airings: 1,
    notAired: { missed: 2, skipped: 1, failed: 1 },
    causes: [
      { outcome: 'missed', cause: off, count: 2 },
      { outcome: 'failed', cause: { code: 'no-loudspeaker', params: {} }, count: 1 },
      { outcome: 'skipped', cause: { code: 'cap', params: {} }, count: 1 },
    ],
  };
  expect(count(world).total).toMatchObject(expected);
  expect(rowOf(count(world, ['topic']), { topic: 'sap-xep-dvhc' })).toMatchObject(expected);
  expect(count(world, [], { topic: 'sap-xep-dvhc' }).total).toMatchObject(expected);
  expect(count(world, [], { topic: 'phong-chay' }).total.notAired).toEqual({
    missed: 0,
    skipped: 0,
    failed: 0,
  });
});

test('a broadcast still on air is in no row yet', () => {
  const counts = count([airing([part('a', 0, 30, merger)], { outcome: null })], ['programme']);
  expect(counts).toMatchObject({ open: 1, rows: [], total: { airings: 0, airtimeFrames: 0 } });
});

test('each cluster has its own outcome and airtime; the whole counts the broadcast once', () => {
  const cluster = (name: string, heardSeconds: number, outcome: 'aired' | 'partial' | 'failed') => ({
    cluster: name,
    outcome,
    cause: null,
    airtimeFrames: seconds(heardSeconds),
    counted: 'device' as const,
  });
  const world = [
    airing([chime(0, 4), part('a', 4, 34, merger), part('b', 34, 64, fire)], {
      outcome: 'partial',
      clusters: [cluster('bac', 64, 'aired'), cluster('nam', 40, 'partial'), cluster('tay', 0, 'failed')],
    }),
  ];
  const byCluster = count(world, ['cluster']);
  expect(byCluster.rows.map((row) => [row.keys.cluster, row.airings, row.plays, row.airtimeFrames])).toEqual([
    ['bac', 1, 2, seconds(64)],
    ['nam', 1, 1, seconds(40)],
    ['tay', 0, 0, 0],
  ]);
  expect(byCluster.rows.map((row) => row.notAired.failed)).toEqual([0, 0, 1]);
  expect(byCluster.total).toMatchObject({ airings: 1, plays: 2, airtimeFrames: seconds(64), cutShort: 1 });
  const cut = count(world, ['cluster', 'topic']);
  expect(rowOf(cut, { cluster: 'nam', topic: 'phong-chay' })).toMatchObject({
    airings: 0,
    airtimeFrames: seconds(6),
  });
  expect(rowOf(cut, { cluster: 'nam', topic: 'sap-xep-dvhc' })).toMatchObject({
    airings: 1,
    airtimeFrames: seconds(30),
  });
});

test('themes of two topics that share a name stay apart', () => {
  const world = [
    airing([
      part('a', 0, 30, { ...merger, theme: 'ket-qua' }),
      part('b', 30, 40, { ...fire, theme: 'ket-qua' }),
    ]),
  ];
  expect(count(world, ['theme']).rows.map((row) => row.keys)).toEqual([
    { topic: 'sap-xep-dvhc', theme: 'ket-qua' },
    { topic: 'phong-chay', theme: 'ket-qua' },
  ]);
});

test('a report on one topic leaves out the chime, the other clips and the broadcasts without it', () => {
  const world = [
    airing([chime(0, 5), part('a', 5, 35, merger), part('b', 35, 50, fire)]),
    airing([part('b', 0, 15, fire)], { programme: 'phong-chay' }),
  ];
  const counts = count(world, ['programme'], { topic: 'sap-xep-dvhc' });
  expect(counts.total).toMatchObject({ clips: 1, airings: 1, plays: 1, airtimeFrames: seconds(30) });
  expect(counts.rows).toHaveLength(1);
});

test('a row’s entries add up to the row', () => {
  const world = [
    airing([part('a', 0, 30, merger), part('b', 29, 50, merger)]),
    airing([part('a', 0, 30, { ...merger, heardSeconds: 9 })], { outcome: 'partial' }),
    airing([], { outcome: 'missed' }),
  ];
  const row = rowOf(count(world, ['topic'], { entries: true }), { topic: 'sap-xep-dvhc' });
  expect(row?.entries.map((entry) => [entry.seq, entry.hash, entry.counts, entry.airtimeFrames])).toEqual([
    [world[0]?.seq, world[0]?.hash, true, seconds(50)],
    [world[1]?.seq, world[1]?.hash, false, seconds(9)],
    [world[2]?.seq, world[2]?.hash, false, 0],
  ]);
});

test('airings outside the period are not counted, those of its first and last day are', () => {
  const on = (date: string) => airing([part('a', 0, 30, merger)], { date });
  const world = ['2024-03-17', '2024-03-18', '2024-03-24', '2024-03-25'].map(on);
  expect(count(world).total).toMatchObject({ airings: 2, days: 7 });
});

const anyPart = fc
  .record({
    clip: fc.constantFrom('a', 'b', 'c', null),
    item: fc.constantFrom('clip', 'next-of', 'say', 'chime'),
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 1, max: 50 }),
    heard: fc.integer({ min: 0, max: 100 }),
    topic: fc.constantFrom('sap-xep-dvhc', 'phong-chay', null),
    theme: fc.constantFrom('van-ban', null),
    language: fc.constantFrom('vi', 'tay'),
  })
  .map(({ clip, from, length, heard, ...others }) =>
    part(clip, from, from + length, { ...others, heardSeconds: Math.floor((length * heard) / 100) }),
  );

const anyAiring = fc
  .record({
    parts: fc.array(anyPart, { maxLength: 4 }),
    outcome: fc.constantFrom('aired', 'partial', 'preempted', 'missed', 'skipped', 'failed'),
    date: fc.constantFrom('2024-03-18', '2024-03-20', '2024-03-24'),
    session: fc.constantFrom('sáng', 'chiều', null),
    hour: fc.integer({ min: 5, max: 20 }),
    programme: fc.constantFrom('ban-tin-sang', 'ban-tin-chieu', null),
  })
  .map(({ parts, outcome, ...others }) => {
    const silent = outcome === 'missed' || outcome === 'skipped';
    return airing(silent ? [] : parts, { outcome, ...others });
  });

const anyWorld = fc.array(anyAiring, { maxLength: 12 });
const anyKeys = fc.uniqueArray(fc.constantFrom(...REPORT_KEYS), { maxLength: 3 });

test('the order in which airings are read changes nothing', () => {
  const sorted = (counts: Counts) =>
    counts.rows.map((row) => JSON.stringify(row)).sort((a, b) => (a < b ? -1 : 1));
  fc.assert(
    fc.property(anyWorld, anyKeys, (world, by) => {
      const forward = count(world, by, { entries: true });
      const backward = count([...world].reverse(), by, { entries: true });
      expect(sorted(backward)).toEqual(sorted(forward));
      expect(backward.total).toEqual(forward.total);
    }),
  );
});

test('no row is more than the total', () => {
  fc.assert(
    fc.property(anyWorld, anyKeys, (world, by) => {
      const { rows, total } = count(world, by);
      for (const row of rows) {
        for (const figure of [
          'clips',
          'sessions',
          'airings',
          'plays',
          'airtimeFrames',
          'cutShort',
        ] as const) {
          expect(row[figure]).toBeLessThanOrEqual(total[figure]);
        }
      }
    }),
  );
});

test('airtime over the days, the hours or the programmes adds up to the whole airtime', () => {
  fc.assert(
    fc.property(anyWorld, fc.constantFrom<ReportKey>('day', 'hour', 'programme', 'level'), (world, key) => {
      const { rows, total } = count(world, [key]);
      const sum = (figure: 'airtimeFrames' | 'airings' | 'plays') =>
        rows.reduce((all, row) => all + row[figure], 0);
      expect([sum('airtimeFrames'), sum('airings'), sum('plays')]).toEqual([
        total.airtimeFrames,
        total.airings,
        total.plays,
      ]);
    }),
  );
});

test('a topic never has more airtime than its themes together, nor less than any of them', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const themes = count(world, ['theme']).rows;
      for (const topic of count(world, ['topic']).rows) {
        const own = themes
          .filter((row) => row.keys.topic === topic.keys.topic)
          .map((row) => row.airtimeFrames);
        expect(topic.airtimeFrames).toBeLessThanOrEqual(own.reduce((all, frames) => all + frames, 0));
        expect(topic.airtimeFrames).toBeGreaterThanOrEqual(Math.max(...own));
      }
    }),
  );
});
