/** `loa report`: what aired, how often, how long, and how it grew (DESIGN §6, §7). */
import { type Command, Option } from 'commander';
import { refuse } from '../model/problem.ts';
import type { Comparison } from '../report/airtime-report.ts';
import { isReportKey, REPORT_KEYS, type ReportKey } from '../report/keys.ts';
import { reportJson } from '../report/report-json.ts';
import { reportAirtime } from '../verbs/report-airtime.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { jsonText } from './json-text.ts';
import { reportCsv } from './report-csv.ts';
import { reportText } from './report-text.ts';

interface ReportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly by: string;
  readonly topic?: string;
  readonly compare?: string;
  readonly entries: boolean;
  readonly format: string;
}

export function registerReport(program: Command, context: CliContext): void {
  program
    .command('report')
    .description(context.say('report.command'))
    .option('--from <date>', context.say('report.option.from'))
    .option('--to <date>', context.say('report.option.to'))
    .option('--by <keys>', context.say('report.option.by'), 'topic')
    .option('--topic <id>', context.say('report.option.topic'))
    .option('--compare <period>', context.say('report.option.compare'))
    .option('--entries', context.say('report.option.entries'), false)
    .addOption(new Option('--format <format>', context.say('report.option.format')).default('table'))
    .action((options: ReportOptions) => runReport(options, context));
}

function runReport(options: ReportOptions, context: CliContext): void {
  const { lang, json } = context.options;
  const { entries } = options;
  const format = json ? 'json' : choice('--format', options.format, ['table', 'csv', 'json'] as const);
  const report = reportAirtime(context.ward(), {
    from: askedDate(options.from),
    to: askedDate(options.to),
    by: keysOf(options.by),
    topic: options.topic?.normalize('NFC') ?? null,
    compare: comparisonOf(options.compare),
    entries,
  });
  if (!report.chain.verified) context.exit(1);
  if (format === 'json') context.terminal.write(`${jsonText(reportJson(report, entries), 2)}\n`);
  else if (format === 'csv') context.terminal.write(reportCsv(lang, report, entries));
  else context.terminal.write(reportText(report, { lang, columns: context.terminal.columns, entries }));
}

function keysOf(text: string): readonly ReportKey[] {
  const words = text.split(',').map((word) => word.trim());
  return words.filter((word) => word !== '').map(keyOf);
}

function keyOf(word: string): ReportKey {
  if (isReportKey(word)) return word;
  throw refuse('report.unknown-key', { key: word, known: REPORT_KEYS.join(', ') }, 2);
}

function comparisonOf(text: string | undefined): Comparison | null {
  return text === undefined ? null : choice('--compare', text, ['previous', 'baseline'] as const);
}

function choice<Known extends string>(option: string, value: string, known: readonly Known[]): Known {
  const chosen = known.find((word) => word === value);
  if (chosen === undefined)
    throw refuse('report.unknown-choice', { option, value, known: known.join(', ') }, 2);
  return chosen;
}
