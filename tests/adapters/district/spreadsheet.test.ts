import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { spreadsheets } from '../../../src/adapters/district/spreadsheet.ts';
import type { Sheet } from '../../../src/model/ports/spreadsheets.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'loa-sheet-'));

const SHEET: Sheet = {
  name: 'Bảng',
  widths: [20, 10, 12, 12, 10],
  rows: [
    [{ kind: 'text', text: 'Tên', look: 'heading' }, null, null, null, null],
    [
      { kind: 'text', text: '=1+1 <&> Đài “Liễu Giai”' },
      { kind: 'number', value: 1234.5, decimals: 1 },
      { kind: 'duration', durationMs: 27 * 3_600_000 + 61_000 },
      { kind: 'date', date: '2024-02-29' },
      { kind: 'percent', value: -0.25 },
    ],
  ],
  frozenRows: 1,
  filteredRows: 1,
  landscape: true,
};

test('what is written comes back as numbers, times and dates, and no text becomes a formula', async () => {
  const path = join(folder(), 'a.xlsx');
  await spreadsheets().write(path, [SHEET]);
  const [sheet] = await spreadsheets().read(path);
  expect(sheet?.name).toBe('Bảng');
  const [text, number, duration, date, percent] = sheet?.rows[1] ?? [];
  expect([text, number, percent]).toEqual([
    { kind: 'text', text: '=1+1 <&> Đài “Liễu Giai”' },
    { kind: 'number', value: 1234.5 },
    { kind: 'number', value: -0.25 },
  ]);
  expect(date).toEqual({ kind: 'days', days: 45_351 });
  expect(duration?.kind === 'days' && Math.round(duration.days * 86_400)).toBe(27 * 3600 + 61);
});

test('the headings stay in sight and the filter covers the rows below them', async () => {
  const path = join(folder(), 'a.xlsx');
  await spreadsheets().write(path, [SHEET]);
  const xml = partOf(readFileSync(path), 'xl/worksheets/sheet1.xml');
  expect(xml).toContain('<autoFilter ref="A1:E2"/>');
  expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(xml).toContain('fitToWidth="1"');
});

test('nothing is written over', async () => {
  const path = join(folder(), 'a.xlsx');
  writeFileSync(path, 'mine');
  await expect(spreadsheets().write(path, [SHEET])).rejects.toMatchObject({
    problems: [{ code: 'spreadsheet.exists' }],
  });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('what is no spreadsheet is told, whatever it calls itself', async () => {
  const refused = async (bytes: Buffer) => {
    const path = join(folder(), 'b.xlsx');
    writeFileSync(path, bytes);
    return await spreadsheets()
      .read(path)
      .then(
        () => 'read',
        (error: { problems?: readonly { code: string }[] }) => error.problems?.[0]?.code,
      );
  };
  expect(await refused(Buffer.from('Ngày;Chuyên đề'))).toBe('spreadsheet.unreadable');
  expect(await refused(Buffer.alloc(0))).toBe('spreadsheet.unreadable');
  expect(await refused(zipOf({ 'a.xml': '<a/>' }))).toBe('spreadsheet.unreadable');
  const path = join(folder(), 'a.xlsx');
  await spreadsheets().write(path, [SHEET]);
  const whole = readFileSync(path);
  expect(await refused(whole)).toBe('read');
  expect(await refused(whole.subarray(0, 1500))).toMatch(/^spreadsheet\./);
  expect(await refused(Buffer.alloc(11 * 1024 * 1024, 'PK'))).toBe('spreadsheet.too-large');
});

test('a bomb of compression and a cell at the end of the world are not unpacked', async () => {
  const refused = async (parts: Readonly<Record<string, string>>) => {
    const path = join(folder(), 'c.xlsx');
    writeFileSync(path, zipOf(parts));
    await expect(spreadsheets().read(path)).rejects.toMatchObject({
      problems: [{ code: 'spreadsheet.too-large' }],
    });
  };
  await refused({ 'xl/sharedStrings.xml': ' '.repeat(41 * 1024 * 1024) });
  await refused({
    'xl/worksheets/sheet1.xml': '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
  });
  await refused({
    'xl/worksheets/sheet1.xml': '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>',
  });
});

/** Parts as a zip of local headers, which is what a reader of streams sees. */
function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  return Buffer.concat(
    Object.entries(parts).flatMap(([name, content]) => {
      const packed = deflateRawSync(content);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(8, 8);
      header.writeUInt32LE(packed.length, 18);
      header.writeUInt32LE(content.length, 22);
      header.writeUInt16LE(name.length, 26);
      return [header, Buffer.from(name), packed];
    }),
  );
}

/** The text of a part, by what the zip's own directory says of it. */
function partOf(bytes: Buffer, name: string): string {
  const at = bytes.indexOf(Buffer.from(name)) - 30;
  const begin = at + 30 + name.length + bytes.readUInt16LE(at + 28);
  return inflateRawSync(bytes.subarray(begin)).toString('utf8');
}
