/** Growth of play frequency and airtime: means per calendar day are compared (DESIGN §6). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Airing } from '../../src/model/airing.ts';
import { countAirings, type Question } from '../../src/report/count.ts';
import { changeOf, growRow, growRows, keysToCompare, type ReportRow } from '../../src/report/growth.ts';
import type { ReportKey } from '../../src/report/keys.ts';
import { airing, part, seconds } from '../fakes/sample-airing.ts';

const WEEK = { from: '2024-03-18', to: '2024-03-24' };
const THREE_WEEKS_BEFORE = { from: '2024-02-26', to: '2024-03-17' };

function broadcasts(count: number, date: string, topic: string, length = 30): readonly Airing[] {
  return Array.from({ length: count }, () => airing([part('a', 0, length, { topic })], { date }));
}

function grow(now: readonly Airing[], before: readonly Airing[], by: readonly ReportKey[]) {
  const question: Question = { ...WEEK, by, topic: null, entries: false };
  const counts = countAirings(now, question);
  const then = countAirings(before, { ...question, ...THREE_WEEKS_BEFORE, by: keysToCompare(counts.keys) });
  return { rows: growRows(counts, then), total: growRow(counts.total, then.total, then.total.days) };
}

function changes(row: ReportRow | undefined) {
  return [row?.growth?.airings, row?.growth?.airtime];
}

test('14 airings in a week against 21 in three weeks are twice as many a day', () => {
  const { total } = grow(broadcasts(14, '2024-03-18', 'm'), broadcasts(21, '2024-03-01', 'm', 60), []);
  expect(total.growth).toEqual({
    airings: 1,
    airtime: 0,
    before: { airings: 21, airtimeFrames: seconds(21 * 60), days: 21 },
  });
});

test('what did not air before is new, not a number', () => {
  const { rows } = grow(broadcasts(3, '2024-03-18', 'm'), broadcasts(21, '2024-03-01', 'cũ'), ['topic']);
  expect(changes(rows.find((row) => row.keys.topic === 'm'))).toEqual(['new', 'new']);
});

test('what aired before and no longer does keeps a row that shows its decline', () => {
  const { rows } = grow(broadcasts(3, '2024-03-18', 'm'), broadcasts(21, '2024-03-01', 'cũ'), ['topic']);
  const gone = rows.find((row) => row.keys.topic === 'cũ');
  expect(gone).toMatchObject({ airings: 0, airtimeFrames: 0, days: 7 });
  expect(changes(gone)).toEqual([-1, -1]);
});

test('nothing before and nothing now is no growth at all', () => {
  expect(changes(grow([], [], []).total)).toEqual([null, null]);
});

test('a single day is held against the mean day of the other period', () => {
  const now = [...broadcasts(3, '2024-03-18', 'm'), ...broadcasts(1, '2024-03-19', 'm')];
  const { rows } = grow(now, broadcasts(42, '2024-03-01', 'm'), ['day']);
  expect(rows.map((row) => [row.keys.day, ...changes(row)])).toEqual([
    ['2024-03-18', 0.5, 0.5],
    ['2024-03-19', -0.5, -0.5],
  ]);
});

test('a day and its topic are held against the mean day of that topic', () => {
  const before = [...broadcasts(21, '2024-03-01', 'm'), ...broadcasts(210, '2024-03-01', 'khác')];
  const { rows } = grow(broadcasts(2, '2024-03-18', 'm'), before, ['day', 'topic']);
  expect(rows.map((row) => [row.keys.topic, ...changes(row)])).toEqual([['m', 1, 1]]);
});

test('against itself nothing grows, whatever the lengths of the periods', () => {
  const amount = fc.integer({ min: 1, max: 1e6 });
  const days = fc.integer({ min: 1, max: 3660 });
  fc.assert(
    fc.property(amount, days, days, (rate, nowDays, beforeDays) => {
      expect(changeOf(rate * nowDays, nowDays, rate * beforeDays, beforeDays)).toBe(0);
    }),
  );
});
