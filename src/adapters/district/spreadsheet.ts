/** XLSX files by write-excel-file and read-excel-file. */
import type { Blob } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Stream from 'node:stream';
import type { CellObject, Feature, SheetOptions } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import type {
  CellLook,
  ReadCell,
  ReadSheet,
  Sheet,
  SheetCell,
  Spreadsheets,
} from '../../model/ports/spreadsheets.ts';
import { refuse } from '../../model/problem.ts';
import { DAY_MS } from '../../model/time.ts';
import { writeWhole } from '../written-whole.ts';
import { isSaneWorkbook } from './spreadsheet-size.ts';

/** As the library has it. */
type FileContent = Stream | Buffer | Blob;

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 };

export function spreadsheets(): Spreadsheets {
  return { write, read };
}

async function write(path: string, sheets: readonly Sheet[]): Promise<void> {
  const folder = dirname(path);
  if (!existsSync(folder)) throw refuse('spreadsheet.no-folder', { folder });
  if (existsSync(path)) throw refuse('spreadsheet.exists', { path });
  // Loaded where they are needed: most commands never do.
  const { default: writeSheets } = await import('write-excel-file/node');
  const bytes = await writeSheets(
    sheets.map((sheet) => ({ ...optionsOf(sheet), data: dataOf(sheet) })),
    { ...FONT, features: [filters(sheets), onePageWide(sheets)] },
  ).toBuffer();
  writeWhole(path, bytes);
}

function optionsOf({ name, widths, frozenRows, landscape }: Sheet): SheetOptions<FileContent> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozenRows,
    ...(landscape ? { orientation: 'landscape' as const } : {}),
  };
}

/** Heights are given: not every program makes room for folded text when it opens a file. */
function dataOf({ rows, widths }: Sheet): (CellObject | null)[][] {
  return rows.map((row) => {
    const height = heightOf(row, widths);
    return row.map((cell) => (cell === null ? null : { ...cellOf(cell), height }));
  });
}

/** Of a line in points. */
const LINE_HEIGHT = 17;
/** How much of a column's width words fill before they are folded. */
const FILLED_SHARE = 1.05;

function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, at) => {
    if (cell?.kind !== 'text' || LOOKS[cell.look ?? 'plain'].wrap !== true) return 1;
    const letters = cell.text.length + 2 * (cell.indent ?? 0);
    return Math.max(1, Math.ceil(letters / ((widths[at] ?? 10) * FILLED_SHARE)));
  });
  return LINE_HEIGHT * Math.max(1, ...lines) + 2;
}

const BORDER = { borderColor: '#b0b0b0', borderStyle: 'thin' } as const;

const LOOKS: Readonly<Record<CellLook, Partial<CellObject>>> = {
  plain: { ...BORDER, alignVertical: 'center', wrap: true },
  heading: {
    ...BORDER,
    fontWeight: 'bold',
    backgroundColor: '#e8eef7',
    align: 'center',
    alignVertical: 'center',
    wrap: true,
  },
  title: { fontWeight: 'bold', fontSize: 14 },
  above: {},
  strong: { ...BORDER, fontWeight: 'bold', backgroundColor: '#f5f5f5', alignVertical: 'center', wrap: true },
  wrapped: { wrap: true, alignVertical: 'top' },
};

function cellOf(cell: NonNullable<SheetCell>): CellObject {
  const look = LOOKS[cell.look ?? 'plain'];
  switch (cell.kind) {
    case 'text':
      return { ...look, ...indented(cell), type: String, value: cell.text };
    case 'number':
      return { ...look, type: Number, value: cell.value, format: numberFormat(cell.decimals ?? 0) };
    case 'percent':
      return { ...look, type: Number, value: cell.value, format: '+0.0%;-0.0%;0.0%' };
    case 'duration':
      return { ...look, type: Number, value: cell.durationMs / DAY_MS, format: '[h]:mm:ss' };
    case 'date':
      return { ...look, type: Date, value: new Date(`${cell.date}T00:00:00Z`), format: 'dd/mm/yyyy' };
  }
}

/** Words in a table keep clear of the figures to their left. */
function indented({
  look = 'plain',
  indent = 0,
}: Extract<NonNullable<SheetCell>, { kind: 'text' }>): Partial<CellObject> {
  return look === 'plain' || look === 'strong' ? { align: 'left', indent: 1 + 2 * indent } : {};
}

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** The library has no filters: the element is put where its order among its siblings wants it. */
function filters(sheets: readonly Sheet[]): Feature<FileContent> {
  return ofEachSheet((content, sheet) => {
    if (sheet.filteredRows === null) return content;
    const first = getCellAddress(sheet.frozenRows - 1, 0);
    const last = getCellAddress(sheet.frozenRows - 1 + sheet.filteredRows, sheet.widths.length - 1);
    return inserted(content, 'autoFilter', `<autoFilter ref="${first}:${last}"/>`);
  }, sheets);
}

/** Printed on A4 with all columns on one page. */
function onePageWide(sheets: readonly Sheet[]): Feature<FileContent> {
  return ofEachSheet((content, { landscape }) => {
    const withoutSetup = content.replace(/<pageSetup[^>]*\/>/, '');
    const fitted = inserted(withoutSetup, 'sheetPr', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    const orientation = landscape ? 'landscape' : 'portrait';
    const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
    return inserted(fitted, 'pageSetup', setup);
  }, sheets);
}

function ofEachSheet(
  change: (content: string, sheet: Sheet) => string,
  sheets: readonly Sheet[],
): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? content : change(content, sheet);
          },
        },
      },
    },
  };
}

function inserted(content: string, element: string, markup: string): string {
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
  if (order === undefined || !order.includes(element))
    throw new Error(`the place of <${element}> is unknown`);
  return insertElementMarkupAccordingToOrderOfSiblings(content, markup, order, 'worksheet');
}

/** A form of a whole year is under 1 MB. */
const LARGEST_BYTES = 10 * 1024 * 1024;

async function read(path: string): Promise<readonly ReadSheet[]> {
  if (statSync(path).size > LARGEST_BYTES) throw refuse('spreadsheet.too-large', { path });
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') throw refuse('spreadsheet.unreadable', { path });
  if (!isSaneWorkbook(bytes)) throw refuse('spreadsheet.too-large', { path });
  const { default: readSheets } = await import('read-excel-file/node');
  try {
    const sheets = await readSheets(bytes);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((value) => readCell(value))),
    }));
  } catch {
    throw refuse('spreadsheet.unreadable', { path });
  }
}

/** Day 0 of a spreadsheet's calendar: 30 December 1899. */
const DAY_0_MS = Date.UTC(1899, 11, 30);

function readCell(value: unknown): ReadCell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return { kind: 'days', days: (value.getTime() - DAY_0_MS) / DAY_MS };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value !== 'string') return { kind: 'other', shown: String(value) };
  const text = value.normalize('NFC').trim();
  return text === '' ? null : { kind: 'text', text };
}
