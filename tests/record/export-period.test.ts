import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import { entryRunOf } from '../../src/record/export-period.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';

const MONDAY = '2024-03-18T06:00:00+07:00';
const MIDNIGHT = '2024-03-18T23:59:00+07:00';
const TUESDAY = '2024-03-19T06:00:00+07:00';
const WEDNESDAY = '2024-03-20T06:00:00+07:00';

function runOf(bodies: readonly EntryBody[], from: string, to = from) {
  const entries = bodies.map((body, index) => ({ seq: index + 10, atMs: 0, prevHash: '', hash: '', body }));
  return entryRunOf(entries, from, to);
}

test('a period holds every entry of its airings, from the first opening to the last ending', () => {
  const entries = [openedAt(MONDAY), closedAt(MONDAY), missedAt(TUESDAY), openedAt(WEDNESDAY)];
  expect(runOf(entries, '2024-03-18')).toEqual({ fromSeq: 10, toSeq: 11 });
  expect(runOf(entries, '2024-03-18', '2024-03-19')).toEqual({ fromSeq: 10, toSeq: 12 });
  expect(runOf(entries, '2024-03-20')).toEqual({ fromSeq: 13, toSeq: 13 });
});

test('an airing that ends after midnight is of the day it began, with what was written meanwhile', () => {
  const entries = [openedAt(MIDNIGHT), missedAt(TUESDAY), closedAt(MIDNIGHT), missedAt(WEDNESDAY)];
  expect(runOf(entries, '2024-03-18')).toEqual({ fromSeq: 10, toSeq: 12 });
  expect(runOf(entries, '2024-03-19')).toEqual({ fromSeq: 11, toSeq: 11 });
});

test('a period without an airing has no entries', () => {
  expect(runOf([openedAt(MONDAY), closedAt(MONDAY)], '2024-03-19')).toBeNull();
});
