/** Every command of `loa`, in the order the help shows them. */
import type { Command } from 'commander';
import { registerAir, registerStop } from './air.ts';
import { registerApi } from './api.ts';
import { registerCertificate } from './certificate.ts';
import { registerClip } from './clip.ts';
import { registerClock } from './clock-confirm.ts';
import type { CliContext } from './context.ts';
import { registerDemo } from './demo.ts';
import { registerDistrict } from './district.ts';
import { registerExport } from './export.ts';
import { registerInit } from './init.ts';
import { registerLog } from './log.ts';
import { registerOrder } from './order.ts';
import { registerPeople } from './people.ts';
import { registerRehearse } from './rehearse.ts';
import { registerReport } from './report.ts';
import { registerRun } from './run.ts';
import { registerSay } from './say.ts';
import { registerSchedule } from './schedule.ts';
import { registerSkip } from './skip.ts';
import { registerStatus } from './status.ts';
import { registerToken } from './token.ts';
import { registerVoices } from './voices.ts';

export function registerCommands(program: Command, context: CliContext): void {
  registerDemo(program, context);
  registerInit(program, context);
  registerPeople(program, context);
  registerClip(program, context);
  registerSay(program, context);
  registerVoices(program, context);
  registerSchedule(program, context);
  registerSkip(program, context);
  registerRehearse(program, context);
  registerRun(program, context);
  registerAir(program, context);
  registerStop(program, context);
  registerStatus(program, context);
  registerLog(program, context);
  registerReport(program, context);
  registerExport(program, context);
  registerOrder(program, context);
  registerCertificate(program, context);
  registerDistrict(program, context);
  registerApi(program, context);
  registerToken(program, context);
  registerClock(program, context);
}
