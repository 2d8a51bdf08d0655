import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import type { PinnedClient, PinnedRequest } from '../../src/model/ports/pinned-client.ts';
import { stationPass } from '../../src/record/station-pass.ts';
import { SUPERIOR_LIMITS } from '../../src/server/superior-limits.ts';
import { arrivedOrders } from '../../src/verbs/arrived-orders.ts';
import { ARRIVING_BYTES_MAX, type FetchingTools, fetchOrders } from '../../src/verbs/fetch-orders.ts';
import { listOrders } from '../../src/verbs/order-show.ts';
import { cuttingProxy } from '../fakes/cutting-proxy.ts';
import { arrivingOrders, fetchingTools, reaching } from '../fakes/fetching-ward.ts';
import { lyingSuperior, offerOf } from '../fakes/lying-superior.ts';
import { askedWard, knowing, ORDER, orderDesk, orderedWard, SHEET, take } from '../fakes/ordered-ward.ts';
import { receiver } from '../fakes/receiver.ts';
import { refusedLater } from '../fakes/refused-later.ts';
import { enrolWard } from '../fakes/temp-superior.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

const NAME = `${ORDER}.1.loa-order`;
const ARRIVED = { order: ORDER, edition: 1 };
/** The package of the desk is some ten of them. */
const PIECE_BYTES = 1_500;
/** Each time the offers and one piece come whole, then the line breaks within the next. */
const CUTS = [20_000, 20_000, 4_000, 20_000, 20_000, 4_500, 20_000, 20_000, 3_500, 1_000];

/** A superior unit that has made its order and serves, and a ward that it asks; nothing but HTTPS is between them. */
async function begun(pieceBytes = SUPERIOR_LIMITS.orderPieceBytes) {
  const desk = orderDesk();
  desk.superior.clock.setCivil('2024-03-18T05:00:00+07:00');
  const known = await orderedWard(desk);
  const file = await desk.make();
  const door = await receiver(desk.superior, 0, { ...SUPERIOR_LIMITS, orderPieceBytes: pieceBytes });
  const ward = reaching(known, desk.key, door);
  return { desk, file, door, ward };
}

/** As the ward's thread does after each sending, or, `isAnew`, as an editor does. */
const fetchAs = (ward: TempWard, more: Partial<FetchingTools> = {}) =>
  fetchOrders(ward, fetchingTools(ward, more));

/** Asks as `pinnedHttps` does, and remembers what for. */
function remembering(): PinnedClient & { readonly asked: PinnedRequest[] } {
  const asked: PinnedRequest[] = [];
  const client = pinnedHttps();
  return {
    asked,
    ask(server, request) {
      asked.push(request);
      return client.ask(server, request);
    },
  };
}

const clipsOf = ({ library }: TempWard) => library.clips().map(({ id }) => id);

test('a ward behind NAT fetches what it is asked: it waits, and nothing of it is in library, schedules or chain', async () => {
  const { door, file, ward } = await begun();
  const before = ward.records.head();
  expect(await fetchAs(ward)).toEqual({ arrived: [ARRIVED], problems: [] });
  expect(ward.records.head()).toEqual(before);
  expect(clipsOf(ward)).toEqual([]);
  expect(ward.files.list('schedules')).toHaveLength(1);
  expect(door.events).toContainEqual({ kind: 'fetched', station: ward.station.id, ...ARRIVED });

  const arriving = arrivingOrders(ward);
  expect(arriving.arrived()).toEqual([NAME]);
  expect(readFileSync(arriving.arrivedPath(NAME))).toEqual(readFileSync(file));
  expect((await arrivedOrders(orderFiles(), arriving)).map(({ manifest }) => manifest.title)).toEqual([
    'Tuyên truyền sắp xếp đơn vị hành chính, đợt 2',
  ]);
  expect(await take(ward, arriving.arrivedPath(NAME))).toMatchObject({ outcome: 'taken' });
  expect(clipsOf(ward)).toContain('dot-2-thong-bao');
  expect(listOrders(ward)).toMatchObject([{ approved: null }]);
});

