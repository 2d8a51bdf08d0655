/** An order goes down, is taken in, approved, aired and certified, as the people at both terminals see it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { arrivingOrdersIn } from '../../src/adapters/arriving-orders.ts';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { pinnedHttps } from '../../src/adapters/pinned-https.ts';
import { typstPages } from '../../src/adapters/typst-pages.ts';
import { writeWhole } from '../../src/adapters/written-whole.ts';
import { registerCertificate } from '../../src/cli/certificate.ts';
import type { Outside } from '../../src/cli/context.ts';
import { registerOrder } from '../../src/cli/order.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { fetchOrders } from '../../src/verbs/fetch-orders.ts';
import { commandLine } from '../fakes/command-line.ts';
import { districtLoa } from '../fakes/district-loa.ts';
import { airOn, exported } from '../fakes/exporting-ward.ts';
import { fetchingTools, reaching } from '../fakes/fetching-ward.ts';
import { ManualClock } from '../fakes/manual-clock.ts';
import { askedWard, knowing, orderDesk, orderedWard, record, SHEET } from '../fakes/ordered-ward.ts';
import { receiver } from '../fakes/receiver.ts';

const outside: Partial<Outside> = {
  orderFiles: orderFiles(),
  arrivingOrders: ({ files, clock }) => arrivingOrdersIn(files.absolute('state/orders'), clock),
  pinnedClient: pinnedHttps(),
  typesetter: typstPages,
  readBytes: (path) => readFileSync(path),
  writeBytes: (path, bytes) => writeWhole(path, bytes),
};

/** A superior unit in a folder with a sheet, and a ward that it has enrolled; both at their terminals. */
async function bothTerminals() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-order-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const district = districtLoa(folder, new ManualClock('2024-04-01T08:00:00+07:00'), outside);
  await district(['init', '--name', 'Phòng Văn hóa quận']);
  const ward = askedWard();
  const stationKey = keyToken({ id: ward.station.id, publicKey: ward.keys.publicKey() ?? new Uint8Array() });
  expect((await district(['add', stationKey, '--name', 'Đài phường Láng'])).exitCode).toBe(0);
  const { key } = (await district(['--json', 'key'])).json<{ key: string }>();
  record(folder, 'thong-bao.wav', 440);
  const sheet = join(folder, 'phieu.yaml');
  writeFileSync(sheet, SHEET);
  const order = commandLine(knowing(ward, key), registerOrder, outside);
  const certificate = commandLine(ward, registerCertificate, outside);
  return { district, folder, sheet, ward, order, certificate };
}

