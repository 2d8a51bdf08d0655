/** Every command of `loa`, in the order the help shows them. */
import type { Command } from 'commander';
import { registerClip } from './clip.ts';
import { registerClock } from './clock-confirm.ts';
import type { CliContext } from './context.ts';
import { registerDemo } from './demo.ts';
import { registerInit } from './init.ts';
import { registerLog } from './log.ts';
import { registerPeople } from './people.ts';
import { registerReport } from './report.ts';
import { registerSay } from './say.ts';
import { registerSchedule } from './schedule.ts';
import { registerSkip } from './skip.ts';

export function registerCommands(program: Command, context: CliContext): void {
  registerInit(program, context);
  registerPeople(program, context);
  registerClip(program, context);
  registerSay(program, context);
  registerSchedule(program, context);
  registerSkip(program, context);
  registerLog(program, context);
  registerReport(program, context);
  registerClock(program, context);
  registerDemo(program, context);
}
