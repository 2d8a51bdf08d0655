/** `loa district pull [STATION…]`: fetches what is new from the stations' APIs; exit 1 where any failed. */
import type { Command } from 'commander';
import { type PullResult, pullStations, stationsToPull } from '../district/pull.ts';
import { type Problem, Refusal } from '../model/problem.ts';
import type { EnrolledStation } from '../model/received.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { machineFault } from './machine-fault.ts';
import { progressBar } from './progress-bar.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictPull(command: Command, context: CliContext): void {
  command
    .command('pull')
    .argument('[stations...]', context.say('district.pull.argument'))
    .description(context.say('district.pull.command'))
    .action((stations: readonly string[]) => runPull(stations, context));
}

async function runPull(names: readonly string[], context: CliContext): Promise<void> {
  const superior = await context.superior();
  const stations = await stationsToPull(superior, names);
  if (stations.length === 0) {
    context.answer(
      { ok: true, stations: [] },
      wrapped(context.say('district.pull.none'), context.terminal.columns),
    );
    return;
  }
  const results = await pullStations(
    superior,
    stations,
    context.outside.pinnedClient,
    watchOf(stations, context),
  );
  const failed = results.some(({ error }) => error !== null);
  context.answer({ ok: !failed, stations: results.map((result) => resultJson(result, context)) }, '');
  if (failed || results.length < stations.length) context.exit(1);
  // What is a fault of ours ends the command as it does any other, once nobody waits for it.
  const fault = results.find(({ error }) => isProgramFault(error));
  if (fault !== undefined) throw fault.error;
}

/** Ctrl-C ends it after the piece that is under way. */
function watchOf(stations: readonly EnrolledStation[], context: CliContext) {
  const bar = progressBar(context.terminal);
  let done = 0;
  let isEnded = false;
  void context.terminal.interrupted().then(() => {
    isEnded = true;
  });
  const show = (station: string, seq: number) => {
    const label = { done, all: stations.length, station, seq };
    bar.show(done / stations.length, context.say('district.pull.progress', label));
  };
  return {
    progress: ({ id }: EnrolledStation, { seq }: { readonly seq: number }) => show(id, seq),
    ended(result: PullResult) {
      done += 1;
      bar.clear();
      if (!context.options.json) tell(result, context);
      show(result.station.id, result.pulled?.held?.seq ?? 0);
      if (done === stations.length) bar.clear();
    },
    isEnded: () => isEnded,
  };
}

function tell({ station: { id: station }, pulled, error }: PullResult, context: CliContext): void {
  const { columns } = context.terminal;
  for (const told of reasonsOf(error, context)) {
    context.terminal.writeError(
      `${wrapped(context.say('district.pull.failed', { station, told }), columns)}\n`,
    );
  }
  if (pulled === null) return;
  const { entries, airings, held } = pulled;
  const code = entries > 0 ? 'district.pull.taken' : 'district.pull.nothing-new';
  const line = context.say(code, { station, entries, airings, seq: held?.seq ?? 0 });
  context.terminal.write(`${wrapped(line, columns)}\n`);
}

function reasonsOf(error: unknown, { options }: CliContext): readonly string[] {
  if (isProgramFault(error)) return [error instanceof Error ? error.message : String(error)];
  return problemsOf(error).map((problem) => sayProblem(options.lang, problem));
}

function refusalOf(error: unknown): Refusal | null {
  return error instanceof Refusal ? error : machineFault(error);
}

function isProgramFault(error: unknown): boolean {
  return error !== null && refusalOf(error) === null;
}

function problemsOf(error: unknown): readonly Problem[] {
  return refusalOf(error)?.problems ?? [];
}

function resultJson({ station, pulled, error }: PullResult, { options }: CliContext) {
  return {
    station: station.id,
    ok: error === null,
    entries: pulled?.entries ?? 0,
    airings: pulled?.airings ?? 0,
    held: pulled?.held?.seq ?? null,
    problems: problemsJson(options.lang, problemsOf(error)),
  };
}
