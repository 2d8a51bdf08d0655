/** `loa export check`: whether a file can be trusted, and what a superior unit will see in it. Needs no station. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { checkExport } from '../record/check-export.ts';
import type { CliContext } from './context.ts';
import { exportJson, exportText } from './export-text.ts';

export function registerExportCheck(command: Command, context: CliContext): void {
  command
    .command('check')
    .argument('<file>')
    .description(context.say('export.check.command'))
    .action((file: string) => runCheck(file, context));
}

async function runCheck(file: string, context: CliContext): Promise<void> {
  const summary = await checkExport(context.outside.exportFiles.read(resolve(file)));
  const text = `${context.say('export.check.ok')}\n${exportText(summary, context)}`;
  context.answer({ ok: true, ...exportJson(summary) }, text);
}
