/** `loa order`: what the superior unit asks for, from the file it came in to the figures of what aired. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { registerOrderApprove } from './order-approve.ts';
import { registerOrderList, registerOrderShow } from './order-show.ts';
import { registerOrderStatus } from './order-status.ts';
import { registerOrderTake } from './order-take.ts';

export function registerOrder(program: Command, context: CliContext): void {
  const order = program.command('order').description(context.say('order.command'));
  registerOrderTake(order, context);
  registerOrderList(order, context);
  registerOrderShow(order, context);
  registerOrderApprove(order, context);
  registerOrderStatus(order, context);
}