test('an order that is here is not fetched again, however it came', async () => {
  const { file, ward } = await begun();
  await fetchAs(ward);
  const client = remembering();
  expect(await fetchAs(ward, { client })).toEqual({ arrived: [], problems: [] });
  expect(client.asked.map(({ path }) => path)).toEqual(['/api/v1/orders']);
  // From a stick, while the fetched one waits: it waits no more.
  await take(ward, file);
  expect(await fetchAs(ward, { client })).toEqual({ arrived: [], problems: [] });
  expect(arrivingOrders(ward).arrived()).toEqual([]);
  expect(client.asked).toHaveLength(2);
});

test('a line that breaks costs a piece: the next fetching goes on from there, to the same bytes', async () => {
  const { desk, file, door, ward: known } = await begun(PIECE_BYTES);
  const bytes = readFileSync(file).length;
  const proxy = await cuttingProxy(door.port, [...CUTS]);
  const ward = reaching(known, desk.key, { ...door, port: proxy.port });
  const client = remembering();
  let tries = 0;
  let came: readonly unknown[] = [];
  while (came.length === 0) {
    tries += 1;
    came = await fetchAs(ward, { client }).then(
      ({ arrived }) => arrived,
      () => [],
    );
  }
  expect(proxy.cut()).toBe(4);
  expect(tries).toBe(5);
  expect(readFileSync(arrivingOrders(ward).arrivedPath(NAME))).toEqual(readFileSync(file));
  const pieces = client.asked.filter(({ into }) => into !== null);
  expect(pieces.length).toBeLessThanOrEqual(Math.ceil(bytes / PIECE_BYTES) + proxy.cut());
});

test('a fetching that has to end goes on at the next', async () => {
  const { ward } = await begun(PIECE_BYTES);
  let pieces = 0;
  const isEnded = () => ++pieces > 2;
  expect(await fetchAs(ward, { isEnded })).toEqual({ arrived: [], problems: [] });
  const came = arrivingOrders(ward).bytes(NAME);
  expect(came).toBe(2 * PIECE_BYTES);
  const client = remembering();
  expect(await fetchAs(ward, { client })).toMatchObject({ arrived: [ARRIVED] });
  expect(client.asked[1]?.path).toBe(`/api/v1/orders/${ORDER}/1?from=${came}`);
});

test('an editor who fetches while the station does gets the same file, once', async () => {
  const { file, ward } = await begun(PIECE_BYTES);
  const both = await Promise.all([fetchAs(ward), fetchAs(ward, { isAnew: true })]);
  expect(both.flatMap(({ arrived }) => arrived)).toEqual([ARRIVED]);
  expect(both.flatMap(({ problems }) => problems)).toEqual([]);
  const arriving = arrivingOrders(ward);
  expect(readFileSync(arriving.arrivedPath(NAME))).toEqual(readFileSync(file));
  expect(arriving.coming()).toEqual([]);
});

test('what had begun to come of an order that is asked no more is cleared', async () => {
  const { desk, ward } = await begun(PIECE_BYTES);
  let pieces = 0;
  await fetchAs(ward, { isEnded: () => ++pieces > 2 });
  expect(arrivingOrders(ward).coming()).toEqual([NAME]);
  await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  expect(await fetchAs(ward)).toMatchObject({ arrived: [{ edition: 2 }] });
  expect(arrivingOrders(ward).coming()).toEqual([]);
});

test('who is not asked, or not enrolled, or has another key, gets nothing of it', async () => {
  const { desk, door, ward } = await begun();
  const other = await orderedWard(desk, undefined, 'phuong-khac');
  expect(await fetchAs(reaching(other, desk.key, door))).toEqual({ arrived: [], problems: [] });

  const stranger = reaching(askedWard('phuong-la'), desk.key, door);
  expect(await refusedLater(() => fetchAs(stranger))).toEqual(['net.refused']);
  const thief = reaching(askedWard(), desk.key, door);
  expect(await refusedLater(() => fetchAs(thief))).toEqual(['net.refused']);

  const token = stationPass(
    { station: 'phuong-khac', zone: 'Asia/Ho_Chi_Minh' },
    desk.superior.keys.publicKey() ?? new Uint8Array(),
    desk.superior.clock.nowMs(),
    other.keys,
  );
  const source = { url: ward.station.superior?.url ?? '', fingerprint: door.fingerprint };
  const ask = (path: string, shown: string | null) =>
    pinnedHttps().ask(source, { method: 'GET', path, token: shown, body: null, into: null });
  expect((await ask(`/api/v1/orders/${ORDER}/1`, token)).status).toBe(404);
  expect((await ask(`/api/v1/orders/..%2f..%2fkeys%2fstation.key.pem/1`, token)).status).toBe(404);
  expect((await ask('/api/v1/orders', null)).status).toBe(409);
  expect((await ask('/api/v1/orders', `${token}A`)).status).toBe(409);
});

