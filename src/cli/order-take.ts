/** `loa order take`: an order, from its file or from the superior unit's own server, becomes proposals, at an editor's word. */
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { ArrivingOrders } from '../model/ports/arriving-orders.ts';
import { type Problem, Refusal, refuse } from '../model/problem.ts';
import { ORDER_ENDING } from '../record/order-manifest.ts';
import { fetchOrders } from '../verbs/fetch-orders.ts';
import { sendingFault } from '../verbs/keep-sending.ts';
import { sendsToSuperior } from '../verbs/send-record.ts';
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
    .argument('[file...]', context.say('order.argument.file'))
    .description(context.say('order.command.take'))
    .option('--key <key>', context.say('order.option.key'))
    .action((files: readonly string[], { key }: { readonly key?: string }) =>
      runTake(files, key ?? null, context),
    );
}

/** What became of one file. */
type Taken =
  | { readonly file: string; readonly took: TookOrder }
  | { readonly file: string; readonly took: null; readonly problems: readonly Problem[] };

async function runTake(files: readonly string[], key: string | null, context: CliContext): Promise<void> {
  if (files.length === 0 && !sendsToSuperior(context.ward())) throw refuse('order.nowhere-to-fetch', {}, 2);
  const by = (await identified(context, 'edit')).name;
  if (files.length === 0) {
    await takeFetched(key, by, context);
    return;
  }
  const taken: Taken[] = [];
  for (const file of files.flatMap((name) => orderFilesIn(name, context)))
    taken.push(await takeOne(file, key, by, context));
  if (taken.length === 0) throw refuse('order.empty-folder');
  answerTaken(taken, [], context);
}

/** What the superior unit asks by now, and what came before. */
async function takeFetched(key: string | null, by: string, context: CliContext): Promise<void> {
  const arriving = context.outside.arrivingOrders(context.ward());
  const problems = await fetchNow(arriving, context);
  const taken: Taken[] = [];
  for (const name of arriving.arrived()) {
    const one = await takeOne(arriving.arrivedPath(name), key, by, context);
    if (one.took !== null) arriving.removeArrived(name);
    taken.push({ ...one, file: name });
  }
  if (taken.length === 0 && problems.length > 0) throw new Refusal(problems);
  if (taken.length === 0) context.answer([], context.say('order.nothing-new'));
  else answerTaken(taken, problems, context);
}

/** What kept orders from coming; those that came wait. */
async function fetchNow(arriving: ArrivingOrders, context: CliContext): Promise<readonly Problem[]> {
  const { outside, terminal } = context;
  const ward = context.ward();
  let isEnded = false;
  void terminal.interrupted().then(() => {
    isEnded = true;
  });
  const bar = progressBar(terminal);
  const tools = {
    client: outside.pinnedClient,
    orders: outside.orderFiles,
    arriving,
    isAnew: true,
    isEnded: () => isEnded,
    onProgress: (done: number) => bar.show(done, context.say('order.fetching')),
  };
  try {
    return (await fetchOrders(ward, tools)).problems;
  } catch (error) {
    return sendingFault(error, ward).problems;
  } finally {
    bar.clear();
  }
}

function answerTaken(taken: readonly Taken[], problems: readonly Problem[], context: CliContext): void {
  const refused = taken.flatMap((one) => (one.took === null ? one.problems : []));
  // One file alone answers as any command does; of several, each tells its own.
  if (taken.length === 1 && refused.length > 0) throw new Refusal([...refused, ...problems]);
  const { options, terminal } = context;
  for (const problem of problems)
    terminal.writeError(`${wrapped(sayProblem(options.lang, problem), terminal.columns)}\n`);
  if (refused.length + problems.length > 0) context.exit(1);
  const text = taken.map((one) => takenText(one, context)).join('\n\n');
  context.answer(
    taken.map((one) => takenJson(one, context)),
    wrapped(visibleText(text), context.terminal.columns),
  );
}

/** A folder (a stick, a shared one) stands for the orders in it. */
function orderFilesIn(name: string, context: CliContext): readonly string[] {
  const path = resolve(name);
  const { files } = context.ward();
  if (files.stat(path)?.kind !== 'folder') return [path];
  return files
    .list(path)
    .filter((file) => file.endsWith(ORDER_ENDING))
    .map((file) => join(path, file));
}

async function takeOne(file: string, key: string | null, by: string, context: CliContext): Promise<Taken> {
  const bar = progressBar(context.terminal);
  const onProgress = (done: number) => bar.show(done, basename(file));
  try {
    const request = { path: file, key, by, onProgress };
    return { file, took: await takeOrder(context.ward(), context.outside.orderFiles, request) };
  } catch (error) {
    if (error instanceof Refusal) return { file, took: null, problems: error.problems };
    throw error;
  } finally {
    bar.clear();
  }
}

function takenJson(taken: Taken, context: CliContext) {
  const { lang } = context.options;
  const { file } = taken;
  if (taken.took === null) return { file, outcome: 'refused', problems: problemsJson(lang, taken.problems) };
  const { outcome, added, head, problems } = taken.took;
  return { file, outcome, added, ...manifestJson(head), problems: problemsJson(lang, problems) };
}

function takenText(taken: Taken, context: CliContext): string {
  const said = (problem: Problem) => sayProblem(context.options.lang, problem);
  if (taken.took === null)
    return [context.say('order.took.refused', { file: taken.file }), ...taken.problems.map(said)].join('\n');
  const { head, outcome, problems } = taken.took;
  const { id: order, edition } = head.manifest;
  return [
    context.say(`order.took.${outcome}`, { order, edition }),
    manifestText(head, context),
    ...problems.map(said),
    ...(outcome === 'known' ? [] : [context.say('order.took.next', { order })]),
  ].join('\n');
}
