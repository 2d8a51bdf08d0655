import { expect, test } from 'vitest';
import { importDeclared } from '../../src/district/import-declared.ts';
import { districtReport } from '../../src/district/report.ts';
import type { ReadSheet, Spreadsheets } from '../../src/model/ports/spreadsheets.ts';
import type { Superior } from '../../src/model/ports/superior.ts';
import { framesOfMs } from '../../src/model/sound.ts';
import { countedDay } from '../fakes/counted-store.ts';
import { type CountedSuperior, countedSuperior, heldFrom, station } from '../fakes/counted-superior.ts';
import { filledForm, type Typed } from '../fakes/filled-form.ts';

const WARD: CountedSuperior = {
  stations: [
    station('vinh-phuc', 'Đài phường Vĩnh Phúc', false),
    station('lieu-giai', 'Đài phường Liễu Giai'),
  ],
  held: { 'lieu-giai': heldFrom('2025-01-01T00:00', '2025-07-01T00:00') },
  days: [countedDay('lieu-giai', '2025-06-03', 'sap-xep-dvhc', { airings: 1, seconds: 60 })],
};

function reading(sheets: readonly ReadSheet[]): Spreadsheets {
  return { write: async () => {}, read: async () => sheets };
}

/** The superior with evidence that remembers what was kept and thrown away. */
function keeping(superior: Superior) {
  const kept: string[] = [];
  const draft = async () => ({
    path: '/nowhere/draft',
    keep: async (name: string) => {
      kept.push(name);
    },
    discard: () => {
      kept.push('discarded');
    },
  });
  return {
    kept,
    superior: {
      ...superior,
      evidence: { draft, path: (name: string) => name, names: () => [], folders: () => [] },
    },
  };
}

async function imported(rows: readonly (readonly Typed[])[], head: Parameters<typeof filledForm>[1] = {}) {
  const { kept, superior } = keeping(countedSuperior(WARD));
  const told = await importDeclared(superior, reading(filledForm(rows, head)), '/mail/vinh-phuc.xlsx');
  return { kept, superior, told };
}

const ROWS: readonly (readonly Typed[])[] = [
  ['2/6/2025', 'sap-xep-dvhc', 2, '0:10:00'],
  ['3/6/2025', 'sap-xep-dhvc', 1, '0:05:00'],
];

test('a declaration is kept as evidence and stands in the report as declared', async () => {
  const { kept, superior, told } = await imported(ROWS);
  // Kept under its name; where it was copied to, nothing stays.
  const name = /^tu-khai-vinh-phuc-2025-06-01-2025-06-30-\d+\.xlsx$/;
  expect(kept).toEqual([expect.stringMatching(name), 'discarded']);
  expect(told).toMatchObject({
    station: 'vinh-phuc',
    name: 'Đài phường Vĩnh Phúc',
    rows: 2,
    airings: 3,
    airtimeFrames: framesOfMs(900_000),
    leftOut: [],
    newTopics: [{ topic: 'sap-xep-dhvc', near: 'sap-xep-dvhc' }],
  });
  const question = {
    from: '2025-06-01',
    to: '2025-06-30',
    topic: null,
    unitsOf: 'then',
    compare: null,
  } as const;
  const { rows } = await districtReport(superior, { ...question, by: ['station'] });
  const row = rows.find(({ place }) => place.kind === 'station' && place.station === 'vinh-phuc');
  expect(row).toMatchObject({
    verification: 'declared',
    declared: { airings: 3 },
    coverage: { notSentDays: 0 },
  });
});

test('a second declaration of the same days replaces the first, and says nothing of others', async () => {
  const { superior } = await imported(ROWS);
  const form = filledForm([['3/6/2025', 'sap-xep-dvhc', 9, '0:30:00']], { from: '3/6/2025', to: '3/6/2025' });
  await importDeclared(superior, reading(form), '/mail/again.xlsx');
  const counts = await superior.store.declared('2025-06-01', '2025-06-30', null);
  expect(counts.map(({ date, airings }) => [date, airings])).toEqual([
    ['2025-06-02', 2],
    ['2025-06-03', 9],
  ]);
});

test('a sheet of long ago is held against the topics of its own time', async () => {
  const { superior } = keeping(countedSuperior({ ...WARD, now: '2027-07-10T12:00' }));
  const form = filledForm([['2/6/2025', 'sap-xep-dvhc', 2, '0:10:00']]);
  const { newTopics } = await importDeclared(superior, reading(form), '/mail/old.xlsx');
  expect(newTopics).toEqual([]);
});

test('days of which the station’s own record tells are named: they count by the record', async () => {
  const { told } = await imported([['2/6/2025', 'sap-xep-dvhc', 1, '0:05:00']], {
    station: 'lieu-giai',
    from: '1/6/2025',
    to: '3/6/2025',
  });
  expect(told.leftOut).toEqual(['2025-06-01', '2025-06-02', '2025-06-03']);
});

test('one wrong cell and nothing is taken in, nothing kept', async () => {
  const { kept, superior } = keeping(countedSuperior(WARD));
  const taking = (form: readonly ReadSheet[]) => importDeclared(superior, reading(form), '/mail/x.xlsx');
  await expect(taking(filledForm([...ROWS, ['4/6/2025', 'x', 1, 12]]))).rejects.toMatchObject({
    problems: [{ code: 'declared.bare-length', params: { sheet: 'Bảng khai', cell: 'D11' } }],
  });
  await expect(taking(filledForm(ROWS, { station: 'nha-ai' }))).rejects.toMatchObject({
    problems: [{ code: 'declared.unknown-station', params: { station: 'nha-ai' } }],
  });
  expect(kept).toEqual(['discarded', 'discarded']);
  expect(await superior.store.declarations('2025-01-01', '2025-12-31', null)).toEqual([]);
});
