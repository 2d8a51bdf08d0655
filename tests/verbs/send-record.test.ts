import { expect, test } from 'vitest';
import { systemClock } from '../../src/adapters/system-clock.ts';
import { ConnectionLost } from '../../src/model/ports/pinned-client.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { Refusal } from '../../src/model/problem.ts';
import { receiptLine } from '../../src/record/receipt.ts';
import { lastReceipt } from '../../src/verbs/receipts.ts';
import { sendRecord } from '../../src/verbs/send-record.ts';
import { say } from '../../src/words/say.ts';
import { cuttingProxy } from '../fakes/cutting-proxy.ts';
import { airOn, ENTRIES_A_DAY, exportingWard, FIRST_ENTRIES } from '../fakes/exporting-ward.ts';
import { receiver, sendingTools, sendingWard } from '../fakes/receiver.ts';
import { enrolWard, tempSuperior } from '../fakes/temp-superior.ts';

const DATES = ['2024-03-18', '2024-03-19'];
const ENTRIES = FIRST_ENTRIES + DATES.length * ENTRIES_A_DAY;

async function begun() {
  const superior: Superior = { ...tempSuperior(), clock: systemClock() };
  const bare = exportingWard(DATES);
  await enrolWard(superior, bare);
  const door = await receiver(superior);
  const ward = sendingWard(bare, superior, door);
  return { superior, bare, door, ward, send: () => sendRecord(ward, sendingTools(ward)) };
}

async function codeOf(sending: Promise<unknown>): Promise<string> {
  try {
    await sending;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    if (error instanceof ConnectionLost) return 'lost';
    throw error;
  }
  return 'sent';
}

test('a ward sends what is new, keeps the receipt, and has nothing to send after it', async () => {
  const { superior, bare, ward, send } = await begun();
  expect(await send()).toMatchObject({
    entries: ENTRIES,
    receipt: { seq: ENTRIES, station: ward.station.id },
    told: [],
  });
  expect(await superior.store.held(ward.station.id)).toMatchObject({ seq: ENTRIES });
  expect(lastReceipt(ward)).toMatchObject({ seq: ENTRIES });
  expect(await send()).toMatchObject({ entries: 0, receipt: { seq: ENTRIES } });
  airOn(bare, ['2024-03-20']);
  expect(await send()).toMatchObject({ entries: ENTRIES_A_DAY, receipt: { seq: ENTRIES + ENTRIES_A_DAY } });
  const airings = await superior.store.airings(
    { from: '2024-01-01', to: '2024-12-31', station: null },
    null,
    100,
  );
  expect(airings).toHaveLength(6);
  expect(new Set(airings.map(({ airing }) => airing.id)).size).toBe(6);
});

test('to a server with another certificate nothing is sent', async () => {
  const { superior, ward, door } = await begun();
  const wrong = sendingWard(exportingWard([]), superior, { port: door.port, fingerprint: '0'.repeat(64) });
  expect(await codeOf(sendRecord(wrong, sendingTools(wrong)))).toBe('net.other-certificate');
  expect(door.events).toEqual([]);
  expect(await superior.store.held(ward.station.id)).toBeNull();
});

test('a line that breaks in the middle of a body costs nothing: the next sending goes on', async () => {
  const { superior, bare, door } = await begun();
  const cuts = [600, 2_500, 3_800, 4_600, 5_200];
  const proxy = await cuttingProxy(door.port, cuts);
  const ward = sendingWard(bare, superior, { port: proxy.port, fingerprint: door.fingerprint });
  let tries = 0;
  while ((await codeOf(sendRecord(ward, sendingTools(ward)))) !== 'sent') tries += 1;
  expect(tries).toBeGreaterThan(1);
  expect(await superior.store.held(ward.station.id)).toMatchObject({ seq: ENTRIES });
  expect(lastReceipt(ward)).toMatchObject({ seq: ENTRIES });
});

