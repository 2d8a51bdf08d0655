/** The columns of a district's report, once for terminal, CSV and spreadsheet: real numbers, times and shares. */

import type { DistrictReport, DistrictRow } from '../district/report-question.ts';
import { airingsOf, airtimeOf } from '../district/report-rows.ts';
import type { SheetCell } from '../model/ports/spreadsheets.ts';
import { msOfFrames } from '../model/sound.ts';
import type { Change } from '../report/growth.ts';
import { say } from '../words/say.ts';
import type { Lang } from '../words/sentence.ts';
import { placeLabel, topicLabel } from './district-report-labels.ts';
import { remarksOf } from './district-report-remarks.ts';
import { visibleText } from './visible-text.ts';

export interface ReportColumn {
  readonly code: string;
  readonly heading: string;
  /** Characters in a spreadsheet. */
  readonly width: number;
  cell(row: DistrictRow): SheetCell;
}

export function reportColumns(lang: Lang, report: DistrictReport): readonly ReportColumn[] {
  const column = (code: string, width: number, cell: ReportColumn['cell']): ReportColumn => ({
    code,
    heading: say(lang, `district.report.column.${code}`),
    width,
    cell,
  });
  return [...keyColumns(lang, report, column), ...figureColumns(lang, report, column)];
}

type Make = (code: string, width: number, cell: ReportColumn['cell']) => ReportColumn;

function keyColumns(lang: Lang, report: DistrictReport, column: Make): readonly ReportColumn[] {
  const { by, total } = report;
  const place = by.find((key) => key !== 'topic');
  const label = (row: DistrictRow): SheetCell => ({
    kind: 'text',
    text: row === total ? say(lang, 'district.report.total') : visibleText(placeLabel(lang, row.place)),
    indent: row.depth,
  });
  const topic = (row: DistrictRow): SheetCell => {
    if (row === total) return place === undefined ? text(say(lang, 'district.report.total')) : null;
    return text(visibleText(topicLabel(lang, report, row.topic)));
  };
  return [
    ...(place === undefined ? [] : [column('rank', 7, ({ rank }) => (rank === null ? null : number(rank)))]),
    ...(place === undefined ? [] : [column(place, 38, label)]),
    ...(by.includes('topic') ? [column('topic', 26, topic)] : []),
  ];
}

function figureColumns(lang: Lang, report: DistrictReport, column: Make): readonly ReportColumn[] {
  const { days } = report.period;
  const amount = (code: string, of: (row: DistrictRow) => number) =>
    column(code, 10, (row) => ifSent(row, number(of(row), row.shared ? 1 : 0)));
  const outcome = (code: string, of: (outcomes: DistrictRow['figures']['outcomes']) => number) =>
    column(code, 9, (row) => ifProved(row, number(of(row.figures.outcomes), row.shared ? 1 : 0)));
  return [
    amount('airings', airingsOf),
    column('airtime', 12, (row) => ifSent(row, { kind: 'duration', durationMs: msOfFrames(airtimeOf(row)) })),
    column('mean', 10, (row) => ifSent(row, number(airingsOf(row) / days, 2))),
    ...(report.compared === null
      ? []
      : [growthColumn(lang, column, 'airings'), growthColumn(lang, column, 'airtime')]),
    outcome('aired', ({ aired }) => aired),
    outcome('cut-short', ({ partial, preempted }) => partial + preempted),
    outcome('missed', ({ missed }) => missed),
    outcome('skipped', ({ skipped }) => skipped),
    outcome('failed', ({ failed }) => failed),
    column('verification', 24, ({ verification }) =>
      text(say(lang, `district.report.verification.${verification}`)),
    ),
    column('remark', 44, (row) => text(remarksOf(lang, row, report.total).join('; '))),
  ];
}

function growthColumn(lang: Lang, column: Make, of: 'airings' | 'airtime'): ReportColumn {
  return column(`growth-${of}`, 12, ({ growth }) => changeCell(lang, growth?.[of] ?? null));
}

function changeCell(lang: Lang, change: Change): SheetCell {
  if (change === null) return null;
  return change === 'new' ? text(say(lang, 'report.new')) : { kind: 'percent', value: change };
}

/** What was not sent is no zero. */
function ifSent({ verification }: DistrictRow, cell: SheetCell): SheetCell {
  return verification === 'not-sent' ? null : cell;
}

/** Declarations tell of no outcomes. */
function ifProved({ verification }: DistrictRow, cell: SheetCell): SheetCell {
  return verification === 'not-sent' || verification === 'declared' ? null : cell;
}

function number(value: number, decimals = 0): SheetCell {
  return { kind: 'number', value, decimals };
}

function text(value: string): SheetCell {
  return { kind: 'text', text: value };
}
