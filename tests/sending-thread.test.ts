/** The thread that sends, as the daemon begins it: beside the one that claims slots, on connections of its own. */
import { expect, test } from 'vitest';
import { ReaderThread } from '../src/adapters/reader-thread.ts';
import { systemClock } from '../src/adapters/system-clock.ts';
import type { SendAnswer } from '../src/verbs/keep-sending.ts';
import { arrivingOrders, reaching } from './fakes/fetching-ward.ts';
import { orderDesk, orderedWard, SHEET } from './fakes/ordered-ward.ts';
import { receiver } from './fakes/receiver.ts';

const ENTRY = new URL('../src/sending-thread.ts', import.meta.url);
const LIMITS = { answerMs: 60_000, waitingMax: 1, idleMs: 60_000, heapMaxMb: 256 };

test('it sends the record, then fetches the orders, which wait; another call finds nothing to do', async () => {
  const desk = orderDesk();
  const superior = { ...desk.superior, clock: systemClock() };
  const known = await orderedWard(desk);
  // The thread's clock is the machine's.
  await desk.make(SHEET.replaceAll('/3/2024', '/3/2049'));
  const door = await receiver(superior);
  const ward = reaching(known, desk.key, door);
  const setup = { station: ward.station, root: ward.files.root };
  const thread = new ReaderThread(ENTRY, setup, systemClock(), LIMITS);
  const call = () => thread.call({}, () => true) as Promise<SendAnswer>;
  const { seq } = ward.records.head();
  const came = { arrived: [{ order: 'dot-2', edition: 1 }], problems: [] };
  expect(await call()).toEqual({ ok: true, entries: seq, seq, told: [], orders: came });
  expect(await superior.store.held(ward.station.id)).toMatchObject({ seq });
  expect(arrivingOrders(ward).arrived()).toEqual(['dot-2.1.loa-order']);
  expect(await call()).toEqual({
    ok: true,
    entries: 0,
    seq,
    told: [],
    orders: { arrived: [], problems: [] },
  });
  await door.end();
  expect(await call()).toMatchObject({ ok: false, problems: [{ code: 'net.lost' }] });
});
