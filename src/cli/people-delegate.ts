/** `loa people delegate RIGHT --to NAME --until DATE --basis …`: lending one's own right until a date. */
import type { Command } from 'commander';
import { delegate } from '../verbs/delegate.ts';
import { sayDate } from '../words/say-date.ts';
import { givenDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { rightOf } from './rights-words.ts';

interface DelegateOptions {
  readonly to: string;
  readonly until: string;
  readonly basis: string;
}

export function registerPeopleDelegate(people: Command, context: CliContext): void {
  people
    .command('delegate <right>')
    .description(context.say('people.command.delegate'))
    .requiredOption('--to <name>', context.say('people.option.to'))
    .requiredOption('--until <date>', context.say('people.option.until'))
    .requiredOption('--basis <document>', context.say('people.option.basis'))
    .action((right: string, options: DelegateOptions) => runDelegate(right, options, context));
}

async function runDelegate(rightWord: string, options: DelegateOptions, context: CliContext): Promise<void> {
  const right = rightOf(rightWord);
  const until = givenDate(options.until, 'people.not-a-date');
  const { name: from } = await identified(context, null);
  const delegation = { from, to: options.to, right, until, basis: options.basis.trim() };
  delegate(context.ward(), delegation);
  const shown = { ...delegation, until: sayDate(context.options.lang, until) };
  context.answer(delegation, context.say('people.delegated', shown));
}
