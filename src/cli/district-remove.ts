/** `loa district remove`: takes away a station that never sent, or closes one from a day on. */
import type { Command } from 'commander';
import { closeStation, removeStation } from '../district/remove-station.ts';
import { sayDate } from '../words/say-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

interface RemoveOptions {
  readonly from?: string;
}

export function registerDistrictRemove(command: Command, context: CliContext): void {
  command
    .command('remove')
    .argument('<station>')
    .description(context.say('district.remove.command'))
    .option('--from <date>', context.say('district.remove.option.from'))
    .action((station: string, options: RemoveOptions) => runRemove(station, options, context));
}

async function runRemove(id: string, options: RemoveOptions, context: CliContext): Promise<void> {
  const from = askedDate(options.from);
  const superior = await context.superior();
  const { name } = from === null ? await removeStation(superior, id) : await closeStation(superior, id, from);
  const told =
    from === null
      ? context.say('district.remove.done', { name, station: id })
      : context.say('district.remove.closed', {
          name,
          station: id,
          from: sayDate(context.options.lang, from),
        });
  context.answer(
    { station: id, name, closedFrom: from },
    wrapped(visibleText(told), context.terminal.columns),
  );
}
