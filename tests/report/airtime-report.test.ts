/** A report put together: its order, its period, its JSON. */
import { expect, test } from 'vitest';
import { periodAsked } from '../../src/report/airtime-report.ts';
import { reportJson } from '../../src/report/report-json.ts';
import { airing, part } from '../fakes/sample-airing.ts';
import { sampleReport } from '../fakes/sample-report.ts';

const merger = { topic: 'sap-xep-dvhc' };

test('without dates a report covers the month so far', () => {
  expect(periodAsked(null, null, '2024-03-20')).toEqual({ from: '2024-03-01', to: '2024-03-20' });
  expect(periodAsked('2024-03-18', null, '2024-03-20')).toEqual({ from: '2024-03-18', to: '2024-03-20' });
  expect(periodAsked(null, '2024-02-10', '2024-03-20')).toEqual({ from: '2024-02-01', to: '2024-02-10' });
});

test('topics come by airtime, days and hours as they follow each other', () => {
  const world = [
    airing([part('b', 0, 20, { topic: 'phong-chay' })], { date: '2024-03-20', hour: 17 }),
    airing([part('a', 0, 90, merger)], { date: '2024-03-19', hour: 6 }),
    airing([part('x', 0, 5)], { date: '2024-03-18', hour: 9 }),
  ];
  const order = (by: 'topic' | 'day' | 'hour') => sampleReport(world, [by]).rows.map((row) => row.keys[by]);
  expect(order('topic')).toEqual(['sap-xep-dvhc', 'phong-chay', null]);
  expect(order('day')).toEqual(['2024-03-18', '2024-03-19', '2024-03-20']);
  expect(order('hour')).toEqual([6, 9, 17]);
});

test('the JSON names every figure in milliseconds and counts, with growth against the period before', () => {
  const world = [airing([part('a', 0, 90, merger)]), airing([], { outcome: 'missed' })];
  const before = [airing([part('a', 0, 60, merger)], { date: '2024-03-12' })];
  const json = reportJson(sampleReport(world, ['topic'], { before }), false);
  expect(json).toMatchObject({
    period: { from: '2024-03-18', to: '2024-03-24', days: 7 },
    compared: { against: 'previous', from: '2024-03-11', to: '2024-03-17', days: 7 },
    decidedUntil: '2024-03-20T09:00:00+07:00',
    by: ['topic'],
    chain: { seq: 12, verified: true },
  });
  expect(json.rows).toEqual([
    {
      topic: 'sap-xep-dvhc',
      clips: 1,
      sessions: 1,
      airings: 1,
      plays: 1,
      airtimeMs: 90_000,
      meanAiringsPerDay: 1 / 7,
      meanAirtimeMsPerDay: 90_000 / 7,
      cutShort: 0,
      notAired: { missed: 1, skipped: 0, failed: 0, causes: [{ outcome: 'missed', cause: null, count: 1 }] },
      growth: { airings: 0, airtime: 0.5, before: { airings: 1, airtimeMs: 60_000, days: 7 } },
    },
  ]);
});

test('asked for entries, the JSON lets each row be checked entry by entry', () => {
  const world = [airing([part('a', 0, 90, merger)])];
  const [row] = reportJson(sampleReport(world, ['topic']), true).rows;
  expect(row?.entries).toEqual([
    {
      seq: world[0]?.seq,
      hash: world[0]?.hash,
      airing: world[0]?.id,
      outcome: 'aired',
      counts: true,
      airtimeMs: 90_000,
    },
  ]);
});
