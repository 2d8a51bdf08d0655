/** `loa district add`: enrols a station by its key, or by its name alone where it has no program yet. */
import type { Command } from 'commander';
import { type Enrolled, enrolDeclaring, enrolStation } from '../district/enrol-station.ts';
import { refuse } from '../model/problem.ts';
import { spokenKeyId } from '../record/key-token.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

interface AddOptions {
  readonly name?: string;
  readonly declared?: string;
}

export function registerDistrictAdd(command: Command, context: CliContext): void {
  command
    .command('add')
    .argument('[station-key]')
    .description(context.say('district.add.command'))
    .option('--name <name>', context.say('district.add.option.name'))
    .option('--declared <id>', context.say('district.add.option.declared'))
    .action((token: string | undefined, options: AddOptions) => runAdd(token ?? null, options, context));
}

async function runAdd(token: string | null, options: AddOptions, context: CliContext): Promise<void> {
  const { declared = null, name = null } = options;
  if ((token === null) === (declared === null)) throw refuse('district.add.which', {}, 2);
  const superior = await context.superior();
  const enrolled =
    token === null
      ? await enrolDeclaring(superior, declared ?? '', name)
      : await enrolStation(superior, token, name);
  context.answer(addedJson(enrolled), wrapped(addedText(enrolled, context), context.terminal.columns));
}

function addedJson({ station, keyId, isNew }: Enrolled) {
  return { station: station.id, name: station.name, keyId, isNew };
}

function addedText({ station, keyId, isNew }: Enrolled, context: CliContext): string {
  const { id, name } = station;
  if (!isNew) return context.say('district.add.known', { name, station: id });
  if (keyId === null) return context.say('district.add.declaring', { name, station: id });
  return context.say('district.add.done', { name, station: id, spoken: spokenKeyId(keyId) });
}
