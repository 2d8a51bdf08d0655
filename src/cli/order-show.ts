/** `loa order list` and `loa order show`. */
import type { Command } from 'commander';
import type { OrderHead } from '../record/order-head.ts';
import { askedPeriod } from '../report/order-account.ts';
import { arrivedOrders } from '../verbs/arrived-orders.ts';
import {
  type ListedOrder,
  listOrders,
  type OrderSound,
  type ShownOrder,
  showOrder,
} from '../verbs/order-show.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { manifestJson, manifestText, sayInstant } from './order-text.ts';
import { plainTable } from './plain-table.ts';
import { visibleText } from './visible-text.ts';

export function registerOrderList(order: Command, context: CliContext): void {
  order
    .command('list')
    .description(context.say('order.command.list'))
    .action(() => runList(context));
}

async function runList(context: CliContext): Promise<void> {
  const { outside } = context;
  const ward = context.ward();
  const orders = listOrders(ward);
  const arrived = await arrivedOrders(outside.orderFiles, outside.arrivingOrders(ward));
  context.answer(
    [...orders.map(listedJson), ...arrived.map(arrivedJson)],
    listText(orders, arrived, context),
  );
}

export function registerOrderShow(order: Command, context: CliContext): void {
  order
    .command('show')
    .argument('<order>')
    .description(context.say('order.command.show'))
    .action((id: string) => {
      const shown = showOrder(context.ward(), id);
      context.answer(shownJson(shown, context), orderPage(shown, context));
    });
}

function listedJson({ head, taken, approved, waiting }: ListedOrder) {
  const { id: order, edition, title, asks } = head.manifest;
  return {
    order,
    edition,
    title,
    ...askedPeriod({ asks }),
    takenBy: taken.by,
    approvedBy: approved?.by ?? null,
    waiting,
  };
}

/** As a listed one, that nobody has taken in. */
function arrivedJson({ manifest }: OrderHead) {
  const { id: order, edition, title, asks } = manifest;
  return { order, edition, title, ...askedPeriod({ asks }), takenBy: null, approvedBy: null };
}

function listText(
  orders: readonly ListedOrder[],
  arrived: readonly OrderHead[],
  context: CliContext,
): string {
  if (orders.length + arrived.length === 0) return context.say('order.none');
  const headings = ['order', 'edition', 'period', 'state', 'title'].map((column) =>
    context.say(`order.column.${column}`),
  );
  const rows = [
    ...orders.map(({ head, approved, waiting }) => {
      const state = approved === null ? 'proposed' : waiting > 0 ? 'waiting' : 'approved';
      return listRow(head, context.say(`order.state.${state}`, { waiting }), context);
    }),
    ...arrived.map((head) => listRow(head, context.say('order.state.arrived'), context)),
  ];
  return visibleText(plainTable(headings, rows, context.terminal.columns));
}

function listRow({ manifest }: OrderHead, state: string, context: CliContext): readonly string[] {
  const { id, edition, title, asks } = manifest;
  const { from, to } = askedPeriod({ asks });
  const { lang } = context.options;
  return [id, String(edition), `${sayDate(lang, from)} – ${sayDate(lang, to)}`, state, title];
}

function shownJson({ head, taken, approved, sounds, file, faults }: ShownOrder, context: CliContext) {
  const { clips: _clips, texts: _texts, ...rest } = manifestJson(head);
  return {
    ...rest,
    takenBy: taken.by,
    approvedBy: approved?.by ?? null,
    sounds: sounds.map(({ sound, clip, isOther, approval }) => ({
      id: sound.id,
      title: sound.title,
      topic: sound.topic,
      inLibrary: clip !== null,
      isOther,
      approvedBy: approval?.by ?? null,
    })),
    programmes: file && { file: file.path, state: file.state, text: file.text },
    problems: problemsJson(context.options.lang, faults),
  };
}

/** All that whoever approves it has to see. */
export function orderPage(shown: ShownOrder, context: CliContext): string {
  const { head, taken, approved, sounds, faults } = shown;
  const { zone } = head.manifest;
  const lines = [
    manifestText(head, context),
    context.say('order.taken-by', { by: taken.by, at: sayInstant(taken.atMs, zone, context) }),
    ...(approved === null
      ? []
      : [
          context.say('order.approved-by', { by: approved.by, at: sayInstant(approved.atMs, zone, context) }),
        ]),
    ...(sounds.length === 0 ? [] : [context.say('order.sounds')]),
    ...sounds.flatMap((sound) => soundLines(sound, context)),
    ...fileLines(shown, context),
    ...(faults.length === 0 ? [] : [context.say('order.faults')]),
    ...faults.map((fault) => `  ${sayProblem(context.options.lang, fault)}`),
  ];
  return visibleText(lines.join('\n'));
}

/** The words are those of what lies in the library: nobody approves a sound by another's. */
function soundLines(shown: OrderSound, context: CliContext): readonly string[] {
  const { sound, clip } = shown;
  const words = clip === null && 'text' in sound ? sound.text : (clip?.spoken?.words ?? null);
  return [
    `  ${context.say('order.sound', { id: sound.id, title: sound.title, state: soundState(shown, context) })}`,
    ...(words === null ? [] : words.split('\n').map((line) => `      ${line}`)),
  ];
}

function soundState({ clip, isOther, approval }: OrderSound, context: CliContext): string {
  if (clip === null) return context.say('order.sound.removed');
  if (isOther) return context.say('order.sound.other');
  return approval === null
    ? context.say('order.sound.waiting')
    : context.say('order.sound.approved', { by: approval.by });
}

function fileLines({ file }: ShownOrder, context: CliContext): readonly string[] {
  if (file === null) return [];
  if (file.state === 'there') return [context.say('order.programmes.there', { path: file.path })];
  const text = file.text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [context.say('order.programmes', { path: file.path }), ...text.map((line) => `  ${line}`)];
}
