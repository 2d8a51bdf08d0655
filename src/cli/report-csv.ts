/** A report as CSV for a spreadsheet: one line a row and the total; with entries, one line an entry instead. */
import { msOfFrames } from '../model/sound.ts';
import { type CsvCell, csvText } from '../record/csv.ts';
import type { AirtimeReport } from '../report/airtime-report.ts';
import type { Change, ReportRow } from '../report/growth.ts';
import { say } from '../words/say.ts';
import { sayDuration } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { labelOf, notAiredOf, sayChange } from './report-labels.ts';

const ROW_COLUMNS = ['clips', 'sessions', 'airings', 'plays', 'airtime', 'airtime-ms', 'mean', 'cut-short'];
const ENTRY_COLUMNS = ['seq', 'airing', 'outcome', 'counts', 'airtime-ms', 'hash'];

export function reportCsv(lang: Lang, report: AirtimeReport, withEntries: boolean): string {
  return csvText(withEntries ? entryLines(lang, report) : rowLines(lang, report), lang);
}

function rowLines(lang: Lang, report: AirtimeReport): readonly (readonly CsvCell[])[] {
  const outcomes = (['missed', 'skipped', 'failed'] as const).map((name) =>
    say(lang, `report.outcome.${name}`),
  );
  const growth = report.compared === null ? [] : headings(lang, ['growth-airings', 'growth-airtime']);
  const total = [
    say(lang, 'report.total'),
    ...Array<CsvCell>(Math.max(0, report.keys.length - 1)).fill(null),
  ];
  return [
    [...keyHeadings(lang, report), ...headings(lang, [...ROW_COLUMNS, 'not-aired']), ...outcomes, ...growth],
    ...report.rows.map((row) => [...keyCells(lang, report, row), ...figures(lang, report, row)]),
    [...total, ...figures(lang, report, report.total)],
  ];
}

function figures(lang: Lang, report: AirtimeReport, row: ReportRow): readonly CsvCell[] {
  const airtimeMs = Math.round(msOfFrames(row.airtimeFrames));
  const { missed, skipped, failed } = row.notAired;
  const change = (value: Change | undefined): CsvCell =>
    typeof value === 'number' ? value : sayChange(lang, value ?? null);
  return [
    row.clips,
    row.sessions,
    row.airings,
    row.plays,
    sayDuration(airtimeMs),
    airtimeMs,
    row.airings / row.days,
    row.cutShort,
    notAiredOf(row),
    missed,
    skipped,
    failed,
    ...(report.compared === null ? [] : [change(row.growth?.airings), change(row.growth?.airtime)]),
  ];
}

function entryLines(lang: Lang, report: AirtimeReport): readonly (readonly CsvCell[])[] {
  const rows = report.keys.length === 0 ? [report.total] : report.rows;
  return [
    [...keyHeadings(lang, report), ...headings(lang, ENTRY_COLUMNS)],
    ...rows.flatMap((row) =>
      row.entries.map((entry) => [
        ...keyCells(lang, report, row),
        entry.seq,
        entry.airing,
        say(lang, `report.outcome.${entry.outcome}`),
        entry.counts ? 1 : 0,
        Math.round(msOfFrames(entry.airtimeFrames)),
        entry.hash,
      ]),
    ),
  ];
}

function keyHeadings(lang: Lang, report: AirtimeReport): readonly string[] {
  return report.keys.length === 0 ? [''] : report.keys.map((key) => say(lang, `report.key.${key}`));
}

function keyCells(lang: Lang, report: AirtimeReport, row: ReportRow): readonly string[] {
  if (report.keys.length === 0) return [say(lang, 'report.total')];
  return report.keys.map((key) => labelOf(lang, report, row, key));
}

/** Headings are broken into lines for the terminal. */
function headings(lang: Lang, codes: readonly string[]): readonly string[] {
  return codes.map((code) =>
    say(lang, `report.column.${code}`).replace(/-\n/g, '').replace(/\/\n/g, '/').replace(/\n/g, ' '),
  );
}
