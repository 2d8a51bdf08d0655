/** `loa district template`: the spreadsheet in which a ward without the program declares what it aired. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { formSheets } from '../district/declared-form.ts';
import { knownTopics } from '../district/declared-topics.ts';
import { refuse } from '../model/problem.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';

interface TemplateOptions {
  readonly out: string;
  readonly for?: string;
  readonly from?: string;
  readonly to?: string;
}

export function registerDistrictTemplate(district: Command, context: CliContext): void {
  const said = (code: string) => context.say(`district.template.option.${code}`);
  district
    .command('template')
    .description(context.say('district.template.command'))
    .requiredOption('--out <file>', said('out'))
    .option('--for <id>', said('for'))
    .option('--from <date>', said('from'))
    .option('--to <date>', said('to'))
    .action((options: TemplateOptions) => runTemplate(options, context));
}

async function runTemplate(options: TemplateOptions, context: CliContext): Promise<void> {
  const from = askedDate(options.from);
  const to = askedDate(options.to);
  if ((from === null) !== (to === null)) throw refuse('district.template.half-period', {}, 2);
  if (from !== null && to !== null && from > to) throw refuse('report.backwards', { from, to }, 2);
  const superior = await context.superior();
  const { store, clock, config } = superior;
  const today = civilDateAt(clock.nowMs(), config.zone);
  const station = options.for === undefined ? null : await store.station(options.for);
  if (station === null && options.for !== undefined) {
    throw refuse('declared.unknown-station', { station: options.for });
  }
  const path = resolve(options.out);
  const sheets = formSheets({
    lang: context.options.lang,
    station,
    period: from === null || to === null ? null : { from, to },
    topics: await knownTopics(superior, from ?? today, today),
    titles: superior.topicTitles(),
  });
  await context.outside.spreadsheets.write(path, sheets);
  context.answer(
    { file: path, station: station?.id ?? null, from, to },
    context.say('district.template.done', { path }),
  );
}
