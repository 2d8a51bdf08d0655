/** Reads a filled-in declaration: every wrong cell at once, by sheet and cell; nothing of it counts until all are right. */
import type { ReadCell, ReadSheet } from '../model/ports/spreadsheets.ts';
import type { Problem } from '../model/problem.ts';
import { framesOfMs } from '../model/sound.ts';
import { type CivilDate, HOUR_MS } from '../model/time.ts';
import { plainLetters, slugOf } from '../schedule/plain-letters.ts';
import { ID_PATTERN } from '../schedule/schedule-shape.ts';
import { say } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import { countOf, dateOf, lengthOf, shownCell } from './declared-cells.ts';
import { FORM_COLUMNS, type FORM_FIELDS } from './declared-form.ts';

export interface DeclaredRow {
  readonly date: CivilDate;
  /** null: of no topic. */
  readonly topic: string | null;
  readonly airings: number;
  readonly airtimeFrames: number;
}

export interface Declared {
  readonly station: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly rows: readonly DeclaredRow[];
}

export interface ReadDeclared {
  /** null when anything is wrong. */
  readonly declared: Declared | null;
  readonly problems: readonly Problem[];
}

type Field = (typeof FORM_FIELDS)[number];
type Column = (typeof FORM_COLUMNS)[number];

/** Longer than any broadcast of a ward: `12:30` was meant to be minutes and seconds. */
const LONGEST_AIRING_MS = 2 * HOUR_MS;
const LONGEST_DAY_MS = 24 * HOUR_MS;
const MOST_PROBLEMS = 200;

