/** `loa schedule show [--from D] [--days N] [--new]`. */
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { showNew, showSchedule } from '../verbs/show-schedule.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { newlySoundingJson, newlySoundingText } from './schedule-new-text.ts';
import { scheduleJson, scheduleText } from './schedule-text.ts';

const DAYS_SHOWN = 7;
const DAYS_MAX = 366;

interface ShowOptions {
  readonly from?: string;
  readonly days?: string;
  readonly new: boolean;
}

export function registerScheduleShow(schedule: Command, context: CliContext): void {
  schedule
    .command('show')
    .description(context.say('schedule.show.command'))
    .option('--from <date>', context.say('schedule.show.option.from'))
    .option('--days <number>', context.say('schedule.show.option.days'))
    .option('--new', context.say('schedule.show.option.new'), false)
    .action((options: ShowOptions) => runShow(options, context));
}

function runShow(options: ShowOptions, context: CliContext): void {
  const { lang } = context.options;
  const request = { from: askedDate(options.from, 'schedule.show.bad-date'), days: daysOf(options.days) };
  if (options.new) {
    const found = showNew(context.ward());
    context.answer(newlySoundingJson(found), newlySoundingText(lang, found));
    return;
  }
  const shown = showSchedule(context.ward(), request);
  context.answer(scheduleJson(lang, shown), scheduleText(lang, shown));
}

/** A date as an officer writes it; undefined: the verb’s own. Refusal `schedule.show.bad-date`. */
function daysOf(text: string | undefined): number {
  if (text === undefined) return DAYS_SHOWN;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= DAYS_MAX) return days;
  throw refuse('schedule.show.bad-days', { value: text }, 2);
}
