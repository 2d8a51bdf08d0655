/** Who stands behind a command: `--as NAME`, with the PIN from `--pin-file` or a hidden question. */
import type { Person, Right } from '../model/person.ts';
import type { Credentials } from '../model/ports/daemon-client.ts';
import { refuse } from '../model/problem.ts';
import { identify } from '../verbs/identify.ts';
import type { CliContext } from './context.ts';

/** The person who asks, proved to hold `right`; Refusal otherwise. */
export async function identified(context: CliContext, right: Right | null): Promise<Person> {
  return identify(context.ward(), await credentials(context), right);
}

/** Name and PIN as given, for the daemon to check. */
export async function credentials(context: CliContext): Promise<Credentials> {
  const { as, pinFile } = context.options;
  const name = as ?? (await context.terminal.ask(context.say('people.ask-name'), ''));
  if (name === null || name.trim() === '') throw refuse('people.as-missing', {}, 2);
  return { as: name.trim(), pin: await pinOf(context, name.trim(), pinFile) };
}

/** A PIN from a file, or asked for; Refusal `people.pin-missing` when nobody can answer. */
export async function pinOf(context: CliContext, name: string, pinFile: string | null): Promise<string> {
  if (pinFile !== null) return context.outside.readSecretFile(pinFile).trim();
  const pin = await context.terminal.askSecret(context.say('people.ask-pin', { name }));
  if (pin === null) throw refuse('people.pin-missing', { name }, 2);
  return pin.trim();
}
