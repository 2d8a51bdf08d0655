/** `loa order approve`: another person's word, after looking. */
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { type ApprovedOrder, approveOrder } from '../verbs/order-approve.ts';
import { showOrder } from '../verbs/order-show.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { editionOf } from './order-edition.ts';
import { orderPage } from './order-show.ts';
import { visibleText } from './visible-text.ts';

const YES = /^(có|co|yes|y)$/iu;

export function registerOrderApprove(order: Command, context: CliContext): void {
  order
    .command('approve')
    .argument('<order>')
    .description(context.say('order.command.approve'))
    .option('--edition <number>', context.say('order.option.edition'))
    .action((id: string, { edition }: { readonly edition?: string }) =>
      runApprove(id, editionOf(edition), context),
    );
}

async function runApprove(order: string, named: number | null, context: CliContext): Promise<void> {
  const by = (await identified(context, 'approve')).name;
  const edition = named ?? (await lookedAt(order, context));
  const approved = await approveOrder(context.ward(), { order, edition, by });
  if (approved.clips.some(({ outcome }) => outcome === 'refused')) context.exit(1);
  context.answer(approvedJson(approved, context), visibleText(approvedText(approved, context)));
}

/** Who sits at the terminal and named no edition looks before anything is approved; null: a script runs. */
async function lookedAt(id: string, context: CliContext): Promise<number | null> {
  const { terminal, options } = context;
  if (!terminal.interactive || options.json) return null;
  const shown = showOrder(context.ward(), id);
  const { edition } = shown.head.manifest;
  terminal.write(`${orderPage(shown, context)}\n\n`);
  const answer = await terminal.ask(context.say('order.approve.ask', { order: id, edition }), '');
  if (answer === null || !YES.test(answer.normalize('NFC').trim())) throw refuse('order.approve.left');
  return edition;
}

function approvedJson({ order, clips, file, review, problems }: ApprovedOrder, context: CliContext) {
  return {
    order: order.head.manifest.id,
    edition: order.head.manifest.edition,
    clips: clips.map(({ id, outcome }) => ({ id, outcome })),
    file,
    schedule: review?.state ?? null,
    problems: problemsJson(context.options.lang, [...problems, ...(review?.problems ?? [])]),
  };
}

function approvedText({ clips, file, review, problems }: ApprovedOrder, context: CliContext): string {
  const said = { approved: 'clip', already: 'already', refused: 'refused' } as const;
  const state = review?.state === 'held' ? 'held' : 'in-force';
  return [
    ...clips.map(({ id, outcome }) => context.say(`order.approved.${said[outcome]}`, { id })),
    ...problems.map((problem) => `  ${sayProblem(context.options.lang, problem)}`),
    ...(file === null
      ? [context.say('order.approved.nothing-new')]
      : [context.say('order.approved.file', { path: file }), context.say(`order.approved.${state}`)]),
  ].join('\n');
}
