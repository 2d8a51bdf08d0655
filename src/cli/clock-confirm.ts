/** `loa clock confirm`: a person vouches for the clock, so that a station that doubts it goes on (law 11). */
import type { Command } from 'commander';
import { civilDateAt } from '../record/civil-date.ts';
import { isoInstant } from '../record/iso-instant.ts';
import { confirmClock } from '../verbs/confirm-clock.ts';
import { sayDate } from '../words/say-date.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { timeOfDay } from './log-lines.ts';

export function registerClock(program: Command, context: CliContext): void {
  const clock = program.command('clock').description(context.say('clock.command'));
  clock
    .command('confirm')
    .description(context.say('clock.command.confirm'))
    .action(() => runConfirm(context));
}

async function runConfirm(context: CliContext): Promise<void> {
  const { name: by } = await identified(context, 'operate');
  const { station } = context.ward();
  const nowMs = confirmClock(context.ward(), by);
  const date = sayDate(context.options.lang, civilDateAt(nowMs, station.zone));
  const json = { now: isoInstant(nowMs, station.zone), by };
  context.answer(json, context.say('clock.confirmed', { time: timeOfDay(nowMs, station.zone), date, by }));
}
