/** A ward without the program, from the form it is given to its row in the office's report. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { spreadsheets } from '../../src/adapters/district/spreadsheet.ts';
import { formSheets } from '../../src/district/declared-form.ts';
import type { SheetCell } from '../../src/model/ports/spreadsheets.ts';
import { districtLoa } from '../fakes/district-loa.ts';
import { ManualClock } from '../fakes/manual-clock.ts';

async function anOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'loa-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = new ManualClock('2024-04-01T08:00:00+07:00');
  const loa = districtLoa(folder, clock, { spreadsheets: spreadsheets() });
  await loa(['init', '--name', 'Phòng Văn hóa quận']);
  await loa(['add', '--declared', 'vinh-phuc', '--name', 'Đài phường Vĩnh Phúc']);
  return { folder, loa };
}

/** The form with rows filled in, as a spreadsheet program would save it. */
async function filled(path: string, rows: readonly (readonly SheetCell[])[]): Promise<string> {
  const station = { id: 'vinh-phuc', name: 'Đài phường Vĩnh Phúc' };
  const period = { from: '2024-03-01', to: '2024-03-31' };
  const [table, ...others] = formSheets({ lang: 'vi', station, period, topics: [], titles: new Map() });
  if (table === undefined) throw new Error('a form has a table');
  const above = table.rows.slice(0, table.frozenRows);
  await spreadsheets().write(path, [{ ...table, rows: [...above, ...rows] }, ...others]);
  return path;
}

const text = (words: string): SheetCell => ({ kind: 'text', text: words });
const number = (value: number): SheetCell => ({ kind: 'number', value });

test('what a ward fills in stands in the report as declared', async () => {
  const { folder, loa } = await anOffice();
  const path = await filled(join(folder, 'Bảng khai tháng 3.XLSX'), [
    [
      { kind: 'date', date: '2024-03-18' },
      text('sap-xep-dvhc'),
      number(2),
      { kind: 'duration', durationMs: 750_000 },
    ],
    [text('19/3/2024'), text('sap-xep-dvhc'), text('1 lượt'), text('5 phút')],
  ]);
  const taken = await loa(['import', path]);
  expect(taken).toMatchObject({ exitCode: 0, err: '' });
  expect(taken.out).toContain('từ 01/03/2024 đến 31/03/2024: 3 lượt, 0:17:30');
  expect(
    readdirSync(join(folder, 'state', 'received')).filter((name) => name.startsWith('tu-khai-')),
  ).toHaveLength(1);
  const report = await loa(['report', '--from', '1/3/2024', '--to', '31/3/2024']);
  expect(report.out).toMatch(/1 +Đài phường Vĩnh Phúc +3 +0:17:30 .*tự khai/);
});

test('a wrong cell stops its own file only, and is told by its sheet and cell', async () => {
  const { folder, loa } = await anOffice();
  const wrong = await filled(join(folder, 'a.xlsx'), [[text('18/3/2024'), null, number(2), number(12)]]);
  const right = await filled(join(folder, 'b.xlsx'), [[text('18/3/2024'), null, number(0), number(0)]]);
  const taken = await loa(['--json', 'import', wrong, right]);
  expect(taken.exitCode).toBe(1);
  expect(taken.json()).toMatchObject({
    ok: false,
    files: [
      {
        file: wrong,
        ok: false,
        problems: [{ code: 'declared.bare-length', message: expect.stringContaining('ô D9') }],
      },
      { file: right, ok: true, declared: { station: 'vinh-phuc', airings: 0 } },
    ],
  });
});

test('the office makes the form, and writes it over nothing', async () => {
  const { folder, loa } = await anOffice();
  const path = join(folder, 'mau.xlsx');
  expect((await loa(['template', '--out', path, '--for', 'vinh-phuc'])).exitCode).toBe(0);
  expect(existsSync(path)).toBe(true);
  expect((await loa(['template', '--out', path])).err).toContain('không ghi đè');
});

test('a form that nobody filled in is refused; a ward that aired nothing says 0', async () => {
  const { folder, loa } = await anOffice();
  const unfilled = await loa(['import', await filled(join(folder, 'a.xlsx'), [])]);
  expect(unfilled.exitCode).toBe(1);
  expect(unfilled.err).toContain('chưa điền');
  expect(unfilled.err).toContain('số lượt 0');
  const silent = await filled(join(folder, 'b.xlsx'), [[text('18/3/2024'), null, number(0), number(0)]]);
  expect(await loa(['import', silent])).toMatchObject({ exitCode: 0, err: '' });
  const report = await loa(['report', '--from', '1/3/2024', '--to', '31/3/2024']);
  expect(report.out).toContain('không phát lượt nào');
});

test('a folder is taken in with its own files, none deeper', async () => {
  const { folder, loa } = await anOffice();
  const stick = join(folder, 'usb');
  mkdirSync(join(stick, 'cũ'), { recursive: true });
  expect(await loa(['import', stick])).toMatchObject({ exitCode: 1, out: '' });
  const row = [text('18/3/2024'), null, number(1), text('5 phút')];
  const own = await filled(join(stick, 'a.xlsx'), [row]);
  await filled(join(stick, 'cũ', 'b.xlsx'), [row]);
  const taken = await loa(['--json', 'import', stick]);
  expect(taken.json()).toMatchObject({ files: [{ file: own, ok: true }] });
});
