import { expect, test } from 'vitest';
import { AlreadyClaimed } from '../../src/model/ports/record-store.ts';
import { Refusal } from '../../src/model/problem.ts';
import { ImpossibleEntry } from '../../src/record/airing-state.ts';
import { appendEntries } from '../../src/record/append.ts';
import { closedAt, missedAt, openedAt } from '../fakes/airing-entries.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const SIX = '2024-03-18T06:00:00+07:00';
const SEVEN = '2024-03-18T07:00:00+07:00';

function begunWard() {
  const ward = tempWard();
  beginRecord(ward);
  const append = (...bodies: Parameters<typeof appendEntries>[2][number][]) =>
    appendEntries(ward.records, ward.clock.nowMs(), bodies);
  return { ward, append };
}

test('nothing is recorded before the station’s chain has begun', () => {
  const ward = tempWard();
  expect(() => appendEntries(ward.records, 0, [missedAt(SIX)])).toThrow(Refusal);
  expect(ward.records.head().seq).toBe(0);
});

test('a chain does not begin a second time', () => {
  const { ward } = begunWard();
  expect(() => beginRecord(ward)).toThrow(ImpossibleEntry);
});

test('an airing is opened, then closed, and its row tells what sounded', () => {
  const { ward, append } = begunWard();
  const [opened] = append(openedAt(SIX));
  const id = 'ban-tin-sang@2024-03-17T23:00:00.000Z';
  expect(ward.records.openAirings().map((airing) => airing.id)).toEqual([id]);
  expect(ward.records.airing(id)).toMatchObject({ seq: opened?.seq, outcome: null, airtimeFrames: 0 });
  const [closed] = append(closedAt(SIX, 31));
  expect(ward.records.openAirings()).toEqual([]);
  expect(ward.records.airing(id)).toMatchObject({
    seq: closed?.seq,
    hash: closed?.hash,
    outcome: 'partial',
    title: 'Bản tin sáng',
    airtimeFrames: 31 * 48_000,
    parts: [{ airtimeFrames: 2 * 48_000 }, { airtimeFrames: 29 * 48_000 }],
  });
});

test('a slot claimed once cannot be claimed, or declared missed, again: nothing is written', () => {
  const { ward, append } = begunWard();
  append(openedAt(SIX));
  const { seq } = ward.records.head();
  expect(() => append(missedAt(SEVEN), openedAt(SIX))).toThrow(AlreadyClaimed);
  expect(() => append(missedAt(SIX))).toThrow(AlreadyClaimed);
  append(closedAt(SIX));
  expect(() => append(openedAt(SIX))).toThrow(AlreadyClaimed);
  expect(ward.records.head().seq).toBe(seq + 1);
  expect(ward.records.airing('ban-tin-sang@2024-03-18T00:00:00.000Z')).toBeNull();
});

test('the same slot twice in one step is refused whole', () => {
  const { ward, append } = begunWard();
  expect(() => append(missedAt(SIX), missedAt(SIX))).toThrow(AlreadyClaimed);
  expect([...ward.records.airings({})]).toEqual([]);
});

test('an airing has one ending, and none without a beginning', () => {
  const { append } = begunWard();
  expect(() => append(closedAt(SIX))).toThrow(ImpossibleEntry);
  append(openedAt(SIX), closedAt(SIX));
  expect(() => append(closedAt(SIX))).toThrow(ImpossibleEntry);
});

test('renaming a programme or merging a ward leaves earlier airings as they were called', () => {
  const { ward, append } = begunWard();
  append(missedAt(SIX), missedAt(SEVEN, { title: 'Bản tin mới', unit: 'phường Đống Đa' }));
  expect([...ward.records.airings({})].map(({ title, unit }) => [title, unit])).toEqual([
    ['Bản tin sáng', 'phường Láng'],
    ['Bản tin mới', 'phường Đống Đa'],
  ]);
});

test('a number that is none is no fact: NaN and Infinity are refused before anything is written', () => {
  const { ward, append } = begunWard();
  const head = ward.records.head();
  for (const plannedMs of [Number.NaN, Infinity]) {
    expect(() => append(missedAt(SIX, { plannedMs }))).toThrow(RangeError);
  }
  expect(ward.records.head()).toEqual(head);
});
