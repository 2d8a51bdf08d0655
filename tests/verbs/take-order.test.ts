import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { orderFiles } from '../../src/adapters/order-files.ts';
import type { Clip } from '../../src/model/clip.ts';
import { nfcJson } from '../../src/record/nfc-json.ts';
import { readOrderHead } from '../../src/record/order-head.ts';
import { signedLine } from '../../src/record/signed-line.ts';
import { readRights } from '../../src/rights/fold.ts';
import { putInForce, reviewFiles } from '../../src/station/in-force.ts';
import { approveClips } from '../../src/verbs/approve-clip.ts';
import { approveSchedule } from '../../src/verbs/approve-schedule.ts';
import { clipApproval } from '../../src/verbs/clip-approval.ts';
import { approveOrder } from '../../src/verbs/order-approve.ts';
import { listOrders, showOrder } from '../../src/verbs/order-show.ts';
import { showSchedule } from '../../src/verbs/show-schedule.ts';
import { add, realAudio, usbStick } from '../fakes/clip-ward.ts';
import {
  ORDER,
  type OrderDesk,
  OWN_SCHEDULE,
  orderDesk,
  orderedWard,
  record,
  SHEET,
  take,
} from '../fakes/ordered-ward.ts';
import { refusedLater } from '../fakes/refused-later.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

/** Everything that a package could have touched. */
function traces({ files, library, records }: TempWard) {
  return {
    clips: library.clips().map(({ id, sha256 }) => [id, sha256]),
    audio: files.list('audio'),
    schedules: files.scheduleFiles(),
    orders: files.list('state/orders'),
    entries: records.head().seq,
  };
}

async function refusesWhole(ward: TempWard, path: string, code: string): Promise<void> {
  const before = traces(ward);
  expect(await refusedLater(() => take(ward, path))).toEqual([code]);
  expect(traces(ward)).toEqual(before);
}

const approvalsOf = (ward: TempWard) =>
  ward.library.clips().map((clip) => clipApproval(readRights(ward.records), clip)?.by ?? null);

test('an order comes in as proposals: in the library, with source and basis, approved by nobody, in no schedule', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk, realAudio);
  const took = await take(ward, await desk.make());
  expect(took).toMatchObject({ outcome: 'taken', added: ['dot-2-thong-bao', 'dot-2-loi-moi'] });
  const facts = {
    author: 'bien-tap',
    source: 'Phòng Văn hóa quận',
    basis: '12/KH-UBND ngày 15/03/2024',
    topic: 'sap-xep-dvhc',
  };
  expect(ward.library.clip('dot-2-thong-bao')).toMatchObject({ ...facts, kind: 'notice', theme: 'lo-trinh' });
  expect(ward.library.clip('dot-2-loi-moi')).toMatchObject({
    ...facts,
    spoken: { text: 'Kính mời bà con đi họp tổ dân phố.' },
  });
  expect(approvalsOf(ward)).toEqual([null, null]);
  expect(ward.files.scheduleFiles().map(({ path }) => path)).toEqual(['schedules/tuan.yaml']);
  expect(listOrders(ward)).toMatchObject([
    { waiting: 2, approved: null, taken: { by: 'bien-tap', edition: 1 } },
  ]);
  expect(showOrder(ward, ORDER).file).toMatchObject({
    state: 'proposed',
    path: 'schedules/yeu-cau-dot-2.yaml',
  });
});

test('a disk that fails half-way leaves no half of an order, and the next try brings it whole', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const path = await desk.make();
  const { entries: _entries, ...before } = traces(ward);
  let copies = 0;
  const copyIn = (source: string, target: string) => {
    copies += 1;
    if (copies === 2) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    ward.files.copyIn(source, target);
  };
  await expect(take({ ...ward, files: { ...ward.files, copyIn } }, path)).rejects.toThrow('ENOSPC');
  const { entries: _after, ...after } = traces(ward);
  expect(after).toEqual(before);
  expect(readdirSync(ward.files.absolute('state')).filter((name) => name.includes('making'))).toEqual([]);
  expect((await take(ward, path)).added).toEqual(['dot-2-thong-bao', 'dot-2-loi-moi']);
});

test('the same order again changes nothing; what was taken out of the library comes back', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const path = await desk.make();
  await take(ward, path);
  const before = traces(ward);
  expect((await take(ward, path)).outcome).toBe('known');
  expect(traces(ward)).toEqual(before);
  ward.library.remove('dot-2-thong-bao', ward.clock.nowMs());
  expect((await take(ward, path)).added).toEqual(['dot-2-thong-bao']);
});

