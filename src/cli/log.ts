/** `loa log`: the as-run record, filtered, exported, asked about a moment; `loa log verify` proves its chain. */
import type { Command } from 'commander';
import { OUTCOMES, type Outcome } from '../model/airing.ts';
import type { AiringFilter } from '../model/ports/record-store.ts';
import { refuse } from '../model/problem.ts';
import { airingJson } from '../record/airing-json.ts';
import { readLog, soundAt } from '../verbs/read-log.ts';
import { givenDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { jsonText } from './json-text.ts';
import { soundAtJson, soundAtText } from './log-at-text.ts';
import { logCsv } from './log-csv.ts';
import { logTable } from './log-table.ts';
import { registerLogVerify } from './log-verify.ts';
import { readMoment } from './moment.ts';

interface LogOptions {
  readonly from?: string;
  readonly to?: string;
  readonly topic?: string;
  readonly programme?: string;
  readonly outcome?: string;
  readonly at?: string;
  readonly format: string;
}

export function registerLog(program: Command, context: CliContext): void {
  const log = program
    .command('log')
    .description(context.say('log.command'))
    .option('--from <date>', context.say('log.option.from'))
    .option('--to <date>', context.say('log.option.to'))
    .option('--topic <id>', context.say('log.option.topic'))
    .option('--programme <id>', context.say('log.option.programme'))
    .option('--outcome <outcome>', context.say('log.option.outcome'))
    .option('--at <time>', context.say('log.option.at'))
    .option('--format <format>', context.say('log.option.format'), 'table')
    .action((options: LogOptions) => runLog(options, context));
  registerLogVerify(log, context);
}

function runLog(options: LogOptions, context: CliContext): void {
  const { records, station, clock } = context.ward();
  if (options.at !== undefined) {
    const { fromMs, toMs } = readMoment(options.at, clock.nowMs(), station.zone);
    const found = soundAt(records, fromMs, toMs, station.zone);
    context.answer(soundAtJson(found, station.zone), soundAtText(found, station.zone, context));
    return;
  }
  const airings = readLog(records, filterOf(options));
  const json = () => airings.map((airing) => airingJson(airing, station.zone));
  if (context.options.json || options.format === 'json') context.terminal.write(`${jsonText(json(), 2)}\n`);
  else if (options.format === 'jsonl')
    for (const airing of json()) context.terminal.write(`${jsonText(airing)}\n`);
  else if (options.format === 'csv')
    context.terminal.write(logCsv(airings, station.zone, context.options.lang));
  else if (options.format === 'table')
    context.terminal.write(logTable(airings, options.from === undefined, station.zone, context));
  else throw refuse('log.unknown-format', { format: options.format, known: 'table, json, jsonl, csv' }, 2);
}

function filterOf(options: LogOptions): AiringFilter {
  return {
    ...(options.from === undefined ? {} : { from: givenDate(options.from, 'log.not-a-date') }),
    ...(options.to === undefined ? {} : { to: givenDate(options.to, 'log.not-a-date') }),
    ...(options.topic === undefined ? {} : { topic: options.topic.normalize('NFC') }),
    ...(options.programme === undefined ? {} : { programme: options.programme.normalize('NFC') }),
    ...(options.outcome === undefined ? {} : { outcome: outcomeOf(options.outcome) }),
  };
}

function outcomeOf(text: string): Outcome {
  const outcome = OUTCOMES.find((known) => known === text);
  if (outcome === undefined)
    throw refuse('log.unknown-outcome', { outcome: text, known: OUTCOMES.join(', ') }, 2);
  return outcome;
}
