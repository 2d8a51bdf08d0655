/** `loa schedule …`. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { registerScheduleApprove, registerSchedulePropose } from './schedule-approve.ts';
import { registerScheduleCheck } from './schedule-check.ts';
import { registerScheduleShow } from './schedule-show.ts';

export function registerSchedule(program: Command, context: CliContext): void {
  const schedule = program.command('schedule').description(context.say('schedule.command'));
  registerScheduleCheck(schedule, context);
  registerScheduleShow(schedule, context);
  registerSchedulePropose(schedule, context);
  registerScheduleApprove(schedule, context);
}
