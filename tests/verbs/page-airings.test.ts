import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import { appendEntries } from '../../src/record/append.ts';
import { pageAirings } from '../../src/verbs/page-airings.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { beginRecord, type TempWard, tempWard } from '../fakes/temp-ward.ts';

const ALL = { from: null, to: null } as const;

function begunWard(): TempWard {
  const ward = tempWard();
  beginRecord(ward);
  return ward;
}

function append(ward: TempWard, ...bodies: readonly EntryBody[]): void {
  appendEntries(ward.records, ward.clock.nowMs(), bodies);
}

/** A minute of one day, one of its own for each number. */
function minute(at: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `2024-03-18T${two(6 + Math.floor(at / 60))}:${two(at % 60)}:00+07:00`;
}

test('whatever is appended between two pages, every ended airing is told once and none is left out', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('page' as const), airingsMax: fc.integer({ min: 1, max: 4 }) }),
    fc.record({
      kind: fc.constantFrom('open' as const, 'miss' as const),
      at: fc.integer({ min: 0, max: 400 }),
    }),
    fc.record({ kind: fc.constant('close' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const ward = begunWard();
      const used = new Set<number>();
      const open: string[] = [];
      const told: string[] = [];
      let cursor: string | null = null;
      const readPage = (airingsMax: number): boolean => {
        const page = pageAirings(ward.records, { ...ALL, cursor, airingsMax });
        expect(page.airings.length).toBeLessThanOrEqual(airingsMax);
        told.push(...page.airings.map(({ id }) => id));
        cursor = page.cursor;
        return page.more;
      };
      for (const taken of steps) {
        if (taken.kind === 'page') readPage(taken.airingsMax);
        else if (taken.kind === 'close') {
          const at = open.shift();
          if (at !== undefined) append(ward, closedAt(at));
        } else if (!used.has(taken.at)) {
          used.add(taken.at);
          append(ward, taken.kind === 'open' ? openedAt(minute(taken.at)) : missedAt(minute(taken.at)));
          if (taken.kind === 'open') open.push(minute(taken.at));
        }
      }
      while (readPage(3));
      const ended = [...ward.records.airings({})].filter(({ outcome }) => outcome !== null);
      expect([...told].sort()).toEqual(ended.map(({ id }) => id).sort());
    }),
    { numRuns: 25 },
  );
});

test('an airing is told when it has ended, not while it is on air', () => {
  const ward = begunWard();
  append(ward, openedAt(minute(0)));
  const page = pageAirings(ward.records, { ...ALL, cursor: null, airingsMax: 10 });
  expect(page).toEqual({ airings: [], cursor: null, more: false });
  append(ward, missedAt(minute(30)), closedAt(minute(0)));
  const next = pageAirings(ward.records, { ...ALL, cursor: null, airingsMax: 10 });
  expect(next.airings.map(({ outcome }) => outcome)).toEqual(['missed', 'aired']);
});

test('only airings of the dates asked for are told, both dates included', () => {
  const ward = begunWard();
  const noons = ['2024-03-17', '2024-03-18', '2024-03-19', '2024-03-20'].map(
    (date) => `${date}T12:00:00+07:00`,
  );
  append(ward, ...noons.map((noon) => missedAt(noon)));
  const dates = (from: string | null, to: string | null) =>
    pageAirings(ward.records, { from, to, cursor: null, airingsMax: 10 }).airings.map(({ date }) => date);
  expect(dates('2024-03-18', '2024-03-19')).toEqual(['2024-03-18', '2024-03-19']);
  expect(dates(null, '2024-03-17')).toEqual(['2024-03-17']);
  expect(dates('2024-03-20', null)).toEqual(['2024-03-20']);
  expect(refusedCodes(() => dates('2024-03-20', '2024-03-18'))).toEqual(['report.backwards']);
});

test('a cursor is spelled in one way, and only for an entry that is there', () => {
  const ward = begunWard();
  append(ward, missedAt(minute(0)));
  const { cursor } = pageAirings(ward.records, { ...ALL, cursor: null, airingsMax: 1 });
  const read = (given: string) =>
    refusedCodes(() => pageAirings(ward.records, { ...ALL, cursor: given, airingsMax: 1 }));
  expect(read(cursor ?? '')).toEqual([]);
  const text = Buffer.from(cursor ?? '', 'base64url').toString('utf8');
  for (const other of [`${cursor}=`, `${cursor}\n`, Buffer.from(`0${text}`).toString('base64url'), ''])
    expect(read(other), other).toEqual(['api.bad-cursor']);
  const next = Buffer.from(text.replace(/^\d+/, (seq) => String(Number(seq) - 1))).toString('base64url');
  expect(read(next)).toEqual(['api.cursor-gone']);
});
