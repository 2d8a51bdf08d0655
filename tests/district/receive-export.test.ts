import { expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { takeInSent } from '../../src/district/receive-export.ts';
import { DAY_MS, MINUTE_MS } from '../../src/model/time.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const EXPORTED_AT = '2024-03-31T08:00:00+07:00';
const EXPORTED_AT_MS = Date.parse(EXPORTED_AT);

async function enrolled() {
  const superior = tempSuperior();
  const station = new SendingStation();
  await enrolStation(superior, keyToken(station), 'Đài phường Láng');
  station.airOn('2024-03-18');
  const clocks = async () =>
    (await superior.store.findings(station.id)).map(({ code, params }) => [code, params.minutes]);
  return { superior, station, clocks };
}

test('a clock that lies is told by the instant that the station signed', async () => {
  const { superior, station, clocks } = await enrolled();
  await takeInSent(superior, await station.send(), EXPORTED_AT_MS + 60 * MINUTE_MS);
  expect(await clocks()).toEqual([['district.clock.runs-behind', 60]]);
});

test('who sends a copy of an old export leaves no finding, of a clock or of anything', async () => {
  const { superior, station, clocks } = await enrolled();
  const file = await station.send();
  await takeInSent(superior, file, EXPORTED_AT_MS + MINUTE_MS);
  const { taken } = await takeInSent(superior, file, EXPORTED_AT_MS + 3 * DAY_MS);
  expect(taken).toBeNull();
  expect(await clocks()).toEqual([]);
});

test('a station without anything new that says it was silent shows its clock too', async () => {
  const { superior, station, clocks } = await enrolled();
  await takeInSent(superior, await station.send(), EXPORTED_AT_MS);
  const says = { decidedUntil: '2024-03-30T00:00:00+07:00' };
  await takeInSent(superior, await station.send({ says }), EXPORTED_AT_MS - 30 * MINUTE_MS);
  expect(await clocks()).toEqual([['district.clock.runs-ahead', 30]]);
});
