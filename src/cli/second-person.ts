/** The second person beside an administrator: `--with NAME`, their PIN from `--with-pin-file` or a hidden question. */
import type { Command } from 'commander';
import { identifyTwo } from '../verbs/two-people.ts';
import type { CliContext } from './context.ts';
import { credentials, pinOf } from './identity.ts';

export interface SecondPersonOptions {
  readonly with?: string;
  readonly withPinFile?: string;
}

/** Adds the options to a command that takes two people. */
export function withSecondPerson(command: Command, context: CliContext): Command {
  return command
    .option('--with <name>', context.say('people.option.with'))
    .option('--with-pin-file <file>', context.say('people.option.with-pin-file'));
}

/** Both names, proved. */
export async function twoIdentified(
  context: CliContext,
  options: SecondPersonOptions,
): Promise<readonly string[]> {
  const administrator = await credentials(context);
  const second =
    options.with === undefined
      ? null
      : { as: options.with, pin: await pinOf(context, options.with, options.withPinFile ?? null) };
  return identifyTwo(context.ward(), administrator, second);
}