test('what was asked is made, taken, approved, reconciled and certified', async () => {
  const { district, folder, sheet, ward, order, certificate } = await bothTerminals();
  const made = await district(['order', 'make', sheet, '--out', folder]);
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  expect(made.out).toContain('Gửi cho 1 đài');
  const stick = join(folder, 'dot-2-lan-1.loa-order');

  const taken = await order(['order', 'take', stick], { as: 'bien-tap' });
  expect(taken).toMatchObject({ exitCode: 0, err: '' });
  expect(taken.out).toContain('chưa phát gì cho đến khi đài duyệt');
  expect(taken.out).toContain('mỗi ngày 2 lượt, thời lượng 0:01:00');
  expect((await order(['order', 'list'])).out).toContain('chờ duyệt');
  const early = await certificate(['certificate', 'dot-2', '--out', folder]);
  expect(early).toMatchObject({ exitCode: 1, out: '' });
  expect(early.err).toContain('chưa duyệt');
  expect(early.err).toContain('loa order approve dot-2');

  const own = await order(['order', 'approve', 'dot-2'], { as: 'bien-tap' });
  expect(own.exitCode).toBe(1);
  const left = await order(['order', 'approve', 'dot-2'], {
    as: 'lanh-dao',
    interactive: true,
    answer: 'không',
  });
  expect(left).toMatchObject({ exitCode: 1, err: 'Chưa duyệt gì.\n' });
  expect(left.out).toContain('Kính mời bà con đi họp tổ dân phố.');
  const approved = await order(['order', 'approve', 'dot-2'], {
    as: 'lanh-dao',
    interactive: true,
    answer: 'có',
  });
  expect(approved).toMatchObject({ exitCode: 0, err: '' });
  expect(approved.out).toContain('schedules/yeu-cau-dot-2.yaml');

  airOn(ward, ['2024-03-18', '2024-03-19'], 'dot-2-phat-chieu');
  ward.records.setDecidedUntilMs(Date.parse('2024-03-20T00:00:00+07:00'));
  const status = (await order(['order', 'status', 'dot-2', '--entries'], { json: true })).json();
  // Two days due of ten: each asks twice, airs once, misses once.
  expect(status).toMatchObject({
    chain: { verified: true },
    asks: [
      {
        airings: { asked: 20, aired: 2, short: 2, notDue: 16 },
        airtimeMs: { asked: 600_000, aired: 116_000, short: 4_000, notDue: 480_000 },
        entries: [{ counts: true }, { counts: false }, { counts: true }, { counts: false }],
      },
      // Of the clip's own: the programme that plays it was missed each noon; what aired at six played another.
      { airings: { asked: 3, aired: 0, short: 2, notDue: 1 }, notPlanned: 0 },
    ],
  });

  const before = await district(['order', 'status', 'dot-2']);
  expect(before.out).toContain('CHƯA GỬI nhật ký');
  expect((await district(['import', (await exported(ward)).file])).exitCode).toBe(0);
  const after = await district(['order', 'status', 'dot-2']);
  expect(after.out).toContain('Lượt phát: yêu cầu 20, đã phát 2, phát bù 0, vượt 0, còn thiếu 2');
  expect(after.out).toContain('2 lượt lỡ giờ');

  const paper = join(folder, 'xac-nhan.pdf');
  expect(await certificate(['certificate', 'dot-2', '--out', paper])).toMatchObject({ exitCode: 0, err: '' });
  expect((await certificate(['certificate', 'dot-2', '--out', paper])).err).toContain('không ghi đè');
  const checked = await district(['certificate', 'check', paper]);
  expect(checked).toMatchObject({ exitCode: 0, err: '' });
  expect(checked.out).toContain('số liệu khớp với nhật ký đã nhận');
  const nowhere = await district(['certificate', 'check', join(folder, 'khong-co.pdf')]);
  expect(nowhere.exitCode).toBe(1);
  expect(nowhere.out).toContain('khong-co.pdf: chưa kiểm tra được.');
  expect(nowhere.out).not.toContain('CHƯA KHỚP');
  const bytes = readFileSync(paper);
  bytes[2_000] = (bytes[2_000] ?? 0) ^ 1;
  writeFileSync(paper, bytes);
  const bad = await district(['certificate', 'check', paper]);
  expect(bad.exitCode).toBe(1);
  expect(bad.out).toContain('Tờ giấy đã bị sửa sau khi đài ký.');
});

test('a stick stands for the orders on it, and one bad file stops no other', async () => {
  const { district, folder, sheet, order } = await bothTerminals();
  const stick = join(folder, 'usb');
  mkdirSync(stick);
  const empty = await order(['order', 'take', stick], { as: 'bien-tap' });
  expect(empty).toMatchObject({ exitCode: 1, err: 'Thư mục này không có tệp yêu cầu (.loa-order) nào.\n' });
  await district(['order', 'make', sheet, '--out', stick]);
  writeFileSync(join(stick, 'a.loa-order'), 'không phải');
  const taken = await order(['order', 'take', stick], { as: 'bien-tap', json: true });
  expect(taken.exitCode).toBe(1);
  expect(taken.json()).toMatchObject([
    { outcome: 'refused', problems: [{ code: 'order.not-an-order' }] },
    { outcome: 'taken', order: 'dot-2' },
  ]);
});

test('a sheet with mistakes is told of them at their places, and no order is made', async () => {
  const { district, folder, sheet } = await bothTerminals();
  writeFileSync(
    sheet,
    SHEET.replace('[phuong-lang]', '[phuong-lag]').replace('thong-bao.wav', 'thong-bao.doc'),
  );
  const made = await district(['order', 'make', sheet, '--out', folder]);
  expect(made.exitCode).toBe(1);
  expect(made.err).toContain('phieu.yaml:4:12: Chưa có đài “phuong-lag” ở cấp trên. Ý bạn là “phuong-lang”?');
  expect(made.err).toContain('“thong-bao.doc” không có đuôi của tệp ghi âm.');
  expect((await district(['order', 'list'])).out).toContain('Chưa phát hành yêu cầu nào.');
});

