/** A declaration as a ward might have filled it in: the form's own sheet with rows of a test. */
import { formSheets } from '../../src/district/declared-form.ts';
import type { ReadCell, ReadSheet, SheetCell } from '../../src/model/ports/spreadsheets.ts';
import { dayNumberOf } from '../../src/schedule/calendar-day.ts';

/** A cell as typed: a text, a number, a date cell (`{date}`), a time cell (`{time}` in seconds), or nothing. */
export type Typed = string | number | null | { readonly date: string } | { readonly time: number };

export function cellOf(typed: Typed): ReadCell {
  if (typed === null) return null;
  if (typeof typed === 'string') return typed === '' ? null : { kind: 'text', text: typed };
  if (typeof typed === 'number') return { kind: 'number', value: typed };
  if ('date' in typed) return { kind: 'days', days: dayNumberOf(typed.date) + 25_569 };
  return { kind: 'days', days: typed.time / 86_400 };
}

/** Date, topic, airings, airtime and note of each row. */
export function filledForm(
  rows: readonly (readonly Typed[])[],
  {
    station = 'vinh-phuc',
    from = { date: '2025-06-01' } as Typed,
    to = { date: '2025-06-30' } as Typed,
  }: { readonly station?: Typed; readonly from?: Typed; readonly to?: Typed } = {},
): readonly ReadSheet[] {
  const [sheet, ...others] = formSheets({
    lang: 'vi',
    station: null,
    period: null,
    topics: ['sap-xep'],
    titles: new Map(),
  });
  if (sheet === undefined) throw new Error('a form has a sheet');
  const empty = sheet.rows.findIndex((_, at) => at > 6 && at === sheet.frozenRows);
  const above = sheet.rows.slice(0, empty).map((row) => row.map(readOf));
  const fields: readonly Typed[] = [station, null, from, to];
  for (const [at, field] of fields.entries()) above[at + 1] = [above[at + 1]?.[0] ?? null, cellOf(field)];
  return [
    { name: sheet.name, rows: [...above, ...rows.map((row) => row.map(cellOf))] },
    ...others.map(({ name, rows: own }) => ({ name, rows: own.map((row) => row.map(readOf)) })),
  ];
}

function readOf(cell: SheetCell): ReadCell {
  if (cell?.kind !== 'text') return null;
  return cell.text === '' ? null : { kind: 'text', text: cell.text };
}