test('a superior that was restored and holds less is sent the rest again', async () => {
  const { bare, send } = await begun();
  await send();
  const fresh: Superior = { ...tempSuperior(), clock: systemClock() };
  await enrolWard(fresh, bare);
  const door = await receiver(fresh);
  const ward = sendingWard(bare, fresh, door);
  expect(lastReceipt(ward)).toMatchObject({ seq: ENTRIES });
  expect(await sendRecord(ward, sendingTools(ward))).toMatchObject({
    entries: ENTRIES,
    receipt: { seq: ENTRIES },
  });
});

test('who is not enrolled is told so, before a byte of its record is stored', async () => {
  const superior: Superior = { ...tempSuperior(), clock: systemClock() };
  const door = await receiver(superior);
  const ward = sendingWard(exportingWard(DATES), superior, door);
  expect(await codeOf(sendRecord(ward, sendingTools(ward)))).toBe('send.not-enrolled');
});

test('no receipt but that of the superior’s key over this chain counts', async () => {
  const { superior, bare, ward } = await begun();
  const held = {
    chainId: 'a'.repeat(64),
    seq: 3,
    head: 'b'.repeat(64),
    receivedAt: '2024-04-01T08:00:00+07:00',
  };
  const answering = (receipt: string | null) => ({
    ...sendingTools(ward),
    client: {
      ask: async () => ({ status: 200, text: JSON.stringify({ receipt }), dateMs: null, retryAfterMs: null }),
    },
  });
  const sent = (of: Partial<typeof held & { station: string }>, keys = superior.keys) =>
    codeOf(sendRecord(ward, answering(receiptLine({ station: ward.station.id, ...held, ...of }, keys))));
  expect(await sent({}, bare.keys)).toBe('receipt.other-key');
  expect(await sent({ station: 'phuong-khac' })).toBe('receipt.other-station');
  expect(await sent({ seq: ENTRIES + 5 })).toBe('receipt.ahead');
  expect(await sent({})).toBe('receipt.other-head');
  expect(await codeOf(sendRecord(ward, answering('{"loaReceipt":1}')))).toBe('receipt.no-receipt');
  expect(await codeOf(sendRecord(ward, answering(null)))).toBe('send.no-progress');
  expect([...ward.receipts.all()]).toEqual([]);
});

test('a full disk at the superior is told at both ends, gives no receipt, and loses nothing', async () => {
  const { superior, bare } = await begun();
  let failing = true;
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const evidence: Superior['evidence'] = {
    ...superior.evidence,
    draft: (path) => (failing ? Promise.reject(full) : superior.evidence.draft(path)),
  };
  const door = await receiver({ ...superior, evidence });
  const ward = sendingWard(bare, superior, door);
  await expect(sendRecord(ward, sendingTools(ward))).rejects.toMatchObject({
    problems: [{ code: 'net.refused', params: { told: say('vi', 'district.serve.disk-full') } }],
  });
  expect(door.events).toMatchObject([{ kind: 'refused', refusal: { message: 'district.serve.disk-full' } }]);
  expect(lastReceipt(ward)).toBeNull();
  failing = false;
  expect(await sendRecord(ward, sendingTools(ward))).toMatchObject({ receipt: { seq: ENTRIES } });
});

test('a station without anything new says so, not every few minutes', async () => {
  const { superior, ward, send } = await begun();
  await send();
  const untilMs = Date.parse('2024-03-21T00:00:00+07:00');
  ward.records.setDecidedUntilMs(untilMs);
  // The test's ward stands in March 2024, long before its receipt.
  await sendRecord(ward, { ...sendingTools(ward), silentMs: Number.POSITIVE_INFINITY });
  expect(await superior.store.received(ward.station.id)).toHaveLength(1);
  await sendRecord(ward, { ...sendingTools(ward), silentMs: Number.NEGATIVE_INFINITY });
  expect((await superior.store.held(ward.station.id))?.decidedUntilMs).toBe(untilMs);
  expect(await superior.store.received(ward.station.id)).toHaveLength(2);
});
