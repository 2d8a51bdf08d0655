/** `loa send`: sends the superior unit what it does not hold, now. */
import type { Command } from 'commander';
import { sendingFault } from '../verbs/keep-sending.ts';
import { sendRecord } from '../verbs/send-record.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

export function registerSend(program: Command, context: CliContext): void {
  program
    .command('send')
    .description(context.say('send.command'))
    .action(() => runSend(context));
}

async function runSend(context: CliContext): Promise<void> {
  const { outside, terminal, options } = context;
  const ward = context.ward();
  let isEnded = false;
  void terminal.interrupted().then(() => {
    isEnded = true;
  });
  const tools = {
    client: outside.pinnedClient,
    exportFiles: outside.exportFiles,
    place: () => outside.sendingPlace(ward),
    silentMs: Number.NEGATIVE_INFINITY,
    isEnded: () => isEnded,
  };
  const { entries, receipt, told } = await sendRecord(ward, tools).catch((error: unknown) => {
    throw sendingFault(error, ward);
  });
  if (!options.json)
    for (const problem of told)
      terminal.writeError(`${wrapped(sayProblem(options.lang, problem), terminal.columns)}\n`);
  const { seq: headSeq } = ward.records.head();
  const seq = receipt?.seq ?? 0;
  const text = wrapped(context.say('send.done', { seq, entries }), terminal.columns);
  context.answer(
    { ok: seq === headSeq, entries, seq, headSeq, receipt, told: problemsJson(options.lang, told) },
    text,
  );
  if (seq < headSeq) context.exit(1);
}
