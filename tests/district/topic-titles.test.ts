/** A superior unit calls topics by their titles: as its own orders named them, and as its own file does. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderFiles } from '../../src/adapters/order-files.ts';
import { stationFilesAt } from '../../src/adapters/station-files.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { makeOrder } from '../../src/district/order-make.ts';
import { topicOfTitle, topicTitles } from '../../src/district/topic-titles.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const SHEET = `id: dot-2
title: Tuyên truyền sắp xếp đơn vị hành chính, đợt 2
basis: { number: 12/KH-UBND, date: 15/3/2024 }
stations: [phuong-lang]
topics:
  sap-xep-dvhc: { title: Sắp xếp đơn vị hành chính }
  chong-bao: { title: Chống bão }
texts:
  loi-moi: { title: Lời mời họp, topic: sap-xep-dvhc, text: Kính mời bà con đi họp. }
ask: [{ topic: sap-xep-dvhc, from: 18/3/2024, to: 29/3/2024, airings-a-day: 1 }]
`;

async function anOffice() {
  const superior = tempSuperior();
  await enrolStation(superior, keyToken(new SendingStation()), null);
  const files = stationFilesAt(superior.root);
  expect([...topicTitles(superior.config, files)]).toEqual([]);
  const sheet = { path: join(superior.root, 'dot-2.yaml'), name: 'dot-2.yaml', text: SHEET };
  await makeOrder(superior, { orders: orderFiles(), files }, sheet, superior.root);
  return { superior, files };
}

test('its orders named some when they were made; its own file names any, and wins', async () => {
  const { superior, files } = await anOffice();
  const titles = (topics: Readonly<Record<string, string>>) =>
    Object.fromEntries(topicTitles({ ...superior.config, topics: new Map(Object.entries(topics)) }, files));
  expect(titles({})).toEqual({ 'sap-xep-dvhc': 'Sắp xếp đơn vị hành chính', 'chong-bao': 'Chống bão' });
  expect(titles({ 'chong-bao': 'Phòng, chống bão', khac: 'Việc khác' })).toEqual({
    'sap-xep-dvhc': 'Sắp xếp đơn vị hành chính',
    'chong-bao': 'Phòng, chống bão',
    khac: 'Việc khác',
  });
});

test('an order that is damaged costs a report its titles, not its figures', async () => {
  const { superior, files } = await anOffice();
  files.writeText('state/orders/dot-2.1.json', '{}');
  expect([...topicTitles(superior.config, files)]).toEqual([]);
});

test('a title is known whatever its capitals and marks; one that two topics have is nobody’s', () => {
  const titles = new Map([
    ['sap-xep-dvhc', 'Sắp xếp đơn vị hành chính'],
    ['bao-1', 'Chống bão'],
    ['bao-2', 'Chống bão'],
  ]);
  expect(topicOfTitle(titles, 'SẮP XẾP đơn vị hanh chinh')).toBe('sap-xep-dvhc');
  expect(topicOfTitle(titles, 'Chống bão')).toBeNull();
  expect(topicOfTitle(titles, 'Sắp xếp')).toBeNull();
});
