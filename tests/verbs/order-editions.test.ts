import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { removeClip } from '../../src/verbs/remove-clip.ts';
import { add, usbStick } from '../fakes/clip-ward.ts';
import { orderDesk, orderedWard, SHEET, take } from '../fakes/ordered-ward.ts';
import { refusedLater } from '../fakes/refused-later.ts';
import type { TempWard } from '../fakes/temp-ward.ts';

/** Another order, `dot`, whose own names are those of `dot-2`. */
const NAMESAKE = SHEET.replace('id: dot-2', 'id: dot').replaceAll(
  /\b(thong-bao|loi-moi|phat-chieu)(?=:|$)/gm,
  'dot-2-$1',
);

const soundsOf = ({ library }: TempWard) => library.clips().map(({ id, sha256 }) => [id, sha256]);

test('the order dot does not own what dot-2 brought, though its name begins so', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  const before = soundsOf(ward);
  const same = await desk.make(NAMESAKE);
  expect(await refusedLater(() => take(ward, same))).toEqual(['order.name-of-other']);
  const other = await desk.make(
    NAMESAKE.replace('id: dot\n', 'id: dot\nedition: 2\n').replace('Kính mời bà con đi họp', 'Lời khác hẳn'),
  );
  expect(await refusedLater(() => take(ward, other))).toEqual(['order.name-of-other']);
  expect(soundsOf(ward)).toEqual(before);
});

test('a name of another order is not free while its sound is out of the library', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  removeClip(ward, 'dot-2-loi-moi', 'bien-tap');
  const namesake = await desk.make(NAMESAKE);
  expect(await refusedLater(() => take(ward, namesake))).toEqual(['order.name-of-other']);
});

test('of two orders whose names begin alike, each is taken in with sounds of its own', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  const own = SHEET.replace('id: dot-2', 'id: dot');
  expect((await take(ward, await desk.make(own))).added).toEqual(['dot-thong-bao', 'dot-loi-moi']);
});

test('a newer edition takes away no sound of the station’s own that lies under the order’s name', async () => {
  const desk = orderDesk();
  const ward = await orderedWard(desk);
  await take(ward, await desk.make());
  removeClip(ward, 'dot-2-thong-bao', 'bien-tap');
  const path = ward.files.absolute('audio/dot-2-thong-bao.wav');
  copyFileSync(usbStick().tone('x.wav', 880), path);
  await add(ward, [path], { title: 'Của phường' });
  const before = soundsOf(ward);
  const second = await desk.make(SHEET.replace('id: dot-2\n', 'id: dot-2\nedition: 2\n'));
  expect(await refusedLater(() => take(ward, second))).toEqual(['order.clip-taken']);
  expect(soundsOf(ward)).toEqual(before);
});
