/** Reads a filled-in declaration: every wrong cell at once, by sheet and cell; nothing of it counts until all are right. */
import type { ReadSheet } from '../model/ports/spreadsheets.ts';
import type { Problem } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { dateOf, shownCell } from './declared-cells.ts';
import { type DeclaredRow, declaredRows } from './declared-rows.ts';
import { type DeclaredSheet, declaredSheet } from './declared-sheet.ts';
import type { TopicTitles } from './topic-titles.ts';

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

const MOST_PROBLEMS = 200;

/** `today`: what has not been cannot be declared; `titles`: by which topics may be written instead of ids. */
export function readDeclared(
  sheets: readonly ReadSheet[],
  today: CivilDate,
  titles: TopicTitles,
): ReadDeclared {
  const sheet = declaredSheet(sheets);
  if (sheet === null) {
    const names = sheets.map(({ name }) => name).join(', ');
    return {
      declared: null,
      problems: [{ code: 'declared.no-table', severity: 'error', params: { names } }],
    };
  }
  for (const column of ['topic', 'airtime'] as const) sheet.requireColumn(column);
  const station = stationIn(sheet);
  const from = dateIn(sheet, 'from', today);
  const to = dateIn(sheet, 'to', today);
  if (from !== null && to !== null && from > to) sheet.foundAtField('to', 'declared.backwards', { from, to });
  // Not even a 0: nobody has declared silence.
  if (sheet.filledRows().length === 0) sheet.foundBelowHeading('date', 'declared.unfilled');
  const period = from === null || to === null ? null : { from, to };
  const rows = declaredRows(sheet, { period, today, titles });
  const { problems } = sheet;
  const isGood = problems.length === 0 && station !== null && period !== null;
  return {
    declared: isGood ? { station, ...period, rows } : null,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function stationIn(sheet: DeclaredSheet): string | null {
  const cell = sheet.field('station');
  const id = cell?.kind === 'number' ? String(cell.value) : cell?.kind === 'text' ? cell.text : null;
  if (id === null) sheet.foundAtField('station', 'declared.no-station');
  return id;
}

function dateIn(sheet: DeclaredSheet, field: 'from' | 'to', today: CivilDate): CivilDate | null {
  const cell = sheet.field(field);
  const date = dateOf(cell);
  if (cell === null) sheet.foundAtField(field, 'declared.missing', { column: `field.${field}` });
  else if (date === null) sheet.foundAtField(field, 'declared.bad-date', { value: shownCell(cell) });
  else if (date > today) sheet.foundAtField(field, 'declared.future', { date, today });
  return date;
}