/** `today`: what has not been cannot be declared. */
export function readDeclared(sheets: readonly ReadSheet[], today: CivilDate): ReadDeclared {
  for (const sheet of sheets) {
    const headings = sheet.rows.findIndex(
      (row) => columnsOf(row).has('date') && columnsOf(row).has('airings'),
    );
    if (headings >= 0) return new Form(sheet, headings, today).read();
  }
  const names = sheets.map(({ name }) => name).join(', ');
  return { declared: null, problems: [{ code: 'declared.no-table', severity: 'error', params: { names } }] };
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

class Form {
  private readonly sheet: ReadSheet;
  private readonly headings: number;
  private readonly today: CivilDate;
  private readonly columns: ReadonlyMap<Column, number>;
  private readonly problems: Problem[] = [];

  constructor(sheet: ReadSheet, headings: number, today: CivilDate) {
    this.sheet = sheet;
    this.headings = headings;
    this.today = today;
    this.columns = columnsOf(sheet.rows[headings] ?? []);
  }

  read(): ReadDeclared {
    for (const column of ['topic', 'airtime'] as const) {
      if (!this.columns.has(column)) {
        this.found(this.headings, 0, 'declared.no-column', {
          column: `column.${column}`,
        });
      }
    }
    const station = this.station();
    const from = this.fieldDate('from');
    const to = this.fieldDate('to');
    if (from !== null && to !== null && from > to)
      this.foundAtField('to', 'declared.backwards', { from, to });
    if (this.isUnfilled()) this.foundIn(this.headings + 1, 'date', 'declared.unfilled', {});
    const rows = this.rows(from, to);
    const isGood = this.problems.length === 0 && station !== null && from !== null && to !== null;
    return {
      declared: isGood ? { station, from, to, rows } : null,
      problems: this.problems.slice(0, MOST_PROBLEMS),
    };
  }

  private station(): string | null {
    const cell = this.field('station');
    const id = cell?.kind === 'number' ? String(cell.value) : cell?.kind === 'text' ? cell.text : null;
    if (id === null) this.foundAtField('station', 'declared.no-station', {});
    return id;
  }

  private fieldDate(field: 'from' | 'to'): CivilDate | null {
    const cell = this.field(field);
    const date = dateOf(cell);
    if (cell === null) this.foundAtField(field, 'declared.missing', { column: `field.${field}` });
    else if (date === null) this.foundAtField(field, 'declared.bad-date', { value: shownCell(cell) });
    else if (date > this.today) this.foundAtField(field, 'declared.future', { date, today: this.today });
    return date;
  }

  /** Of the fields above the table: the cell right of the label. */
  private field(field: Field): ReadCell {
    return this.sheet.rows[this.fieldRow(field)]?.[1] ?? null;
  }

  private fieldRow(field: Field): number {
    return this.sheet.rows
      .slice(0, this.headings)
      .findIndex((row) => isCalled(row[0] ?? null, `declared.field.${field}`));
  }

  private foundAtField(field: Field, code: string, params: Problem['params']): void {
    this.found(Math.max(0, this.fieldRow(field)), 1, code, params);
  }

  private found(row: number, column: number, code: string, params: Problem['params']): void {
    const cell = `${String.fromCharCode('A'.charCodeAt(0) + Math.min(25, column))}${row + 1}`;
    this.problems.push({ code, severity: 'error', params: { sheet: this.sheet.name, cell, ...params } });
  }

  private rows(from: CivilDate | null, to: CivilDate | null): readonly DeclaredRow[] {
    const known = new Map<string, number>();
    const dayMs = new Map<CivilDate, number>();
    const rows: DeclaredRow[] = [];
    for (let at = this.headings + 1; at < this.sheet.rows.length; at += 1) {
      if (this.isEmpty(at) || this.isSum(at)) continue;
      const row = this.row(at);
      if (row === null) continue;
      if (from !== null && to !== null && (row.date < from || row.date > to)) {
        this.foundIn(at, 'date', 'declared.outside', { date: row.date, from, to });
      } else if (row.date > this.today) {
        this.foundIn(at, 'date', 'declared.future', { date: row.date, today: this.today });
      }
      const key = `${row.date} ${row.topic ?? ''}`;
      const other = known.get(key);
      if (other !== undefined) this.foundIn(at, 'topic', 'declared.same-row', { other: other + 1 });
      known.set(key, at);
      const total = (dayMs.get(row.date) ?? 0) + row.airtimeMs;
      if (total > LONGEST_DAY_MS) this.foundIn(at, 'airtime', 'declared.day-too-long', { date: row.date });
      dayMs.set(row.date, total);
      const { airtimeMs, ...counted } = row;
      rows.push({ ...counted, airtimeFrames: framesOfMs(airtimeMs) });
    }
    return rows;
  }

  private cell(row: number, column: Column): ReadCell {
    const at = this.columns.get(column);
    return at === undefined ? null : (this.sheet.rows[row]?.[at] ?? null);
  }

  private foundIn(row: number, column: Column, code: string, params: Problem['params']): void {
    this.found(row, this.columns.get(column) ?? 0, code, params);
  }

  /** Not even a 0: nobody has declared silence. */
  private isUnfilled(): boolean {
    const below = this.sheet.rows.slice(this.headings + 1);
    return below.every((_, index) => {
      const at = this.headings + 1 + index;
      return this.isEmpty(at) || this.isSum(at);
    });
  }

  private isEmpty(row: number): boolean {
    return FORM_COLUMNS.every((column) => column === 'note' || this.cell(row, column) === null);
  }

  /** People add up their columns. */
  private isSum(row: number): boolean {
    const [first] = (this.sheet.rows[row] ?? []).filter((cell) => cell !== null);
    return first?.kind === 'text' && /^(?:tong|cong|total|sum)\b/.test(plainLetters(first.text));
  }

  private row(at: number): (Omit<DeclaredRow, 'airtimeFrames'> & { readonly airtimeMs: number }) | null {
    const date = this.needed(at, 'date', dateOf, 'declared.bad-date');
    const airings = this.needed(at, 'airings', countOf, 'declared.bad-count');
    const airtimeMs = this.airtimeMs(at, airings);
    const topic = this.topic(at);
    return date === null || airings === null || airtimeMs === null
      ? null
      : { date, topic, airings, airtimeMs };
  }

  private needed<T>(at: number, column: Column, read: (cell: ReadCell) => T | null, code: string): T | null {
    const cell = this.cell(at, column);
    const value = read(cell);
    if (cell === null) this.foundIn(at, column, 'declared.missing', { column: `column.${column}` });
    else if (value === null) this.foundIn(at, column, code, { value: shownCell(cell) });
    return value;
  }

  private airtimeMs(at: number, airings: number | null): number | null {
    const length = this.needed(at, 'airtime', lengthOf, 'declared.bad-length');
    if (length === null) return null;
    const value = shownCell(this.cell(at, 'airtime'));
    if (length === 'unit') {
      this.foundIn(at, 'airtime', 'declared.bare-length', { value });
      return null;
    }
    if (airings === null) return length.ms;
    if (airings > 0 !== length.ms > 0) {
      this.foundIn(at, 'airtime', 'declared.one-without-other', { airings, airtime: sayDuration(length.ms) });
    } else if (length.ms > airings * LONGEST_AIRING_MS) {
      this.foundIn(at, 'airtime', 'declared.too-long', { airings, airtime: sayDuration(length.ms) });
    }
    return length.ms;
  }

  /** Ids as they are; a title as its slug. */
  private topic(at: number): string | null {
    const cell = this.cell(at, 'topic');
    if (cell === null) return null;
    const topic = cell.kind === 'text' ? (ID_PATTERN.test(cell.text) ? cell.text : slugOf(cell.text)) : '';
    if (topic === '') this.foundIn(at, 'topic', 'declared.bad-topic', { value: shownCell(cell) });
    return topic;
  }
}
