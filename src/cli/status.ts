/** `loa status [--watch]`: from the daemon; without one, from the record and the schedule, with exit code 3. */
import type { Command } from 'commander';
import { sleep } from '../model/ports/clock.ts';
import type { Ward } from '../model/ports/ward.ts';
import { statusAtRest } from '../station/at-rest.ts';
import { lastReceipt } from '../verbs/receipts.ts';
import { sendsToSuperior } from '../verbs/send-record.ts';
import type { CliContext } from './context.ts';
import { jsonText } from './json-text.ts';
import { statusJson, statusText } from './status-text.ts';

/** As often as the pump tells the level. */
const WATCH_EVERY_MS = 150;
/** Where nobody watches a screen, a picture a second. */
const LOG_EVERY_MS = 1_000;

export function registerStatus(program: Command, context: CliContext): void {
  program
    .command('status')
    .description(context.say('status.command'))
    .option('--watch', context.say('status.option.watch'), false)
    .action((options: { readonly watch: boolean }) => (options.watch ? watch(context) : showOnce(context)));
}

async function showOnce(context: CliContext): Promise<void> {
  const { lang } = context.options;
  const ward = context.ward();
  const live = await context.outside.daemonClient(context.options.station).status();
  const status = live ?? statusAtRest(ward);
  if (live === null) {
    context.terminal.writeError(`${context.say('daemon.not-running')}\n`);
    context.exit(3);
  }
  const { zone } = ward.station;
  const sent = sentState(ward);
  const line = sent === null ? [] : [context.say(sent.seq === 0 ? 'send.status.none' : 'send.status', sent)];
  const text = [statusText(lang, status, zone, context.terminal.columns), ...line].join('\n');
  context.answer({ ...statusJson(lang, status, zone), superior: sent }, text);
}

/** What the superior unit has signed that it holds; null: nothing is sent to one. */
function sentState(ward: Ward): { readonly seq: number; readonly left: number } | null {
  if (!sendsToSuperior(ward)) return null;
  const seq = lastReceipt(ward)?.seq ?? 0;
  return { seq, left: ward.records.head().seq - seq };
}

async function watch(context: CliContext): Promise<void> {
  const { terminal, outside, options } = context;
  const ward = context.ward();
  const client = outside.daemonClient(options.station);
  let watching = true;
  const interrupted = terminal.interrupted().then(() => {
    watching = false;
  });
  let shownLines = 0;
  while (watching) {
    const status = await client.status();
    if (status === null) {
      terminal.writeError(`${context.say('daemon.not-running')}\n`);
      context.exit(3);
      return;
    }
    const { zone } = ward.station;
    if (options.json) terminal.write(`${jsonText(statusJson(options.lang, status, zone))}\n`);
    else {
      const text = statusText(options.lang, status, zone, terminal.columns);
      if (terminal.interactive && shownLines > 0) terminal.write(`\u001b[${shownLines}A\u001b[J`);
      terminal.write(`${text}\n`);
      shownLines = text.split('\n').length;
    }
    await Promise.race([
      sleep(ward.clock, terminal.interactive ? WATCH_EVERY_MS : LOG_EVERY_MS),
      interrupted,
    ]);
  }
}
