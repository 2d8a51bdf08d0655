/** `loa export`: the record, or a part of it, as one signed file; `loa export check` proves such a file by itself. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { type ExportScope, exportRecord } from '../verbs/export-record.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { registerExportCheck } from './export-check.ts';
import { registerExportKey } from './export-key.ts';
import { exportJson, exportText } from './export-text.ts';
import { wrapped } from './wrapped.ts';

interface ExportOptions {
  readonly from?: string;
  readonly to?: string;
  readonly new: boolean;
  readonly all: boolean;
  readonly after?: string;
  readonly out: string;
}

export function registerExport(program: Command, context: CliContext): void {
  const command = program
    .command('export')
    .description(context.say('export.command'))
    .option('--new', context.say('export.option.new'), false)
    .option('--from <date>', context.say('export.option.from'))
    .option('--to <date>', context.say('export.option.to'))
    .option('--all', context.say('export.option.all'), false)
    .option('--after <number>', context.say('export.option.after'))
    .option('--out <path>', context.say('export.option.out'), '.')
    .action((options: ExportOptions) => runExport(options, context));
  registerExportCheck(command, context);
  registerExportKey(command, context);
}

async function runExport(options: ExportOptions, context: CliContext): Promise<void> {
  const scope = scopeOf(options, context);
  const exported = await exportRecord(
    context.ward(),
    context.outside.exportFiles,
    scope,
    resolve(options.out),
  );
  if (exported === null) {
    context.answer({ file: null }, wrapped(context.say('export.nothing-new'), context.terminal.columns));
    return;
  }
  const { file, bytes, summary, differingRows } = exported;
  const done = context.say('export.done', { file, kilobytes: Math.ceil(bytes / 1000) });
  if (differingRows > 0)
    context.terminal.writeError(`${context.say('export.rows-differ', { rows: differingRows })}\n`);
  context.answer({ file, bytes, ...exportJson(summary) }, `${done}\n${exportText(summary, context)}`);
}

function scopeOf(options: ExportOptions, context: CliContext): ExportScope {
  const from = askedDate(options.from, 'log.not-a-date');
  const to = askedDate(options.to, 'log.not-a-date');
  const isPeriod = from !== null || to !== null;
  const isAfter = options.after !== undefined;
  if ([options.new, options.all, isPeriod, isAfter].filter(Boolean).length > 1)
    throw refuse('export.two-scopes', {}, 2);
  if (options.all) return { kind: 'all' };
  if (options.after !== undefined) return { kind: 'after', seq: seqOf(options.after) };
  if (!isPeriod) return { kind: 'new' };
  const { clock, station } = context.ward();
  const period = { from: from ?? '', to: to ?? civilDateAt(clock.nowMs(), station.zone) };
  if (period.from > period.to) throw refuse('report.backwards', period, 2);
  return { kind: 'period', ...period };
}

function seqOf(text: string): number {
  const seq = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seq)) throw refuse('export.bad-number', { text }, 2);
  return seq;
}
