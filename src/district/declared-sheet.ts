/** A sheet of a declaration: where its fields and columns stand, and what is wrong with a cell, by sheet and cell. */
import type { ReadCell, ReadSheet } from '../model/ports/spreadsheets.ts';
import type { Problem } from '../model/problem.ts';
import { plainLetters } from '../schedule/plain-letters.ts';
import { say } from '../words/say.ts';
import { shownCell } from './declared-cells.ts';
import { FORM_COLUMNS, type FORM_FIELDS } from './declared-form.ts';

export type Field = (typeof FORM_FIELDS)[number];
export type Column = (typeof FORM_COLUMNS)[number];

/** The sheet that has the table; null: none has. */
export function declaredSheet(sheets: readonly ReadSheet[]): DeclaredSheet | null {
  for (const sheet of sheets) {
    const headings = sheet.rows.findIndex(
      (row) => columnsOf(row).has('date') && columnsOf(row).has('airings'),
    );
    if (headings >= 0) return new DeclaredSheet(sheet, headings);
  }
  return null;
}

export class DeclaredSheet {
  readonly problems: Problem[] = [];
  private readonly sheet: ReadSheet;
  private readonly headings: number;
  private readonly columns: ReadonlyMap<Column, number>;

  constructor(sheet: ReadSheet, headings: number) {
    this.sheet = sheet;
    this.headings = headings;
    this.columns = columnsOf(sheet.rows[headings] ?? []);
  }

  /** Those of the table in which something is declared; none: it has not been filled in. */
  filledRows(): readonly number[] {
    const first = this.headings + 1;
    const below = this.sheet.rows.slice(first).map((_, index) => first + index);
    return below.filter((row) => !this.isEmpty(row) && !this.isSum(row));
  }

  /** Of the fields above the table: the cell right of the label. */
  field(field: Field): ReadCell {
    return this.sheet.rows[this.fieldRow(field)]?.[1] ?? null;
  }

  cell(row: number, column: Column): ReadCell {
    const at = this.columns.get(column);
    return at === undefined ? null : (this.sheet.rows[row]?.[at] ?? null);
  }

  /** What `read` makes of the cell; null, with a problem, where it is empty or makes nothing of it. */
  needed<T>(row: number, column: Column, read: (cell: ReadCell) => T | null, code: string): T | null {
    const cell = this.cell(row, column);
    const value = read(cell);
    if (cell === null) this.foundIn(row, column, 'declared.missing', { column: `column.${column}` });
    else if (value === null) this.foundIn(row, column, code, { value: shownCell(cell) });
    return value;
  }

  requireColumn(column: Column): void {
    if (this.columns.has(column)) return;
    this.found(this.headings, 0, 'declared.no-column', { column: `column.${column}` });
  }

  foundAtField(field: Field, code: string, params: Problem['params'] = {}): void {
    this.found(Math.max(0, this.fieldRow(field)), 1, code, params);
  }

  foundIn(row: number, column: Column, code: string, params: Problem['params'] = {}): void {
    this.found(row, this.columns.get(column) ?? 0, code, params);
  }

  foundBelowHeading(column: Column, code: string): void {
    this.foundIn(this.headings + 1, column, code);
  }

  private found(row: number, column: number, code: string, params: Problem['params']): void {
    const cell = `${String.fromCharCode('A'.charCodeAt(0) + Math.min(25, column))}${row + 1}`;
    this.problems.push({ code, severity: 'error', params: { sheet: this.sheet.name, cell, ...params } });
  }

  private fieldRow(field: Field): number {
    return this.sheet.rows
      .slice(0, this.headings)
      .findIndex((row) => isCalled(row[0] ?? null, `declared.field.${field}`));
  }

  private isEmpty(row: number): boolean {
    return FORM_COLUMNS.every((column) => column === 'note' || this.cell(row, column) === null);
  }

  /** People add up their columns. */
  private isSum(row: number): boolean {
    const [first] = (this.sheet.rows[row] ?? []).filter((cell) => cell !== null);
    return first?.kind === 'text' && /^(?:tong|cong|total|sum)\b/.test(plainLetters(first.text));
  }
}

/** Where each column stands: found by its heading, in either language, wherever somebody moved it. */
function columnsOf(row: readonly ReadCell[]): ReadonlyMap<Column, number> {
  const known = FORM_COLUMNS.flatMap((column) => {
    const at = row.findIndex((cell) => isCalled(cell, `declared.column.${column}`));
    return at < 0 ? [] : [[column, at] as const];
  });
  return new Map(known);
}

function isCalled(cell: ReadCell, code: string): boolean {
  if (cell?.kind !== 'text') return false;
  const plain = plainLetters(cell.text);
  return (['vi', 'en'] as const).some((lang) =>
    plain.startsWith(plainLetters(say(lang, code)).split(' (')[0] ?? ''),
  );
}
