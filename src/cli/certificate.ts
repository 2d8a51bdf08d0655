/** `loa certificate`: the signed page of what this station aired of an order (Xác nhận phát sóng). */
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { certifyOrder } from '../verbs/certify-order.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

export function registerCertificate(program: Command, context: CliContext): void {
  program
    .command('certificate')
    .argument('<order>')
    .description(context.say('certificate.command'))
    .option('--out <path>', context.say('certificate.option.out'), '.')
    .action((order: string, { out }: { readonly out: string }) => runCertificate(order, out, context));
}

async function runCertificate(order: string, out: string, context: CliContext): Promise<void> {
  const { outside } = context;
  const ward = context.ward();
  const name = `xac-nhan-${order}-${ward.station.id}.pdf`;
  const file = out.endsWith('.pdf') ? resolve(out) : join(resolve(out), name);
  // Before the work, and again by whoever writes.
  if (ward.files.exists(file)) throw refuse('certificate.exists', { path: file });
  const { facts, bytes } = await certifyOrder(ward, order, (page) => outside.typesetter.pdf(page));
  outside.writeBytes(file, bytes);
  const done = context.say('certificate.done', { file });
  context.answer({ file, bytes: bytes.length, ...facts }, wrapped(done, context.terminal.columns));
}
