/** `loa district init`: a superior unit in a folder of its own: who it is, where it keeps what it receives, its key. */
import type { Command } from 'commander';
import {
  DEFAULT_ZONE,
  readDatabaseUrl,
  readName,
  readSuperiorConfig,
  readSuperiorId,
  SUPERIOR_FILE,
  superiorYaml,
} from '../district/superior-config.ts';
import type { StationFiles } from '../model/ports/files.ts';
import type { Superior } from '../model/ports/superior.ts';
import { refuse } from '../model/problem.ts';
import type { SuperiorConfig } from '../model/received.ts';
import { keyIdOf } from '../record/key-id.ts';
import { slugOf } from '../schedule/plain-letters.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

/** It may hold the database's password. */
const OWNERS_ALONE = 0o600;

interface InitOptions {
  readonly id?: string;
  readonly name?: string;
  readonly zone: string;
  readonly database?: string;
}

export function registerDistrictInit(command: Command, context: CliContext): void {
  command
    .command('init')
    .description(context.say('district.init.command'))
    .option('--name <name>', context.say('district.init.option.name'))
    .option('--id <id>', context.say('district.init.option.id'))
    .option('--zone <zone>', context.say('district.init.option.zone'), DEFAULT_ZONE)
    .option('--database <url>', context.say('district.init.option.database'))
    .action((options: InitOptions) => runInit(options, context));
}

async function runInit(options: InitOptions, context: CliContext): Promise<void> {
  const files = context.outside.stationFiles(context.districtDir());
  if (files.stationYaml() !== null) throw refuse('district.is-a-station', { dir: files.root }, 2);
  const isLaidOut = files.exists(SUPERIOR_FILE);
  if (!isLaidOut) await layOut(files, options, context);
  try {
    answerBegun(await begun(context), context);
  } catch (error) {
    // Without a key nothing has begun: the next try asks anew.
    if (!isLaidOut) files.remove(SUPERIOR_FILE);
    throw error;
  }
}

async function layOut(files: StationFiles, options: InitOptions, context: CliContext): Promise<void> {
  const text = superiorYaml(await configOf(options, context));
  // What is refused there is refused before it is written.
  readSuperiorConfig(text);
  files.writeText(SUPERIOR_FILE, text, OWNERS_ALONE);
}

async function configOf(options: InitOptions, context: CliContext): Promise<Omit<SuperiorConfig, 'topics'>> {
  const { zone, database = null } = options;
  const name = readName(options.name ?? (await ask('district.init.ask.name', '', context)));
  if (name === null) throw refuse('district.bad-name', {}, 2);
  const proposed = slugOf(name);
  const id = options.id ?? (await idOf(proposed, context));
  if (readSuperiorId(id) === null) throw refuse('district.bad-id', { value: id }, 2);
  if (database !== null && readDatabaseUrl(database) === null)
    throw refuse('district.bad-database', { value: database }, 2);
  return { id, name, zone, database };
}

/** Proposed from the name; where nobody can answer, that is taken. */
async function idOf(proposed: string, context: CliContext): Promise<string> {
  return (await context.terminal.ask(context.say('district.init.ask.id'), proposed))?.trim() ?? proposed;
}

async function ask(code: string, proposed: string, context: CliContext): Promise<string> {
  for (;;) {
    const text = await context.terminal.ask(context.say(code), proposed);
    if (text === null) throw refuse('district.init.unnamed', {}, 2);
    if (text.trim() !== '') return text.trim();
  }
}

async function begun(context: CliContext): Promise<Superior> {
  const superior = await context.superior();
  if (superior.keys.publicKey() !== null) throw refuse('district.already', { name: superior.config.name });
  superior.keys.make();
  return superior;
}

function answerBegun({ config, root, keys }: Superior, context: CliContext): void {
  const keyId = keyIdOf(keys.publicKey() ?? new Uint8Array());
  const { id, name, zone } = config;
  const database = config.database === null ? 'sqlite' : 'postgres';
  context.answer(
    { id, name, zone, folder: root, database, keyId },
    wrapped(context.say('district.init.done', { name, root, keyId }), context.terminal.columns),
  );
}