test('a second person approves: sounds and programmes at once, and the programmes stand in a file of their own', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  expect(await refusedLater(() => approveOrder(ward, { order: ORDER, edition: 1, by: 'bien-tap' }))).toEqual([
    'order.own',
  ]);
  const approved = await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  expect(approved.clips.map(({ outcome }) => outcome)).toEqual(['approved', 'approved']);
  expect(approvalsOf(ward)).toEqual(['lanh-dao', 'lanh-dao']);
  expect(ward.files.scheduleFiles().map(({ path }) => path)).toEqual([
    'schedules/tuan.yaml',
    'schedules/yeu-cau-dot-2.yaml',
  ]);
  expect(ward.files.readText('schedules/tuan.yaml')).toBe(OWN_SCHEDULE);
  expect(approved.review?.read?.schedule.programmes.map(({ id }) => id)).toEqual([
    'sang',
    'dot-2-phat-chieu',
  ]);
  // The officer's own hand on the file is not undone by another approval.
  ward.files.writeText('schedules/yeu-cau-dot-2.yaml', '# bỏ\n');
  expect((await approveOrder(ward, { order: ORDER, edition: null, by: 'lanh-dao' })).file).toBeNull();
  expect(ward.files.readText('schedules/yeu-cau-dot-2.yaml')).toBe('# bỏ\n');
});

/** What the station's own forecast says of Monday. */
const verdicts = (ward: TempWard) =>
  showSchedule(ward, { from: null, days: 1 }).days.flatMap(({ slots }) =>
    slots.map(({ slot, verdict, cause }) => `${slot.programme} ${verdict} ${cause?.code ?? '-'}`),
  );

test('an order that nobody approves airs nothing, and holds up nothing of the station’s own', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  approveSchedule(ward, 'lanh-dao');
  expect(verdicts(ward)).toEqual(['sang airs -']);
  await take(ward, await desk.make());
  expect(reviewFiles(ward).state).toBe('in-force');
  expect(verdicts(ward)).toEqual(['sang airs -']);
  // Its programmes alone, without the approval of what they play, would not sound either.
  const { file } = showOrder(ward, ORDER);
  ward.files.writeText(file?.path ?? '', file?.text ?? '');
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  expect(verdicts(ward)).toEqual(['sang airs -', 'dot-2-phat-chieu skipped mix.not-approved']);
});

test('hours that the station never confirmed are held, whatever order asks for them', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const night = await desk.make(SHEET.replace('at: "17:00"', 'at: "03:15"'));
  await take(ward, night);
  // 03:15 is quiet by the ward's own rules: it never becomes part of the schedule.
  expect(await refusedLater(() => approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' }))).toEqual([
    'schedule.quiet-hours',
  ]);
  expect(ward.files.scheduleFiles()).toHaveLength(1);
});

test('once approved it airs in confirmed hours', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  approveSchedule(ward, 'lanh-dao');
  await take(ward, await desk.make());
  const { review } = await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  expect(review?.state).toBe('in-force');
  expect(verdicts(ward)).toEqual(['sang airs -', 'dot-2-phat-chieu airs -']);
});

test('programmes that would make the station’s schedule wrong stay outside, and nothing is approved', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(
    ward,
    await desk.make(SHEET.replace('      - clip: loi-moi\n', '      - clip: dong-ho-bao-thuc\n')),
  );
  const before = traces(ward);
  expect(showOrder(ward, ORDER).faults.map(({ code }) => code)).toEqual(['schedule.clip-missing']);
  expect(await refusedLater(() => approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' }))).toEqual([
    'schedule.clip-missing',
  ]);
  expect(traces(ward)).toEqual(before);
  expect(approvalsOf(ward)).toEqual([null, null]);
});

test('topics that the station has are left to it; an approver binds to the edition that they saw', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const own = 'topics:\n  sap-xep-dvhc: { title: Của phường, themes: { lo-trinh: Lộ trình } }\n';
  ward.files.writeText('schedules/chuyen-de.yaml', own);
  await take(ward, await desk.make());
  expect(showOrder(ward, ORDER).file?.text).not.toContain('topics:');
  expect(await refusedLater(() => approveOrder(ward, { order: ORDER, edition: 2, by: 'lanh-dao' }))).toEqual([
    'order.edition-changed',
  ]);
});

