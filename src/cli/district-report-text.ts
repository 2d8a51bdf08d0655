/** A district's report as a page for the terminal, and as CSV: the same columns and cells. */
import type { DistrictReport, DistrictRow } from '../district/report-question.ts';
import type { SheetCell } from '../model/ports/spreadsheets.ts';
import { type CsvCell, csvText } from '../record/csv.ts';
import { say } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { type ReportColumn, reportColumns } from './district-report-columns.ts';
import { closedLines, findingLine, headingLines, howLines, typedLines } from './district-report-notes.ts';
import { fittingTable } from './district-table.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

/** Findings named under the table; the spreadsheet has them all. */
const MOST_FINDINGS = 12;

/** Of growth in CSV: 0.1667 is +16.67 %. */
const SHARE_DECIMALS = 4;

export function districtReportText(lang: Lang, report: DistrictReport, width: number): string {
  const columns = reportColumns(lang, report);
  const rows = [...report.rows, report.total];
  const table = fittingTable(
    columns.map(({ heading, code }) => ({
      heading,
      align: isFigure(columns, rows, code) ? 'right' : 'left',
    })),
    rows.map((row) => columns.map((column) => shown(lang, column.cell(row)))),
    width,
  );
  const below = [
    ...findings(lang, report),
    ...closedLines(lang, report),
    ...typedLines(lang, report),
    '',
    ...howLines(lang, report),
  ];
  const fold = (lines: readonly string[]) => lines.map((line) => wrapped(line, width));
  const page = [...fold(headingLines(lang, report)), '', table, '', ...fold(below)].join('\n');
  return `${visibleText(page)}\n`;
}

export function districtReportCsv(lang: Lang, report: DistrictReport): string {
  const columns = reportColumns(lang, report);
  const line = (row: DistrictRow): readonly CsvCell[] => columns.map((column) => csvCell(column.cell(row)));
  return csvText([columns.map(({ heading }) => heading), ...report.rows.map(line), line(report.total)], lang);
}

function isFigure(columns: readonly ReportColumn[], rows: readonly DistrictRow[], code: string): boolean {
  const column = columns.find((one) => one.code === code);
  return column !== undefined && rows.some((row) => (column.cell(row)?.kind ?? 'text') !== 'text');
}

function findings(lang: Lang, report: DistrictReport): readonly string[] {
  const { findings: all } = report;
  if (all.length === 0) return [say(lang, 'district.report.findings.none')];
  const newest = all.slice(-MOST_FINDINGS).map((finding) => `  ${findingLine(lang, report, finding)}`);
  const more = all.length - newest.length;
  return [
    say(lang, 'district.report.findings'),
    ...newest,
    ...(more === 0 ? [] : [`  ${say(lang, 'district.report.findings.more', { count: more })}`]),
  ];
}

function shown(lang: Lang, cell: SheetCell): string {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return `${'· '.repeat(cell.indent ?? 0)}${cell.text}`;
    case 'number':
      return new Intl.NumberFormat(lang, { maximumFractionDigits: cell.decimals ?? 0 }).format(cell.value);
    case 'percent':
      return new Intl.NumberFormat(lang, {
        style: 'percent',
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      }).format(cell.value);
    case 'duration':
      return sayDuration(cell.durationMs);
    case 'date':
      return cell.date;
  }
}

function csvCell(cell: SheetCell): CsvCell {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'percent':
      return Math.round(cell.value * 10 ** SHARE_DECIMALS) / 10 ** SHARE_DECIMALS;
    case 'duration':
      return sayDuration(cell.durationMs);
    case 'date':
      return cell.date;
  }
}
