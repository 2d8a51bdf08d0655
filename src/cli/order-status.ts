/** `loa order status`: asked, aired, made good, short and why, from the station's own record. */
import type { Command } from 'commander';
import { isoInstant } from '../record/iso-instant.ts';
import { type OrderStatus, orderStatus } from '../verbs/order-status.ts';
import type { CliContext } from './context.ts';
import { accountJson, accountLines, askLine, sayInstant } from './order-text.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

interface StatusOptions {
  readonly entries: boolean;
}

export function registerOrderStatus(order: Command, context: CliContext): void {
  order
    .command('status')
    .argument('<order>')
    .description(context.say('order.command.status'))
    .option('--entries', context.say('order.option.entries'), false)
    .action((id: string, { entries }: StatusOptions) => {
      const status = orderStatus(context.ward(), id);
      if (!status.chain.verified) context.exit(1);
      context.answer(statusJson(status, entries), statusText(status, entries, context));
    });
}

function statusJson({ head, accounts, decidedUntilMs, chain }: OrderStatus, entries: boolean) {
  const { manifest } = head;
  return {
    order: manifest.id,
    edition: manifest.edition,
    title: manifest.title,
    decidedUntil: decidedUntilMs === null ? null : isoInstant(decidedUntilMs, manifest.zone),
    chain,
    asks: accounts.map((account) => accountJson(manifest, account, entries)),
  };
}

function statusText(status: OrderStatus, entries: boolean, context: CliContext): string {
  const { head, accounts, decidedUntilMs, chain } = status;
  const { id: order, edition, title, zone } = head.manifest;
  const until =
    decidedUntilMs === null
      ? context.say('order.status.undecided')
      : context.say('order.status.until', { at: sayInstant(decidedUntilMs, zone, context) });
  const lines = [
    ...(chain.verified ? [] : [context.say('order.status.broken')]),
    context.say('order.heading', { title, order, edition }),
    ...accounts.flatMap((account) => [
      askLine(head.manifest, account.ask, context),
      ...accountLines(account, entries, context).map((line) => `  ${line}`),
    ]),
    until,
  ];
  return visibleText(wrapped(lines.join('\n'), context.terminal.columns));
}
