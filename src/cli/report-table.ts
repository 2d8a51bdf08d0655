/** A report's rows as a table for the terminal, with a small bar for airtime where there is room. */
import stringWidth from 'string-width';
import { msOfFrames } from '../model/sound.ts';
import type { AirtimeReport } from '../report/airtime-report.ts';
import type { ReportRow } from '../report/growth.ts';
import { say } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { bareTable, GAP_COLUMNS, narrowed } from './bare-table.ts';
import { labelOf, notAiredOf, sayChange, sayMean } from './report-labels.ts';

/** Characters of the longest bar. */
const BAR_COLUMNS = 12;
/** Titles are folded where the terminal is narrow, but never below this. */
const LABEL_COLUMNS_MIN = 12;

interface Column {
  readonly heading: string;
  cell(row: ReportRow): string;
}

/** The table with its total as the last line, within `columns` characters where its figures allow. */
export function reportTable(lang: Lang, report: AirtimeReport, columns: number): string {
  const labels = labelColumns(lang, report);
  const figures = figureColumns(lang, report);
  const rows = [...report.rows, report.total];
  const natural = [...labels, ...figures].map((column) => widthOf(column, rows));
  const spare = columns - total(natural);
  const bars = report.rows.length > 1 && spare >= BAR_COLUMNS + GAP_COLUMNS ? [barColumn(report)] : [];
  const all = [...labels, ...figures, ...bars];
  const widths = [
    ...narrowed(natural.slice(0, labels.length), -spare, LABEL_COLUMNS_MIN),
    ...natural.slice(labels.length),
    ...bars.map(() => BAR_COLUMNS),
  ];
  const bare = all.map((column, index) => ({
    heading: column.heading,
    width: widths[index] ?? 0,
    align: figures.includes(column) ? ('right' as const) : ('left' as const),
  }));
  return bareTable(
    bare,
    rows.map((row) => all.map(({ cell }) => cell(row))),
  );
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP_COLUMNS, 0);
}

function widthOf(column: Column, rows: readonly ReportRow[]): number {
  const lines = [...column.heading.split('\n'), ...rows.map((row) => column.cell(row))];
  return Math.max(...lines.map((line) => stringWidth(line)));
}

function labelColumns(lang: Lang, report: AirtimeReport): readonly Column[] {
  const totalLabel = say(lang, 'report.total');
  if (report.keys.length === 0) return [{ heading: '', cell: () => totalLabel }];
  return report.keys.map((key, index) => ({
    heading: say(lang, `report.key.${key}`),
    cell: (row) => {
      if (row !== report.total) return labelOf(lang, report, row, key);
      return index === 0 ? totalLabel : '';
    },
  }));
}

function figureColumns(lang: Lang, report: AirtimeReport): readonly Column[] {
  const column = (code: string, cell: Column['cell']): Column => ({
    heading: say(lang, `report.column.${code}`),
    cell,
  });
  const change = (code: string, of: 'airings' | 'airtime') =>
    column(code, ({ growth }) => sayChange(lang, growth?.[of] ?? null));
  return [
    column('clips', (row) => String(row.clips)),
    column('sessions', (row) => String(row.sessions)),
    column('airings', (row) => String(row.airings)),
    column('plays', (row) => String(row.plays)),
    column('airtime', (row) => sayDuration(msOfFrames(row.airtimeFrames))),
    column('mean', (row) => sayMean(lang, row.airings / row.days)),
    ...(report.total.cutShort === 0 ? [] : [column('cut-short', (row) => String(row.cutShort))]),
    column('not-aired', (row) => String(notAiredOf(row))),
    ...(report.compared === null
      ? []
      : [change('growth-airings', 'airings'), change('growth-airtime', 'airtime')]),
  ];
}

function barColumn(report: AirtimeReport): Column {
  const longest = Math.max(...report.rows.map((row) => row.airtimeFrames), 1);
  return {
    heading: '',
    cell: (row) =>
      row === report.total ? '' : '▇'.repeat(Math.round((BAR_COLUMNS * row.airtimeFrames) / longest)),
  };
}
