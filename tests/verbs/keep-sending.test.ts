import { expect, test } from 'vitest';
import { ConnectionLost } from '../../src/model/ports/pinned-client.ts';
import type { Problem } from '../../src/model/problem.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/model/time.ts';
import type { FetchedOrders } from '../../src/verbs/fetch-orders.ts';
import { KeepSending, type SendAnswer, sendCall } from '../../src/verbs/keep-sending.ts';
import { fetchingTools } from '../fakes/fetching-ward.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { orderDesk, orderedWard } from '../fakes/ordered-ward.ts';
import { receiver, sendingTools, sendingWard } from '../fakes/receiver.ts';

const NO_ORDERS: FetchedOrders = { arrived: [], problems: [] };
const LOST: SendAnswer = {
  ok: false,
  problems: [{ code: 'net.lost', severity: 'error', params: { url: 'https://x', reason: 'ECONNREFUSED' } }],
};

function sent(entries = 0, orders = NO_ORDERS, told: readonly Problem[] = []): SendAnswer {
  return { ok: true, entries, seq: 100, told, orders };
}

/** A station on duty whose sending answers what it is told to, the last answer for ever; chance changes nothing. */
function onDuty(...answers: readonly (SendAnswer | Error)[]) {
  const clock = new ManualClock('2024-03-18T05:00:00+07:00');
  const startMs = clock.nowMs();
  const at: number[] = [];
  const told: string[] = [];
  const sending = new KeepSending({
    clock,
    random: { uuid: () => '', bytes: () => Uint8Array.of(128) },
    send: async () => {
      const answer = answers[Math.min(at.length, answers.length - 1)] ?? sent();
      at.push((clock.nowMs() - startMs) / MINUTE_MS);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    tell: (_severity, code) => void told.push(code),
  });
  sending.begin();
  return { clock, sending, at, told };
}

test('the record goes up soon after the start, then every five minutes, without a word where nothing is new', async () => {
  const { clock, at, told } = onDuty(sent(12), sent());
  await clock.advance(16 * MINUTE_MS);
  expect(at).toEqual([1 / 3, 5 + 1 / 3, 10 + 1 / 3, 15 + 1 / 3]);
  expect(told).toEqual(['send.done']);
});

test('what was aired goes up twenty seconds later, however much is aired', async () => {
  const { clock, sending, at } = onDuty();
  await clock.advance(2 * MINUTE_MS);
  for (let airing = 0; airing < 5; airing += 1) {
    sending.wake();
    await clock.advance(1_000);
  }
  await clock.advance(MINUTE_MS);
  expect(at).toEqual([1 / 3, 2 + 1 / 3]);
});

test('a broken way is tried after pauses that double up to an hour, told once, and told again when it holds', async () => {
  const { clock, sending, at, told } = onDuty(...Array.from({ length: 9 }, () => LOST), sent(40), sent());
  await clock.advance(5 * HOUR_MS);
  expect(at.slice(0, 10).map((minutes) => Math.round(minutes * 60))).toEqual([
    20, 50, 110, 230, 470, 950, 1_910, 3_830, 7_430, 11_030,
  ]);
  expect(told).toEqual(['send.failed', 'send.done']);
  // Five minutes again, once it holds.
  expect(Math.round(((at[10] ?? 0) - (at[9] ?? 0)) * 60)).toBe(300);
  sending.end();
});

test('an airing does not shorten the pauses of a way that is broken', async () => {
  const { clock, sending, at } = onDuty(LOST);
  await clock.advance(3 * MINUTE_MS);
  const before = at.length;
  sending.wake();
  await clock.advance(30_000);
  expect(at).toHaveLength(before);
});

test('a thread that dies is told, and sending goes on', async () => {
  const { clock, at, told } = onDuty(new Error('died'), sent(3));
  await clock.advance(2 * MINUTE_MS);
  expect(told).toEqual(['send.stopped', 'send.done']);
  expect(at).toHaveLength(2);
});

test('after the end nothing is sent any more, not even what was under way again', async () => {
  const { clock, sending, at } = onDuty();
  await clock.advance(MINUTE_MS);
  sending.end();
  sending.wake();
  await clock.advance(HOUR_MS);
  expect(at).toHaveLength(1);
});

test('an order that has come is told; what keeps one from coming is told once, and slows no sending down', async () => {
  const full: Problem = { code: 'clip.disk-full', severity: 'error', params: { bytes: 9 } };
  const { clock, at, told } = onDuty(
    sent(0, { arrived: [{ order: 'dot-2', edition: 1 }], problems: [] }),
    sent(0, { arrived: [], problems: [full] }),
    sent(0, { arrived: [], problems: [full] }),
    sent(),
    sent(0, { arrived: [], problems: [full] }),
  );
  await clock.advance(21 * MINUTE_MS);
  expect(at).toHaveLength(5);
  expect(told).toEqual(['order.arrived', 'order.not-fetched', 'order.not-fetched']);
});

test('one call sends the record first, then fetches what is asked; a fault of the one keeps nothing from the other', async () => {
  const desk = orderDesk();
  desk.superior.clock.setCivil('2024-03-18T05:00:00+07:00');
  const known = await orderedWard(desk);
  await desk.make();
  const door = await receiver(desk.superior);
  const ward = sendingWard(known, desk.superior, door);
  const fetching = fetchingTools(known);
  const answer = await sendCall(ward, sendingTools(ward), fetching);
  expect(answer).toMatchObject({ ok: true, orders: { arrived: [{ order: 'dot-2', edition: 1 }] } });
  expect((await desk.superior.store.held(ward.station.id))?.seq).toBe(ward.records.head().seq);

  const broken = { ask: () => Promise.reject(new ConnectionLost('ECONNRESET')) };
  expect(await sendCall(ward, sendingTools(ward), { ...fetching, client: broken })).toMatchObject({
    ok: true,
    orders: { arrived: [], problems: [{ code: 'net.lost' }] },
  });
  expect(await sendCall(ward, { ...sendingTools(ward), client: broken }, fetching)).toMatchObject({
    ok: false,
    problems: [{ code: 'net.lost' }],
  });
});
