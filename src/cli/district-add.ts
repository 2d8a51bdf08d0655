/** `loa district add`: enrols a station by its key, or by its name alone where it has no program yet. */
import type { Command } from 'commander';
import { type Enrolled, enrolDeclaring, enrolStation } from '../district/enrol-station.ts';
import { type PullDoor, pullDoor, setPullDoor } from '../district/pull-source.ts';
import { refuse } from '../model/problem.ts';
import { spokenKeyId } from '../record/key-token.ts';
import type { CliContext } from './context.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

interface AddOptions {
  readonly name?: string;
  readonly declared?: string;
  readonly url?: string;
  readonly fingerprint?: string;
  readonly tokenFile?: string;
}

export function registerDistrictAdd(command: Command, context: CliContext): void {
  command
    .command('add')
    .argument('[station-key]')
    .description(context.say('district.add.command'))
    .option('--name <name>', context.say('district.add.option.name'))
    .option('--declared <id>', context.say('district.add.option.declared'))
    .option('--url <url>', context.say('district.add.option.url'))
    .option('--fingerprint <hex>', context.say('district.add.option.fingerprint'))
    .option('--token-file <file>', context.say('district.add.option.token-file'))
    .action((token: string | undefined, options: AddOptions) => runAdd(token ?? null, options, context));
}

async function runAdd(token: string | null, options: AddOptions, context: CliContext): Promise<void> {
  const { declared = null, name = null } = options;
  if ((token === null) === (declared === null)) throw refuse('district.add.which', {}, 2);
  const door = doorOf(options, context);
  const superior = await context.superior();
  const enrolled =
    token === null
      ? await enrolDeclaring(superior, declared ?? '', name)
      : await enrolStation(superior, token, name);
  const { station } = enrolled;
  if (door !== null) await setPullDoor(superior, station.id, door);
  const pull = door === null ? [] : [context.say('district.add.pull', { station: station.id })];
  const isDoorAlone = door !== null && !enrolled.isNew && !enrolled.isRenamed && !enrolled.isReopened;
  const text = [...(isDoorAlone ? [] : [addedText(enrolled, context)]), ...pull].join('\n');
  const url = (door?.source ?? station.pull)?.url ?? null;
  context.answer({ ...addedJson(enrolled), url }, wrapped(visibleText(text), context.terminal.columns));
}

/** All three of them, or none. */
function doorOf(
  { url, fingerprint, tokenFile, declared }: AddOptions,
  { outside }: CliContext,
): PullDoor | null {
  const given = [url, fingerprint, tokenFile].filter((option) => option !== undefined);
  if (given.length === 0) return null;
  if (url === undefined || fingerprint === undefined || tokenFile === undefined || declared !== undefined)
    throw refuse('district.add.pull-parts', {}, 2);
  return pullDoor(url, fingerprint, { path: tokenFile, text: outside.readSecretFile(tokenFile) });
}

function addedJson({ station, keyId, isNew }: Enrolled) {
  return { station: station.id, name: station.name, keyId, isNew };
}

function addedText({ station, keyId, isNew, isRenamed, isReopened }: Enrolled, context: CliContext): string {
  const { id, name } = station;
  if (isReopened) return context.say('district.add.reopened', { name, station: id });
  if (!isNew && isRenamed) return context.say('district.add.renamed', { name, station: id });
  if (!isNew) return context.say('district.add.known', { name, station: id });
  if (keyId === null) return context.say('district.add.declaring', { name, station: id });
  return context.say('district.add.done', { name, station: id, spoken: spokenKeyId(keyId) });
}
