/** Spreadsheets (XLSX) as values: what a report is written to, and what a ward without the program fills in. */
import type { CivilDate } from '../time.ts';

/**
 * How a cell looks. plain: in a table · heading: of a column · title: of the sheet · above: a line below the title ·
 * strong: of a sum · wrapped: a sentence on several lines.
 */
export type CellLook = 'plain' | 'heading' | 'title' | 'above' | 'strong' | 'wrapped';

/** Numbers, times and dates are real ones, which a spreadsheet can add up and sort; null: empty. */
export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly look?: CellLook; readonly indent?: number }
  | { readonly kind: 'number'; readonly value: number; readonly decimals?: number; readonly look?: CellLook }
  /** 0.25 is 25 %. */
  | { readonly kind: 'percent'; readonly value: number; readonly look?: CellLook }
  | { readonly kind: 'duration'; readonly durationMs: number; readonly look?: CellLook }
  | { readonly kind: 'date'; readonly date: CivilDate; readonly look?: CellLook };

export interface Sheet {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows above that stay in sight; the last of them are the headings. */
  readonly frozenRows: number;
  /** Rows below the headings that the filter covers; null: no filter. */
  readonly filteredRows: number | null;
  readonly landscape: boolean;
}

/** As it stands in a cell, whoever typed it. `days`: a date or a time, as days since 30 December 1899. */
export type ReadCell =
  | null
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'other'; readonly shown: string };

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

export interface Spreadsheets {
  /** Whole or not at all; refusal `spreadsheet.exists`: nothing is written over. */
  write(path: string, sheets: readonly Sheet[]): Promise<void>;
  /** Refusals `spreadsheet.unreadable`, `spreadsheet.too-large`. */
  read(path: string): Promise<readonly ReadSheet[]>;
}
