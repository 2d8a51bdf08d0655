/** `loa district verify [STATION…]`: proves what was received, and the figures by it; exit code 1 on a finding. */
import type { Command } from 'commander';
import {
  stationsToVerify,
  strangersKept,
  type VerifiedStation,
  verifyStation,
} from '../district/verify-received.ts';
import type { EnrolledStation } from '../model/received.ts';
import { msOfFrames } from '../model/sound.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { toldFault } from './machine-fault.ts';
import { progressBar } from './progress-bar.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictVerify(command: Command, context: CliContext): void {
  command
    .command('verify')
    .argument('[stations...]', context.say('district.verify.argument'))
    .description(context.say('district.verify.command'))
    .action((stations: readonly string[]) => runVerify(stations, context));
}

async function runVerify(names: readonly string[], context: CliContext): Promise<void> {
  const superior = await context.superior();
  const stations = await stationsToVerify(superior, names);
  const bar = progressBar(context.terminal);
  const verified: VerifiedStation[] = [];
  const note = (one: VerifiedStation): void => {
    verified.push(one);
    if (!context.options.json) tell(one, context);
  };
  for (const [index, station] of stations.entries()) {
    const label = context.say('district.verify.progress', { station: station.id });
    const one = await verifyStation(superior, station, (done) =>
      bar.show((index + done) / stations.length, label),
    ).catch((error) => unverified(station, error));
    bar.clear();
    if (one.held !== null || one.problems.length > 0) note(one);
  }
  if (names.length === 0) for (const stranger of await strangersKept(superior)) note(stranger);
  const bad = verified.filter(({ problems }) => problems.length > 0).length;
  const json = verified.map((one) => verifiedJson(one, context));
  context.answer({ ok: bad === 0, stations: json }, endText(verified.length, bad, context));
  if (bad > 0) context.exit(1);
}

/** One that cannot be looked at does not keep the others from being. */
function unverified(station: EnrolledStation, error: unknown): VerifiedStation {
  return { station, held: null, files: 0, rows: null, problems: toldFault(error).problems };
}

function tell({ station, held, files, rows, problems }: VerifiedStation, context: CliContext): void {
  const { id } = station;
  const { columns } = context.terminal;
  const lines = problems.map((problem) =>
    context.say('district.verify.bad', { station: id, told: sayProblem(context.options.lang, problem) }),
  );
  if (rows === null) lines.push(context.say('district.verify.uncompared', { station: id }));
  for (const line of lines) context.terminal.writeError(`${wrapped(visibleText(line), columns)}\n`);
  if (lines.length > 0 || rows === null) return;
  const good = { station: id, files, seq: held?.seq ?? 0, airings: rows.airings };
  context.terminal.write(`${wrapped(context.say('district.verify.good', good), columns)}\n`);
}

function endText(stations: number, bad: number, context: CliContext): string {
  const code = stations === 0 ? 'none' : bad === 0 ? 'all-good' : 'some-bad';
  return wrapped(context.say(`district.verify.${code}`, { stations, bad }), context.terminal.columns);
}

function verifiedJson({ station, held, files, rows, problems }: VerifiedStation, { options }: CliContext) {
  return {
    station: station.id,
    ok: problems.length === 0,
    seq: held?.seq ?? null,
    head: held?.head ?? null,
    files,
    airings: rows?.airings ?? null,
    airtimeMs: rows === null ? null : Math.round(msOfFrames(rows.airtimeFrames)),
    problems: problemsJson(options.lang, problems),
  };
}