test('who tries passes is cut off after some; a good one from the same address never is', async () => {
  const { door, ward } = await begun();
  const source = { url: ward.station.superior?.url ?? '', fingerprint: door.fingerprint };
  const tried = { method: 'GET', path: '/api/v1/orders', token: 'AAAA', body: null, into: null } as const;
  const statuses: number[] = [];
  for (let time = 0; time < SUPERIOR_LIMITS.strangersAMinute + 2; time += 1)
    statuses.push((await pinnedHttps().ask(source, tried)).status);
  expect(new Set(statuses.slice(0, SUPERIOR_LIMITS.strangersAMinute))).toEqual(new Set([409]));
  expect(statuses.slice(SUPERIOR_LIMITS.strangersAMinute)).toEqual([429, 429]);
  expect(await fetchAs(ward)).toMatchObject({ arrived: [ARRIVED] });
});

test('a pass that is older than a day, or made for another superior unit, opens nothing', async () => {
  const { desk, ward } = await begun();
  ward.clock.setCivil('2024-03-16T04:00:00+07:00');
  expect(await refusedLater(() => fetchAs(ward))).toEqual(['net.refused']);
  ward.clock.setCivil('2024-03-18T05:00:00+07:00');
  const elsewhere = orderDesk();
  elsewhere.superior.clock.setCivil('2024-03-18T05:00:00+07:00');
  await enrolWard(elsewhere.superior, ward);
  const otherDoor = await receiver(elsewhere.superior);
  // The key that the ward pins is the first superior's.
  expect(await refusedLater(() => fetchAs(reaching(ward, desk.key, otherDoor)))).toEqual(['net.refused']);
});

test('what another key signed is not let in, whatever server offers it', async () => {
  const { desk, door, ward } = await begun();
  const forger = orderDesk();
  await enrolWard(forger.superior, ward);
  writeFileSync(desk.files.absolute(`state/orders/${ORDER}.1.loa-order`), readFileSync(await forger.make()));
  expect(await fetchAs(ward)).toMatchObject({
    arrived: [],
    problems: [{ code: 'order.not-our-superior' }],
  });
  expect(arrivingOrders(ward).arrived()).toEqual([]);
  expect(door.events.filter(({ kind }) => kind === 'fault')).toEqual([]);
});

test('a spoiled file is refused whole, is not fetched every few minutes, and comes right when an editor asks', async () => {
  const { desk, file, ward } = await begun();
  const good = readFileSync(file);
  const bad = Buffer.from(good);
  bad[good.length >> 1] = (bad[good.length >> 1] ?? 0) ^ 1;
  const kept = desk.files.absolute(`state/orders/${ORDER}.1.loa-order`);
  writeFileSync(kept, bad);
  const client = remembering();
  const arriving = arrivingOrders(ward);
  const told: unknown[] = [];
  for (const asked of [2, 3]) {
    told.push((await fetchAs(ward, { client })).problems);
    expect(client.asked).toHaveLength(asked);
    // Of what is of no use, only a mark is left.
    expect([arriving.coming(), arriving.refused(), arriving.allBytes()]).toEqual([[], [NAME], 0]);
  }
  expect(told[0]).toHaveLength(1);
  expect(told[1]).toEqual(told[0]);
  for (const part of [desk.superior, ward]) part.clock.setCivil('2024-03-19T06:00:00+07:00');
  expect((await fetchAs(ward, { client })).problems).toEqual(told[0]);
  expect(client.asked).toHaveLength(5);
  expect(arriving.arrived()).toEqual([]);
  writeFileSync(kept, good);
  expect(await fetchAs(ward, { client, isAnew: true })).toEqual({ arrived: [ARRIVED], problems: [] });
  expect(arriving.refused()).toEqual([]);
});