test('an edition says one thing: made again it is the same order, changed it needs a new number', async () => {
  const { district, folder, sheet } = await bothTerminals();
  const first = await district(['order', 'make', sheet, '--out', join(folder, '1.loa-order')]);
  expect(first.exitCode).toBe(0);
  expect((await district(['order', 'make', sheet, '--out', join(folder, '2.loa-order')])).exitCode).toBe(0);
  expect(readFileSync(join(folder, '2.loa-order')).equals(readFileSync(join(folder, '1.loa-order')))).toBe(
    true,
  );
  writeFileSync(sheet, SHEET.replace('airings-a-day: 2', 'airings-a-day: 3'));
  const changed = await district(['order', 'make', sheet, '--out', join(folder, '3.loa-order')]);
  expect(changed.exitCode).toBe(1);
  expect(changed.err).toContain('edition: 2');
});

test.each(['abc', '0', '-1', '1.5', '1e1', ''])(
  'an edition that is no number is wrong usage, at both terminals: “%s”',
  async (edition) => {
    const { district, order } = await bothTerminals();
    for (const answered of [
      await district(['order', 'status', 'dot-2', `--edition=${edition}`]),
      await order(['order', 'approve', 'dot-2', `--edition=${edition}`], { as: 'lanh-dao' }),
    ]) {
      expect(answered.exitCode).toBe(2);
      expect(answered.err).toContain('--edition');
    }
  },
);

test('without a file, what the superior asks is fetched and taken in; asked again, there is nothing new', async () => {
  const desk = orderDesk();
  desk.superior.clock.setCivil('2024-03-18T05:00:00+07:00');
  const known = await orderedWard(desk);
  const door = await receiver(desk.superior);
  const ward = reaching(known, desk.key, door);
  const order = commandLine(ward, registerOrder, outside);
  expect(await order(['order', 'take'], { as: 'bien-tap' })).toMatchObject({
    exitCode: 0,
    out: 'Cấp trên không có yêu cầu nào mới.\n',
  });

  await desk.make();
  // As the station on duty does; until an editor takes it in, it waits.
  await fetchOrders(ward, fetchingTools(ward));
  expect((await order(['order', 'list'])).out).toContain('đã về, chưa nhận');
  const taken = await order(['order', 'take'], { as: 'bien-tap' });
  expect(taken).toMatchObject({ exitCode: 0, err: '' });
  expect(taken.out).toContain('chưa phát gì cho đến khi đài duyệt');
  expect((await order(['order', 'list'], { json: true })).json()).toMatchObject([
    { order: 'dot-2', takenBy: 'bien-tap', approvedBy: null },
  ]);
  expect((await order(['order', 'take'], { as: 'bien-tap' })).out).toContain('không có yêu cầu nào mới');

  // What was fetched before is taken in though nobody can be reached now, and that is told.
  await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  await fetchOrders(ward, fetchingTools(ward));
  await door.end();
  const late = await order(['order', 'take'], { as: 'bien-tap', json: true });
  expect(late.exitCode).toBe(1);
  expect(late.err).toContain('Không nối được tới');
  expect(late.json()).toMatchObject([{ file: 'dot-2.2.loa-order', outcome: 'replaced' }]);
  expect(await order(['order', 'take'], { as: 'bien-tap' })).toMatchObject({ exitCode: 1, out: '' });

  const lonely = commandLine(known, registerOrder, outside);
  const nowhere = await lonely(['order', 'take'], { as: 'bien-tap' });
  expect(nowhere).toMatchObject({ exitCode: 2, out: '' });
  expect(nowhere.err).toContain('loa order take TỆP');
});

test('an order that has come and cannot be taken in waits, and each time it is told why', async () => {
  const desk = orderDesk();
  desk.superior.clock.setCivil('2024-03-18T05:00:00+07:00');
  const known = await orderedWard(desk);
  const ward = reaching(known, desk.key, await receiver(desk.superior));
  const order = commandLine(ward, registerOrder, outside);
  await desk.make();
  expect((await order(['order', 'take'], { as: 'bien-tap' })).exitCode).toBe(0);
  await order(['order', 'approve', 'dot-2'], { as: 'lanh-dao', interactive: true, answer: 'có' });
  await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  for (let time = 0; time < 2; time += 1) {
    const refused = await order(['order', 'take'], { as: 'bien-tap' });
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('không thay lần 1 được');
  }
  expect((await order(['order', 'list'])).out).toContain('đã về, chưa nhận');
});
