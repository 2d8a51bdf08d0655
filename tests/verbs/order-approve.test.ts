import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRights } from '../../src/rights/fold.ts';
import { clipApproval } from '../../src/verbs/clip-approval.ts';
import { approveOrder } from '../../src/verbs/order-approve.ts';
import { listOrders, showOrder } from '../../src/verbs/order-show.ts';
import { removeClip } from '../../src/verbs/remove-clip.ts';
import { add, usbStick } from '../fakes/clip-ward.ts';
import { ORDER, orderDesk, orderedWard, take } from '../fakes/ordered-ward.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

const TITLES = { 'dot-2-thong-bao': 'Thông báo lấy ý kiến cử tri', 'dot-2-loi-moi': 'Lời mời họp' };

/** An editor takes a sound of the order out and lays a recording of their own under its name and title. */
async function swap(ward: TempWard, id: keyof typeof TITLES): Promise<void> {
  removeClip(ward, id, 'bien-tap');
  const path = ward.files.absolute(`audio/${id}.wav`);
  copyFileSync(usbStick().tone('x.wav', 880), path);
  const [added] = await add(ward, [path], { title: TITLES[id], topic: 'sap-xep-dvhc' });
  expect(added?.clip).toMatchObject({ id, spoken: null });
}

const approverOf = (ward: TempWard, id: string) => {
  const clip = ward.library.clip(id);
  return clip && (clipApproval(readRights(ward.records), clip)?.by ?? null);
};

test.each([
  ['dot-2-thong-bao', 'dot-2-loi-moi'],
  ['dot-2-loi-moi', 'dot-2-thong-bao'],
] as const)('who approves an order approves no other sound that lies under its %s', async (id, other) => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  const path = await desk.make();
  await take(ward, path);
  await swap(ward, id);
  expect(showOrder(ward, ORDER).sounds.find(({ sound }) => sound.id === id)).toMatchObject({
    isOther: true,
    approval: null,
  });
  const { clips, problems } = await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  expect(clips.filter(({ outcome }) => outcome === 'approved').map((clip) => clip.id)).toEqual([other]);
  expect(problems).toMatchObject([{ code: 'order.sound-other', params: { clip: id } }]);
  expect(approverOf(ward, id)).toBeNull();
  expect(listOrders(ward)).toMatchObject([{ waiting: 1 }]);
  // Taken out, the order's own comes back, and its approver approves that.
  removeClip(ward, id, 'bien-tap');
  expect((await take(ward, path)).added).toEqual([id]);
  await approveOrder(ward, { order: ORDER, edition: 1, by: 'lanh-dao' });
  expect(approverOf(ward, id)).toBe('lanh-dao');
  expect(listOrders(ward)).toMatchObject([{ waiting: 0 }]);
});
