/** `loa district order`: orders made of sheets, and what the stations aired of them. */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { makeOrder } from '../district/order-make.ts';
import {
  isBehind,
  isShort,
  type OrderOverview,
  orderMade,
  orderOverview,
  type StationOrder,
} from '../district/order-status.ts';
import { refuse } from '../model/problem.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { keptOrderIds } from '../record/order-kept.ts';
import { askedPeriod } from '../report/order-account.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { editionOf } from './order-edition.ts';
import { accountJson, accountLines, askLine, manifestJson, manifestText, sayInstant } from './order-text.ts';
import { plainTable } from './plain-table.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictOrder(district: Command, context: CliContext): void {
  const order = district.command('order').description(context.say('district.order.command'));
  order
    .command('make')
    .argument('<sheet>')
    .description(context.say('district.order.command.make'))
    .option('--out <path>', context.say('order.option.out'), '.')
    .action((sheet: string, { out }: { readonly out: string }) => runMake(sheet, out, context));
  order
    .command('list')
    .description(context.say('district.order.command.list'))
    .action(() => runList(context));
  order
    .command('status')
    .argument('<order>')
    .description(context.say('district.order.command.status'))
    .option('--edition <number>', context.say('district.order.option.edition'))
    .option('--entries', context.say('order.option.entries'), false)
    .action((id: string, options: StatusOptions) => runStatus(id, options, context));
}

async function runMake(sheet: string, out: string, context: CliContext): Promise<void> {
  const { outside } = context;
  const superior = await context.superior();
  const path = resolve(sheet);
  const files = outside.stationFiles(superior.root);
  if (files.stat(path)?.kind !== 'file') throw refuse('district.order.sheet-missing', { path: sheet }, 2);
  const read = { path, name: basename(path), text: files.readText(path) };
  const orders = outside.orderFiles;
  const { file, bytes, head } = await makeOrder(superior, { orders, files }, read, resolve(out));
  const done = context.say('district.order.made', {
    file,
    kilobytes: Math.ceil(bytes / 1000),
    stations: head.manifest.stations.length,
  });
  const text = `${done}\n${manifestText(head, context)}`;
  context.answer(
    { file, bytes, ...manifestJson(head) },
    wrapped(visibleText(text), context.terminal.columns),
  );
}

async function runList(context: CliContext): Promise<void> {
  const files = context.outside.stationFiles((await context.superior()).root);
  const made = keptOrderIds(files).map((id) => orderMade(files, id));
  const headings = ['order', 'edition', 'period', 'title'].map((key) => context.say(`order.column.${key}`));
  const { lang } = context.options;
  const rows = made.map(({ manifest }) => {
    const { from, to } = askedPeriod(manifest);
    const period = `${sayDate(lang, from)} – ${sayDate(lang, to)}`;
    return [manifest.id, String(manifest.edition), period, manifest.title];
  });
  const text =
    rows.length === 0
      ? context.say('district.order.none')
      : plainTable(headings, rows, context.terminal.columns);
  context.answer(made.map(manifestJson), visibleText(text));
}

interface StatusOptions {
  readonly edition?: string;
  readonly entries: boolean;
}

async function runStatus(
  id: string,
  { edition, entries }: StatusOptions,
  context: CliContext,
): Promise<void> {
  const named = editionOf(edition);
  const superior = await context.superior();
  const files = context.outside.stationFiles(superior.root);
  const overview = await orderOverview(superior, files, id, named);
  context.answer(overviewJson(overview, entries), overviewText(overview, entries, context));
}

function overviewJson({ head, stations }: OrderOverview, entries: boolean) {
  const { manifest } = head;
  return {
    order: manifest.id,
    edition: manifest.edition,
    title: manifest.title,
    stations: stations.map(({ id, station, held, accounts }) => ({
      station: id,
      name: station?.name ?? null,
      sent: held !== null,
      heldTo: held?.seq ?? null,
      decidedUntil: held?.decidedUntilMs == null ? null : isoInstant(held.decidedUntilMs, manifest.zone),
      asks: accounts.map((account) => accountJson(manifest, account, entries)),
    })),
  };
}

function overviewText({ head, stations }: OrderOverview, entries: boolean, context: CliContext): string {
  const { id: order, edition, title } = head.manifest;
  const sent = stations.filter(({ held }) => held !== null);
  const short = sent.filter(({ accounts }) => isShort(accounts)).length;
  const sum = context.say('district.order.sum', {
    stations: stations.length,
    done: sent.length - short,
    short,
    notSent: stations.length - sent.length,
  });
  const lines = [
    context.say('order.heading', { title, order, edition }),
    ...stations.flatMap((station) => stationLines(head.manifest, station, entries, context)),
    sum,
  ];
  return wrapped(visibleText(lines.join('\n')), context.terminal.columns);
}

function stationLines(
  manifest: OrderOverview['head']['manifest'],
  station: StationOrder,
  entries: boolean,
  context: CliContext,
): readonly string[] {
  const { id, held, accounts } = station;
  const name = station.station?.name ?? id;
  const first = context.say('district.order.station', { name, station: id });
  if (station.station === null) return [first, `  ${context.say('district.order.gone')}`];
  if (held === null) return [first, `  ${context.say('district.order.not-sent')}`];
  const until = held.decidedUntilMs ?? held.headAtMs;
  return [
    first,
    ...(isBehind(station)
      ? [`  ${context.say('district.order.behind', { at: sayInstant(until, manifest.zone, context) })}`]
      : []),
    ...accounts.flatMap((account) => [
      `  ${askLine(manifest, account.ask, context)}`,
      ...accountLines(account, entries, context).map((line) => `    ${line}`),
    ]),
  ];
}
