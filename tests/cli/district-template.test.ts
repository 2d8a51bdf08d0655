import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { spreadsheets } from '../../src/adapters/district/spreadsheet.ts';
import { registerDistrictTemplate } from '../../src/cli/district-template.ts';
import { readDeclared } from '../../src/district/declared-read.ts';
import { countedDay } from '../fakes/counted-store.ts';
import { countedSuperior, station } from '../fakes/counted-superior.ts';
import { districtCommandLine } from '../fakes/district-command-line.ts';

const loa = districtCommandLine(
  countedSuperior({
    stations: [station('vinh-phuc', 'Đài phường Vĩnh Phúc', false)],
    topics: { 'sap-xep-dvhc': 'Sắp xếp đơn vị hành chính', 'chong-bao': 'Chống bão' },
    days: [countedDay('lieu-giai', '2025-06-03', 'sap-xep-dvhc', { airings: 1, seconds: 60 })],
  }),
  registerDistrictTemplate,
  { spreadsheets: spreadsheets() },
);

test('the form comes back readable, its head filled in; that nobody filled its rows is told', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'loa-form-')), 'mau.xlsx');
  const argv = ['template', '--out', path, '--for', 'vinh-phuc', '--from', '1/6/2025', '--to', '30/6/2025'];
  expect((await loa(argv)).out).toContain(`loa district import ${path}`);
  const sheets = await spreadsheets().read(path);
  expect(sheets.map(({ name }) => name)).toEqual(['Bảng khai', 'Hướng dẫn', 'Chuyên đề']);
  const told = sheets[2]?.rows.slice(1).map((row) => row.map((cell) => cell?.kind === 'text' && cell.text));
  expect(told).toEqual([
    ['chong-bao', 'Chống bão'],
    ['sap-xep-dvhc', 'Sắp xếp đơn vị hành chính'],
  ]);
  const { declared, problems } = readDeclared(sheets, '2025-07-10', new Map());
  expect(declared).toBe(null);
  expect(problems.map(({ code }) => code)).toEqual(['declared.unfilled']);
});

test('an unknown station and half a period are refused', async () => {
  expect((await loa(['template', '--out', '/nowhere/x.xlsx', '--for', 'la'])).err).toContain(
    'Không có đài nào mã “la”',
  );
  expect((await loa(['template', '--out', '/nowhere/x.xlsx', '--from', '1/6/2025'])).exitCode).toBe(2);
});