test('a newer edition replaces proposals while nothing of them is approved', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const first = await desk.make();
  await take(ward, first);
  const old = ward.library.clip('dot-2-thong-bao');
  record(desk.dir, 'thong-bao.wav', 660);
  const second = await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  expect(await take(ward, second)).toMatchObject({ outcome: 'replaced', added: ['dot-2-thong-bao'] });
  const now = ward.library.clip('dot-2-thong-bao');
  expect(now?.sha256).not.toBe(old?.sha256);
  // Nothing in audio/ is written over.
  expect(now?.path).not.toBe(old?.path);
  expect(await refusedLater(() => take(ward, first))).toEqual(['order.older']);
  await approveClips(ward, { clips: ['dot-2-loi-moi'], topic: null, by: 'lanh-dao' });
  const third = await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 3\n'));
  await refusesWhole(ward, third, 'order.edition-approved');
});

test('what another hand laid in place of the edition that was taken has nothing taken out of the library', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const first = await desk.make();
  await take(ward, first);
  const forged = orderDesk(550);
  await orderedWard(forged);
  ward.files.writeText('state/orders/dot-2.1.json', linesOf(await forged.make())[0] ?? '');
  record(desk.dir, 'thong-bao.wav', 660);
  const second = await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  await refusesWhole(ward, second, 'order.clip-taken');
  // The order's own file puts right what is kept of it.
  expect(await take(ward, first)).toMatchObject({ outcome: 'known' });
  expect(await take(ward, second)).toMatchObject({ outcome: 'replaced' });
});

test('an order for other stations, of another superior, or where no superior is known, is not taken', async () => {
  const desk = orderDesk();
  const stranger = orderDesk();
  const ward = await orderedWard(desk);
  await orderedWard(stranger);
  await refusesWhole(ward, await stranger.make(), 'order.not-our-superior');
  expect((await take(ward, await stranger.make(), stranger.key)).outcome).toBe('taken');
  const other = { ...ward, station: { ...ward.station, id: 'xa-khac' } };
  await refusesWhole(other, await desk.make(), 'order.not-for-us');
  const alone = { ...ward, station: { ...ward.station, superior: null } };
  await refusesWhole(alone, await desk.make(), 'order.no-superior');
});

test('a clip of the station’s own under the order’s name is never written over', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const [own] = await add(ward, [usbStick().tone('dot-2 thong bao.wav', 880)], {});
  expect(own?.clip?.id).toBe('dot-2-thong-bao');
  await refusesWhole(ward, await desk.make(), 'order.clip-taken');
});

test('a recording that the station would refuse keeps the whole order out', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk, realAudio);
  writeFileSync(join(desk.dir, 'thong-bao.wav'), 'không phải âm thanh');
  await refusesWhole(ward, await desk.make(), 'clip.not-audio');
});

/** Lines of an order's file. */
function linesOf(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n').slice(0, -1);
}

let packages = 0;

async function packed(desk: OrderDesk, lines: readonly string[]): Promise<string> {
  const path = join(desk.dir, `bad-${++packages}.loa-order`);
  const draft = await orderFiles().draft(path, lines);
  draft.keep();
  return path;
}

/** The head with other words, signed by the superior's own key: a program gone wrong, or a thief of the key. */
function resigned(
  desk: OrderDesk,
  lines: readonly string[],
  change: (manifest: Manifest) => unknown,
): string[] {
  const { manifest } = readOrderHead(lines[0] ?? '');
  const kind = { domainTag: 'loa-phuong/order/v1\n', name: 'loaOrder', format: 1 };
  return [signedLine(kind, nfcJson(change(manifest)), desk.superior.keys), ...lines.slice(1)];
}

type Manifest = ReturnType<typeof readOrderHead>['manifest'];

test.each([
  '../../station',
  '/etc/cron',
  'con',
  'dot-2-../x',
  'thong-bao',
  'dot-2-thong\0bao',
  'C:\\x',
  'dot-2-',
])('a package with a clip named %j is refused whole', async (id) => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const lines = linesOf(await desk.make());
  const bad = resigned(desk, lines, (manifest) => ({
    ...manifest,
    clips: manifest.clips.map((clip) => ({ ...clip, id })),
  }));
  await refusesWhole(ward, await packed(desk, bad), 'order.bad-manifest');
});

