import { expect, test } from 'vitest';
import { figureFindings } from '../../src/district/certificate-figures.ts';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { airingsFor, orderMade } from '../../src/district/order-status.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { certifiedAsks } from '../../src/report/certified-asks.ts';
import { accountOf } from '../../src/report/order-account.ts';
import { ORDER, orderDesk } from '../fakes/ordered-ward.ts';
import { sampleFacts } from '../fakes/sample-certificate.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const SHEET = `id: dot-2
title: Đợt 2
basis: { number: 12/KH-UBND, date: 15/3/2024 }
stations: [phuong-lang]
topics: { sap-xep-dvhc: { title: Sắp xếp đơn vị hành chính } }
ask:
  - { topic: sap-xep-dvhc, from: 18/3/2024, to: 20/3/2024, airings-a-day: 2 }
`;
const DECIDED_UNTIL = '2024-03-21T00:00:00+07:00';

test('a restored station certifies fewer airings than were received: that is said, not only that they differ', async () => {
  const desk = orderDesk();
  const station = new SendingStation();
  /** Receives only what the restored station still has: what it counts itself. */
  const own = tempSuperior();
  for (const superior of [desk.superior, own])
    await enrolStation(superior, keyToken(station), 'Đài phường Láng');
  await desk.make(SHEET);
  const { manifest: order } = orderMade(desk.files, ORDER);
  const certified = async (seq: number) => {
    await importExport(own, await station.send({ toSeq: seq }));
    const airings = await airingsFor(own.store, order, station.id);
    const asks = certifiedAsks(order, accountOf(order, airings, Date.parse(DECIDED_UNTIL)));
    return { ...sampleFacts({ seq, decidedUntil: DECIDED_UNTIL, asks }), pageSha256: 'ab'.repeat(32) };
  };
  const findings = async (statement: Awaited<ReturnType<typeof certified>>) => {
    const found = await figureFindings(desk.superior.store, order, statement);
    return found.map(({ code, params }) => ('what' in params ? `${code} ${params.what}` : code));
  };
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  await importExport(desk.superior, await station.send());
  station.restore(4, '2024-03-20T20:00:00+07:00');
  station.airOn('2024-03-21', '2024-03-22');
  await importExport(desk.superior, await station.send());

  expect(await findings(await certified(4))).toEqual([]);
  const after = await findings(await certified(station.head.seq));
  expect(after[0]).toBe('certificate.restored');
  expect(after).toContain('certificate.figure aired');
});
