/** Issue 5's third "done when", from signed entries to the report: what a merged ward aired, added up on paper. */
import { expect, test } from 'vitest';
import { enrolStation } from '../../src/district/enrol-station.ts';
import { importExport } from '../../src/district/import-export.ts';
import { districtReport } from '../../src/district/report.ts';
import type { UnitsOf } from '../../src/district/unit-history.ts';
import type { Entry } from '../../src/model/entry.ts';
import { keyToken } from '../../src/record/key-token.ts';
import { closedAt, openedAt } from '../fakes/airing-entries.ts';
import { DOCUMENT_LINE } from '../fakes/sample-units.ts';
import { SendingStation } from '../fakes/sending-station.ts';
import { tempSuperior } from '../fakes/temp-superior.ts';

const SECOND_FRAMES = 48_000;

/** Wards a, b and c become d on 20 March 2024; the station of c ends with its ward. */
const UNITS = `units:
  - { id: quan, name: Quận, level: quận }
  - { id: a, name: A, level: phường, parent: quan }
  - { id: b, name: B, level: phường, parent: quan }
  - { id: c, name: C, level: phường, parent: quan }
  - { id: d, name: D, level: phường, parent: quan }
facts:
  - merge: [a, b, c]
    into: d
    date: 20/3/2024
    ${DOCUMENT_LINE.replace('16/6/2025', '1/3/2024')}
stations:
  - { station: dai-a, unit: a }
  - { station: dai-b, unit: b }
  - { station: dai-c, unit: c, until: 19/3/2024 }
`;

/*
 * On paper. Each airing is a minute: a chime of 2 s, then 58 s of the topic. Cut after 32 s, 30 s of the topic sounded,
 * which is airtime and no airing.
 *              18 March   19 March    |   20 March   21 March
 *   a           58         58         |    58         58
 *   b           58         30 (cut)   |               58
 *   c                      58         |
 *   before: 58+58 + 58+30 + 58 = 262 s, 4 airings;   after: 58+58 + 58 = 174 s, 3 airings;   together 436 s, 7 airings
 */
const AIRED: readonly (readonly [station: string, date: string, heardSeconds: number])[] = [
  ['dai-a', '2024-03-18', 60],
  ['dai-a', '2024-03-19', 60],
  ['dai-a', '2024-03-20', 60],
  ['dai-a', '2024-03-21', 60],
  ['dai-b', '2024-03-18', 60],
  ['dai-b', '2024-03-19', 32],
  ['dai-b', '2024-03-21', 60],
  ['dai-c', '2024-03-19', 60],
];

async function sentBy(id: string, superior: ReturnType<typeof tempSuperior>): Promise<SendingStation> {
  const station = new SendingStation(id, '2024-03-17T05:00:00+07:00');
  for (const [, date, heard] of AIRED.filter(([own]) => own === id)) {
    const six = `${date}T06:00:00+07:00`;
    station.write(`${date}T06:01:00+07:00`, openedAt(six), closedAt(six, heard));
  }
  await enrolStation(superior, keyToken(station), id);
  await importExport(superior, await station.send({ says: { decidedUntil: '2024-03-31T08:00:00+07:00' } }));
  return station;
}

/** Seconds of the topic in the closing entries, as the stations wrote them. */
function secondsInEntries(stations: readonly SendingStation[]): number {
  const bodies = stations.flatMap(({ entries }) =>
    entries.map(({ payload }) => (JSON.parse(payload) as Entry).body),
  );
  const parts = bodies.flatMap((body) => (body.kind === 'airing-closed' ? body.parts : []));
  const ofTopic = parts.filter(({ topic }) => topic === 'sap-xep-dvhc');
  return ofTopic.reduce((sum, { airtimeFrames }) => sum + airtimeFrames, 0) / SECOND_FRAMES;
}

test('a merged ward’s topic airtime before and after adds up to the entries', async () => {
  const superior = { ...tempSuperior(), unitsYaml: () => UNITS };
  const stations = [
    await sentBy('dai-a', superior),
    await sentBy('dai-b', superior),
    await sentBy('dai-c', superior),
  ];
  const topicOf = async (from: string, to: string, unitsOf: UnitsOf) => {
    const question = { from, to, by: ['unit'], topic: 'sap-xep-dvhc', unitsOf, compare: null } as const;
    const { rows, total } = await districtReport(superior, question);
    const told = rows.map(({ place, figures }) => [
      place.kind === 'unit' ? place.unit : place.kind,
      figures.airtimeFrames / SECOND_FRAMES,
      figures.airings,
    ]);
    return { told, seconds: total.figures.airtimeFrames / SECOND_FRAMES };
  };
  const before = await topicOf('2024-03-17', '2024-03-19', 'now');
  const after = await topicOf('2024-03-20', '2024-03-31', 'now');
  const both = await topicOf('2024-03-17', '2024-03-31', 'now');
  expect(before.told).toEqual([
    ['quan', 262, 4],
    ['d', 262, 4],
  ]);
  expect(after.told).toEqual([
    ['quan', 174, 3],
    ['d', 174, 3],
  ]);
  expect(both.told).toEqual([
    ['quan', 436, 7],
    ['d', 436, 7],
  ]);
  expect((await topicOf('2024-03-17', '2024-03-31', 'then')).told).toEqual([
    ['quan', 436, 7],
    ['d', 174, 3],
    ['a', 116, 2],
    ['b', 88, 1],
    ['c', 58, 1],
  ]);
  expect(before.seconds + after.seconds).toBe(secondsInEntries(stations));
});