test('so is one whose order, ending, topic or programmes are not what they may be', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const lines = linesOf(await desk.make());
  const withManifest = (change: (manifest: Manifest) => unknown) =>
    packed(desk, resigned(desk, lines, change));
  const ending = (manifest: Manifest) => manifest.clips.map((clip) => ({ ...clip, ending: '/../x.sh' }));
  await refusesWhole(ward, await withManifest((m) => ({ ...m, id: '..' })), 'order.bad-manifest');
  await refusesWhole(ward, await withManifest((m) => ({ ...m, id: 'lpt1' })), 'order.bad-manifest');
  await refusesWhole(ward, await withManifest((m) => ({ ...m, clips: ending(m) })), 'order.bad-manifest');
  await refusesWhole(ward, await withManifest((m) => ({ ...m, title: 'a\u001b[2J' })), 'order.bad-manifest');
  await refusesWhole(ward, await withManifest((m) => ({ ...m, zone: 'x/../y' })), 'order.bad-manifest');
  await refusesWhole(ward, await withManifest((m) => ({ ...m, station: 'x' })), 'order.bad-manifest');
  const programmes = (text: string) => withManifest((m) => ({ ...m, programmes: text }));
  const foreign =
    'programmes:\n  ban-tin-sang: { title: x, days: hằng ngày, at: "03:15", items: [{ say: x }] }\n';
  await refusesWhole(ward, await programmes(foreign), 'order.bad-programmes');
  await refusesWhole(ward, await programmes('topics: {}\nprogrammes: {}\n'), 'order.bad-programmes');
  await refusesWhole(ward, await programmes('programmes: [[[[\n'), 'order.bad-programmes');
});

test('a piece changed, left out, doubled, swapped or added, a cut tail, another key: each refused whole', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const path = await desk.make();
  const [head = '', first = '', second = '', ...rest] = linesOf(path);
  const altered = first.replace('"data":"', '"data":"A').replace(/.(={0,2})"\}$/, '$1"}');
  await refusesWhole(ward, await packed(desk, [head, altered, second, ...rest]), 'order.part-changed');
  await refusesWhole(ward, await packed(desk, [head, second, first, ...rest]), 'order.part-changed');
  await refusesWhole(ward, await packed(desk, [head, first, ...rest]), 'order.bad-line');
  await refusesWhole(ward, await packed(desk, [head, first, second, ...rest, first]), 'order.bad-line');
  await refusesWhole(ward, await packed(desk, [head, first, second]), 'order.part-missing');
  await refusesWhole(
    ward,
    await packed(desk, [head.replace('đợt 2', 'đợt 3'), first, second, ...rest]),
    'order.bad-signature',
  );
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length - 20));
  await refusesWhole(ward, path, 'order.damaged');
});

test('every single byte of a small package, changed, is refused or changes nothing', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  writeFileSync(join(desk.dir, 'thong-bao.wav'), 'ngắn');
  const path = await desk.make();
  const whole = readFileSync(path);
  const { proveOrder } = await import('../../src/record/prove-order.ts');
  const said = await proveOrder(orderFiles().read(path));
  const survived: number[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const read = await proveOrder(orderFiles().read(path)).catch(() => null);
    if (read === null) continue;
    expect(read).toEqual(said);
    survived.push(at);
  }
  // Only the filling bits at the end of the compressed stream may mean nothing.
  expect(survived.length).toBeLessThanOrEqual(1);
  expect(traces(ward).entries).toBe(ward.records.head().seq);
});

test('a bomb is never unpacked: before its head is proved, nor behind it', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const bomb = join(desk.dir, 'bomb.loa-order');
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  const plain = (bytes: Buffer) => Buffer.concat([header, gzipSync(bytes).subarray(10)]);
  writeFileSync(bomb, plain(Buffer.alloc(50_000_000, 0x20)));
  await refusesWhole(ward, bomb, 'order.too-large');
  const [head = ''] = linesOf(await desk.make());
  const lines = `{"part":0,"data":"${'A'.repeat(65_536)}"}\n`.repeat(700);
  writeFileSync(bomb, plain(Buffer.from(`${head}\n${lines}`)));
  await refusesWhole(ward, bomb, 'order.bad-line');
  await refusesWhole(ward, desk.dir, 'order.not-a-file');
  if (process.platform !== 'win32') await refusesWhole(ward, '/dev/zero', 'order.not-a-file');
});

test('what is kept of an order is proved each time: another hand in state/orders/ is found', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  const forged = orderDesk();
  await orderedWard(forged);
  const lines = linesOf(await forged.make());
  ward.files.writeText('state/orders/dot-2.1.json', lines[0] ?? '');
  expect(await refusedLater(async () => showOrder(ward, ORDER))).toEqual(['order.kept-altered']);
  expect(await refusedLater(async () => showOrder(ward, '../station'))).toEqual(['order.unknown']);
});

test('a clip that came with an order and was approved sounds under its own bytes only', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  const clip = ward.library.clip('dot-2-thong-bao') as Clip;
  writeFileSync(ward.files.absolute(clip.path), 'khác');
  const { clips } = await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  expect(clips.map(({ outcome }) => outcome)).toEqual(['refused', 'approved']);
});