test('a superior that answers with more than it offered is cut off there, and nothing of it stays', async () => {
  const { ward: known, desk } = await begun();
  const offers = Array.from({ length: 3 }, (_, at) => offerOf(`bay-${at}`, 1_000));
  const server = await lyingSuperior(offers, 4_000_000);
  const ward = reaching(known, desk.key, server);
  const arriving = arrivingOrders(ward);
  let mostBytes = 0;
  const add: typeof arriving.add = (name, fromBytes, piecePath) => {
    arriving.add(name, fromBytes, piecePath);
    mostBytes = Math.max(mostBytes, arriving.allBytes());
  };
  const { arrived, problems } = await fetchAs(ward, { arriving: { ...arriving, add } });
  expect(arrived).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(Array(3).fill('net.too-large'));
  expect([mostBytes, arriving.allBytes()]).toEqual([0, 0]);
});

test('orders that wait take no more than their share of a disk, however many a superior signs', async () => {
  const { ward: known, desk } = await begun();
  const server = await lyingSuperior([offerOf('bay-0', 1_000)], 10);
  const ward = reaching(known, desk.key, server);
  const roomy = { ...ward, files: { ...ward.files, freeBytes: () => 1e12 } };
  const arriving = { ...arrivingOrders(ward), allBytes: () => ARRIVING_BYTES_MAX - 999 };
  const client = remembering();
  expect(await fetchAs(roomy, { arriving, client })).toMatchObject({
    arrived: [],
    problems: [{ code: 'order.too-much-waits', params: { order: 'bay-0', gigabytes: 2 } }],
  });
  expect(client.asked.map(({ path }) => path)).toEqual(['/api/v1/orders']);
});

test('only the newest edition is offered, and none whose last day is over', async () => {
  const { desk, ward } = await begun();
  await fetchAs(ward);
  await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  expect(await fetchAs(ward)).toMatchObject({ arrived: [{ order: ORDER, edition: 2 }] });
  expect(arrivingOrders(ward).arrived()).toEqual([`${ORDER}.2.loa-order`]);
  for (const part of [desk.superior, ward]) part.clock.setCivil('2024-03-29T23:00:00+07:00');
  expect(await fetchAs(ward)).toEqual({ arrived: [], problems: [] });
  expect(arrivingOrders(ward).arrived()).toHaveLength(1);
  for (const part of [desk.superior, ward]) part.clock.setCivil('2024-03-30T00:00:00+07:00');
  await fetchAs(ward);
  expect(arrivingOrders(ward).arrived()).toEqual([]);
});

test('without room on the disk nothing is begun', async () => {
  const { ward } = await begun();
  const full = { ...ward, files: { ...ward.files, freeBytes: () => 200_000_000 } };
  expect(await fetchAs(full)).toMatchObject({ arrived: [], problems: [{ code: 'clip.disk-full' }] });
  expect(arrivingOrders(ward).bytes(NAME)).toBe(0);
});

test('a superior that offers no orders yet, and a station that sends to nobody, are told apart', async () => {
  const { ward } = await begun();
  const client: PinnedClient = {
    ask: async () => ({ status: 404, text: '', dateMs: null, retryAfterMs: null }),
  };
  expect(await fetchAs(ward, { client })).toEqual({ arrived: [], problems: [] });
  const lonely = knowing(ward, ward.station.superior?.key ?? '');
  expect(await refusedLater(() => fetchAs(lonely))).toEqual(['send.no-superior']);
  const wild: PinnedClient = {
    ask: async () => ({
      status: 200,
      text: JSON.stringify({ orders: [{ order: '../../keys', edition: 1, manifestSha256: '', bytes: 9 }] }),
      dateMs: null,
      retryAfterMs: null,
    }),
  };
  expect(await refusedLater(() => fetchAs(ward, { client: wild }))).toEqual(['net.bad-answer']);
});
