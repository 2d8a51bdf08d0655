/** `loa district`: what the superior unit (đơn vị cấp trên) does with its stations' records. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';
import { registerDistrictAdd } from './district-add.ts';
import { registerDistrictCertificate } from './district-certificate.ts';
import { registerDistrictImport } from './district-import.ts';
import { registerDistrictInit } from './district-init.ts';
import { registerDistrictKey } from './district-key.ts';
import { registerDistrictOrder } from './district-order.ts';
import { registerDistrictPull } from './district-pull.ts';
import { registerDistrictRemove } from './district-remove.ts';
import { registerDistrictReport } from './district-report.ts';
import { registerDistrictServe } from './district-serve.ts';
import { registerDistrictStations } from './district-stations.ts';
import { registerDistrictTemplate } from './district-template.ts';
import { registerDistrictUnits } from './district-units.ts';
import { registerDistrictVerify } from './district-verify.ts';

export function registerDistrict(program: Command, context: CliContext): void {
  const command = program
    .command('district')
    .description(context.say('district.command'))
    .option('--district <dir>', context.say('district.option.district'), '.');
  registerDistrictInit(command, context);
  registerDistrictKey(command, context);
  registerDistrictAdd(command, context);
  registerDistrictRemove(command, context);
  registerDistrictImport(command, context);
  registerDistrictPull(command, context);
  registerDistrictServe(command, context);
  registerDistrictStations(command, context);
  registerDistrictVerify(command, context);
  registerDistrictReport(command, context);
  registerDistrictTemplate(command, context);
  registerDistrictUnits(command, context);
  registerDistrictOrder(command, context);
  registerDistrictCertificate(command, context);
}
