/** `loa people list|add|rights|pin|remove|delegate`: who may do what at this station. */
import type { Command } from 'commander';
import type { Problem } from '../model/problem.ts';
import { readRights } from '../rights/fold.ts';
import { addPerson, removePerson, setPin, setRights } from '../verbs/people.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { askNewPin } from './init-questions.ts';
import { registerPeopleDelegate } from './people-delegate.ts';
import { peopleJson, peopleText } from './people-text.ts';
import { rightsOf } from './rights-words.ts';
import { type SecondPersonOptions, twoIdentified, withSecondPerson } from './second-person.ts';

interface NewPinOptions {
  readonly newPinFile?: string;
}

export function registerPeople(program: Command, context: CliContext): void {
  const people = program.command('people').description(context.say('people.command'));
  people
    .command('list')
    .description(context.say('people.command.list'))
    .action(() => showPeople(context));
  withSecondPerson(people.command('add <name>'), context)
    .description(context.say('people.command.add'))
    .requiredOption('--full-name <name>', context.say('people.option.full-name'))
    .requiredOption('--rights <rights>', context.say('people.option.rights'))
    .option('--new-pin-file <file>', context.say('people.option.new-pin-file'))
    .action((name: string, options: AddOptions) => runAdd(name, options, context));
  withSecondPerson(people.command('rights <name> <rights>'), context)
    .description(context.say('people.command.rights'))
    .action((name: string, rights: string, options: SecondPersonOptions) =>
      runRights(name, rights, options, context),
    );
  withSecondPerson(people.command('pin <name>'), context)
    .description(context.say('people.command.pin'))
    .option('--new-pin-file <file>', context.say('people.option.new-pin-file'))
    .action((name: string, options: SecondPersonOptions & NewPinOptions) => runPin(name, options, context));
  people
    .command('remove <name>')
    .description(context.say('people.command.remove'))
    .action((name: string) => runRemove(name, context));
  registerPeopleDelegate(people, context);
}

interface AddOptions extends SecondPersonOptions, NewPinOptions {
  readonly fullName: string;
  readonly rights: string;
}

async function runAdd(name: string, options: AddOptions, context: CliContext): Promise<void> {
  const rights = rightsOf(options.rights);
  const by = await twoIdentified(context, options);
  const pin = await newPin(options, context);
  tell(await addPerson(context.ward(), { name, fullName: options.fullName, rights, pin }, by), context);
  showPeople(context);
}

async function runRights(
  name: string,
  rights: string,
  options: SecondPersonOptions,
  context: CliContext,
): Promise<void> {
  const wanted = rightsOf(rights);
  setRights(context.ward(), name, wanted, await twoIdentified(context, options));
  showPeople(context);
}

/** One's own PIN takes only oneself; a forgotten one is set anew by two others. */
async function runPin(
  name: string,
  options: SecondPersonOptions & NewPinOptions,
  context: CliContext,
): Promise<void> {
  const isOwn = context.options.as === name;
  const by = isOwn ? [(await identified(context, null)).name] : await twoIdentified(context, options);
  tell(await setPin(context.ward(), name, await newPin(options, context), by), context);
  context.answer({ name, by }, context.say('people.pin-set', { name }));
}

async function runRemove(name: string, context: CliContext): Promise<void> {
  const { name: by } = await identified(context, 'administer');
  removePerson(context.ward(), name, [by]);
  showPeople(context);
}

function newPin({ newPinFile }: NewPinOptions, context: CliContext): Promise<string> | string {
  return newPinFile === undefined ? askNewPin(context) : context.outside.readSecretFile(newPinFile).trim();
}

function showPeople(context: CliContext): void {
  const state = readRights(context.ward().records);
  context.answer(peopleJson(state), peopleText(state, context));
}

function tell(problems: readonly Problem[], context: CliContext): void {
  for (const problem of problems)
    context.terminal.writeError(`${sayProblem(context.options.lang, problem)}\n`);
}
