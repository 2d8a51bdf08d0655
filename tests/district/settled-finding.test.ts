import { expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { districtReport } from '../../src/district/report.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { refusedLater } from '../fakes/refused-later.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

async function aSuperior() {
  const superior = tempSuperior();
  const station = new SendingStation();
  await enrolStation(superior, keyToken(station), 'Đài phường Láng');
  station.airOn('2024-03-18', '2024-03-19', '2024-03-20');
  const question = {
    from: '2024-03-01',
    to: '2024-03-31',
    topic: null,
    unitsOf: 'then',
    compare: null,
  } as const;
  const told = async () =>
    (await districtReport(superior, { ...question, by: ['station'] })).findings.map(({ code }) => code);
  return { superior, station, told };
}

test('a gap is told of until what was missing has come', async () => {
  const { superior, station, told } = await aSuperior();
  const late = await station.send({ fromSeq: 5 });
  expect(await refusedLater(() => importExport(superior, late))).toEqual(['district.gap']);
  expect(await told()).toEqual(['district.gap']);
  await importExport(superior, await station.send({ toSeq: 3 }));
  expect(await told()).toEqual(['district.gap']);
  await importExport(superior, await station.send({ fromSeq: 4, toSeq: 4 }));
  expect(await told()).toEqual([]);
});

test('a damaged file is told of until all that it should have brought has come', async () => {
  const { superior, station, told } = await aSuperior();
  const cut = await station.send({ lines: (own) => own.slice(0, -1) });
  const [code] = await refusedLater(() => importExport(superior, cut));
  expect(code).toMatch(/^export\./);
  expect(await told()).toEqual([code]);
  await importExport(superior, await station.send({ toSeq: 6 }));
  expect(await told()).toEqual([code]);
  await importExport(superior, await station.send());
  expect(await told()).toEqual([]);
});

test('another key is told of whatever comes later', async () => {
  const { superior, station, told } = await aSuperior();
  const thief = new SendingStation();
  expect(await refusedLater(async () => importExport(superior, await thief.send()))).toEqual([
    'district.other-key',
  ]);
  await importExport(superior, await station.send());
  expect(await told()).toEqual(['district.other-key']);
});

test('a head that lied about its chain is told of whatever comes later', async () => {
  const { superior, station, told } = await aSuperior();
  await importExport(superior, await station.send());
  station.airOn('2024-03-21');
  const lie = await station.send({ fromSeq: 11, says: { chainId: 'a'.repeat(64) } });
  expect(await refusedLater(() => importExport(superior, lie))).toEqual(['export.other-chain']);
  await importExport(superior, await station.send());
  expect(await told()).toEqual(['export.other-chain']);
});
