/** `loa district report`: what the stations aired, what of it is proved, and who has not sent. */
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { districtReport } from '../district/report.ts';
import { districtReportJson } from '../district/report-json.ts';
import { DISTRICT_KEYS, type DistrictKey, type DistrictQuestion } from '../district/report-question.ts';
import { refuse } from '../model/problem.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { periodAsked } from '../report/airtime-report.ts';
import { readDateRange } from '../schedule/civil-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { districtReportSheets } from './district-report-sheets.ts';
import { districtReportCsv, districtReportText } from './district-report-text.ts';
import { jsonText } from './json-text.ts';

interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly by: string;
  readonly units: string;
  readonly topic?: string;
  readonly compare?: string;
  readonly format: string;
  readonly xlsx?: string;
}

export function registerDistrictReport(district: Command, context: CliContext): void {
  const said = (code: string) => context.say(`district.report.option.${code}`);
  district
    .command('report')
    .description(context.say('district.report.command'))
    .option('--from <date>', context.say('report.option.from'))
    .option('--to <date>', context.say('report.option.to'))
    .option('--by <keys>', said('by'), 'station')
    .addOption(new Option('--units <then|now>', said('units')).choices(['then', 'now']).default('then'))
    .option('--topic <id>', context.say('report.option.topic'))
    .option('--compare <period>', said('compare'))
    .addOption(
      new Option('--format <format>', context.say('report.option.format'))
        .choices(['table', 'csv', 'json'])
        .default('table'),
    )
    .option('--xlsx <file>', said('xlsx'))
    .action((options: ReportOptions) => runReport(options, context));
}

async function runReport(options: ReportOptions, context: CliContext): Promise<void> {
  const { terminal, outside } = context;
  const { lang, json } = context.options;
  const superior = await context.superior();
  const today = civilDateAt(superior.clock.nowMs(), superior.config.zone);
  const report = await districtReport(superior, questionOf(options, today));
  if (options.xlsx !== undefined) {
    const path = resolve(options.xlsx);
    await outside.spreadsheets.write(path, districtReportSheets(lang, report));
    terminal.writeError(`${context.say('district.report.written', { path })}\n`);
  }
  const format = json ? 'json' : options.format;
  if (format === 'json') terminal.write(`${jsonText(districtReportJson(report), 2)}\n`);
  else if (format === 'csv') terminal.write(districtReportCsv(lang, report));
  else terminal.write(districtReportText(lang, report, terminal.columns));
}

function questionOf(options: ReportOptions, today: string): DistrictQuestion {
  const { from, to } = periodAsked(askedDate(options.from), askedDate(options.to), today);
  return {
    from,
    to,
    by: keysOf(options.by),
    topic: options.topic?.normalize('NFC') ?? null,
    unitsOf: options.units === 'now' ? 'now' : 'then',
    compare: comparedOf(options.compare),
  };
}

function keysOf(text: string): readonly DistrictKey[] {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '').map(keyOf))];
}

function keyOf(word: string): DistrictKey {
  const key = DISTRICT_KEYS.find((known) => known === word);
  if (key === undefined)
    throw refuse('report.unknown-key', { key: word, known: DISTRICT_KEYS.join(', ') }, 2);
  return key;
}

function comparedOf(text: string | undefined): DistrictQuestion['compare'] {
  if (text === undefined) return null;
  if (text === 'previous') return 'previous';
  const range = readDateRange(text);
  if (range === null) throw refuse('district.report.bad-compare', { text }, 2);
  return { from: range.from, to: range.until };
}
