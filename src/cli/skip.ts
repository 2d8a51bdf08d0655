/** `loa skip SLOT | --date D --why …`. */
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import type { Slot } from '../model/slot.ts';
import { skipDate, skipSlot } from '../verbs/skip-slot.ts';
import { sayDate } from '../words/say-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';

interface SkipOptions {
  readonly date?: string;
  readonly why?: string;
}

export function registerSkip(program: Command, context: CliContext): void {
  program
    .command('skip')
    .argument('[slot]', context.say('skip.argument'))
    .description(context.say('skip.command'))
    .option('--date <date>', context.say('skip.option.date'))
    .option('--why <why>', context.say('skip.option.why'))
    .action((slot: string | undefined, options: SkipOptions) => runSkip(slot, options, context));
}

async function runSkip(name: string | undefined, options: SkipOptions, context: CliContext): Promise<void> {
  const date = askedDate(options.date, 'schedule.show.bad-date');
  if ((name === undefined) === (date === null)) throw refuse('skip.what', {}, 2);
  const why = options.why ?? '';
  if (why.trim() === '') throw refuse('skip.no-reason', {}, 2);
  const by = (await identified(context, 'operate')).name;
  const request = { why, by };
  const slots =
    date === null ? [skipSlot(context.ward(), name ?? '', request)] : skipDate(context.ward(), date, request);
  const json = {
    slot: date === null ? (slots[0]?.id ?? null) : null,
    date,
    why,
    by,
    slots: slots.map(({ id }) => id),
  };
  context.answer(json, orderedText(slots, date, request, context));
}

function orderedText(
  slots: readonly Slot[],
  date: string | null,
  { why, by }: { readonly why: string; readonly by: string },
  context: CliContext,
): string {
  if (slots.length === 0 && date !== null) {
    return context.say('skip.ordered.none', { date: sayDate(context.options.lang, date) });
  }
  return [
    context.say('skip.ordered', { by, why }),
    ...slots.map(({ id, title }) => `  ${id}  ${title}`),
  ].join('\n');
}
