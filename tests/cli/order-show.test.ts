/** What an approver is shown of an order's sounds before their yes. */
import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { registerOrder } from '../../src/cli/order.ts';
import { removeClip } from '../../src/verbs/remove-clip.ts';
import { add, usbStick } from '../fakes/clip-ward.ts';
import { commandLine } from '../fakes/command-line.ts';
import { orderDesk, orderedWard, take } from '../fakes/ordered-ward.ts';

test('the page never shows the order’s words over a recording that took their place', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  removeClip(ward, 'dot-2-loi-moi', 'bien-tap');
  const path = ward.files.absolute('audio/dot-2-loi-moi.wav');
  copyFileSync(usbStick().tone('x.wav', 880), path);
  await add(ward, [path], { title: 'Lời mời họp', topic: 'sap-xep-dvhc' });
  const order = commandLine(ward, registerOrder, { orderFiles: orderFiles() });
  const { out } = await order(['order', 'show', 'dot-2']);
  expect(out).toContain('KHÔNG CÒN ĐÚNG như yêu cầu gửi');
  expect(out).not.toContain('Kính mời bà con đi họp tổ dân phố.');
  const approved = await order(['order', 'approve', 'dot-2'], {
    as: 'lanh-dao',
    interactive: true,
    answer: 'có',
  });
  expect(approved.exitCode).toBe(1);
  expect(approved.out).toContain('CHƯA duyệt: dot-2-loi-moi');
  expect(approved.out).toContain('Đã duyệt: dot-2-thong-bao');
  expect(approved.out).toContain('loa clip remove dot-2-loi-moi');
});
