/** `loa order take`: an order's file becomes proposals, at an editor's word. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type TookOrder, takeOrder } from '../verbs/take-order.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { manifestJson, manifestText } from './order-text.ts';
import { progressBar } from './progress-bar.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

export function registerOrderTake(order: Command, context: CliContext): void {
  order
    .command('take')
    .argument('<file>')
    .description(context.say('order.command.take'))
    .option('--key <key>', context.say('order.option.key'))
    .action((file: string, { key }: { readonly key?: string }) => runTake(file, key ?? null, context));
}

async function runTake(file: string, key: string | null, context: CliContext): Promise<void> {
  const by = (await identified(context, 'edit')).name;
  const bar = progressBar(context.terminal);
  const onProgress = (done: number) => bar.show(done, file);
  const took = await takeOrder(context.ward(), context.outside.orderFiles, {
    ...{ path: resolve(file), key, by, onProgress },
  }).finally(() => bar.clear());
  context.answer(
    {
      outcome: took.outcome,
      added: took.added,
      ...manifestJson(took.head),
      problems: problemsJson(context.options.lang, took.problems),
    },
    visibleText(tookText(took, context)),
  );
}

function tookText({ head, outcome, problems }: TookOrder, context: CliContext): string {
  const { id: order, edition } = head.manifest;
  const lines = [
    context.say(`order.took.${outcome}`, { order, edition }),
    manifestText(head, context),
    ...problems.map((problem) => sayProblem(context.options.lang, problem)),
    ...(outcome === 'known' ? [] : [context.say('order.took.next', { order })]),
  ];
  return wrapped(lines.join('\n'), context.terminal.columns);
}
