/** A district's report as a workbook: the table, and a second sheet with findings and how it was counted. */
import type { DistrictReport, DistrictRow } from '../district/report-question.ts';
import type { CellLook, Sheet, SheetCell } from '../model/ports/spreadsheets.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';
import { reportColumns } from './district-report-columns.ts';
import { closedLines, findingLine, headingLines, howLines, typedLines } from './district-report-notes.ts';

const NOTES_WIDTH = 84;

export function districtReportSheets(lang: Lang, report: DistrictReport): readonly Sheet[] {
  return [tableSheet(lang, report), notesSheet(lang, report)];
}

function tableSheet(lang: Lang, report: DistrictReport): Sheet {
  const columns = reportColumns(lang, report);
  const [first = '', ...others] = headingLines(lang, report);
  const line = (row: DistrictRow, look?: CellLook) =>
    columns.map((column) => looking(column.cell(row), look));
  const above: readonly (readonly SheetCell[])[] = [
    [text(first, 'title')],
    ...others.map((words) => [text(words, 'above')]),
    [],
    columns.map(({ heading }) => text(heading, 'heading')),
  ];
  return {
    name: say(lang, 'district.report.sheet.table'),
    widths: columns.map(({ width }) => width),
    rows: [...above, ...report.rows.map((row) => line(row)), line(report.total, 'strong')],
    frozenRows: above.length,
    filteredRows: report.rows.length,
    landscape: true,
  };
}

/** Every cell of a table has its lines, also an empty one. */
function looking(cell: SheetCell, look: CellLook = 'plain'): SheetCell {
  return cell === null ? { kind: 'text', text: '', look } : { ...cell, look };
}

function notesSheet(lang: Lang, report: DistrictReport): Sheet {
  const findings = report.findings.map((finding) => findingLine(lang, report, finding));
  const sections = [
    {
      title: say(lang, 'district.report.findings'),
      lines: findings.length > 0 ? findings : [say(lang, 'district.report.findings.none')],
    },
    {
      title: say(lang, 'district.report.how'),
      lines: [...closedLines(lang, report), ...typedLines(lang, report), ...howLines(lang, report)],
    },
  ];
  return {
    name: say(lang, 'district.report.sheet.notes'),
    widths: [NOTES_WIDTH],
    rows: sections.flatMap(({ title, lines }) => [
      [text(title, 'title')],
      ...lines.map((words) => [text(words, 'wrapped')]),
      [],
    ]),
    frozenRows: 0,
    filteredRows: null,
    landscape: false,
  };
}

function text(words: string, look: CellLook): SheetCell {
  return { kind: 'text', text: words, look };
}
