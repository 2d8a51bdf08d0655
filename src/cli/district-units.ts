/** `loa district units`: the dated tree of units, checked and shown. */
import type { Command } from 'commander';
import { treeOn, type UnitBranch, unitOfStation } from '../district/unit-queries.ts';
import { readUnits } from '../district/unit-read.ts';
import { nameOn, sayUnit, type UnitTree } from '../district/unit-tree.ts';
import type { Superior } from '../model/ports/superior.ts';
import { Refusal, refuse } from '../model/problem.ts';
import type { CivilDate } from '../model/time.ts';
import { civilDateAt } from '../record/civil-date.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayProblem } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import { askedDate } from './asked-date.ts';
import type { CliContext } from './context.ts';
import { visibleText } from './visible-text.ts';
import { wrapped } from './wrapped.ts';

export function registerDistrictUnits(district: Command, context: CliContext): void {
  const units = district.command('units').description(context.say('units.command'));
  units
    .command('check')
    .description(context.say('units.check.command'))
    .action(() => runCheck(context));
  units
    .command('show')
    .description(context.say('units.show.command'))
    .option('--on <date>', context.say('units.show.option.on'))
    .action((options: { readonly on?: string }) => runShow(options.on, context));
}

async function runCheck(context: CliContext): Promise<void> {
  const { lang } = context.options;
  const { tree, problems } = readUnits(textOf(await context.superior()));
  const lines = problems.map((problem) => sayProblem(lang, problem));
  const summary =
    tree === null
      ? context.say('units.check.bad', { count: problems.length })
      : context.say('units.check.good', {
          units: tree.units.size,
          facts: new Set(tree.successions.flatMap(({ byUnit }) => [...byUnit.values()].flat())).size,
          stations: tree.posts.size,
        });
  const text = wrapped(visibleText([...lines, summary].join('\n')), context.terminal.columns);
  context.answer({ ok: tree !== null, problems: problemsJson(lang, problems) }, text);
  context.exit(tree === null ? 1 : 0);
}

async function runShow(on: string | undefined, context: CliContext): Promise<void> {
  const superior = await context.superior();
  const date = askedDate(on) ?? civilDateAt(superior.clock.nowMs(), superior.config.zone);
  const { tree, problems } = readUnits(textOf(superior));
  if (tree === null) throw new Refusal(problems);
  const stations = stationsByUnit(tree, date);
  const branches = treeOn(tree, date);
  const lines = linesOf(branches, date, stations, context);
  const heading = context.say('units.show.heading', { date: sayDate(context.options.lang, date) });
  const text = [heading, ...(lines.length === 0 ? [context.say('units.show.empty')] : lines)].join('\n');
  const json = { date, units: branches.map((branch) => branchJson(branch, date, stations)) };
  context.answer(json, visibleText(text));
}

function textOf(superior: Superior): string {
  const text = superior.unitsYaml();
  if (text === null) throw refuse('units.none');
  return text;
}

type Stations = ReadonlyMap<string | null, readonly string[]>;

function stationsByUnit(tree: UnitTree, date: CivilDate): Stations {
  return Map.groupBy(tree.posts.keys(), (station) => unitOfStation(tree, station, date));
}

function linesOf(
  branches: readonly UnitBranch[],
  date: CivilDate,
  stations: Stations,
  context: CliContext,
): readonly string[] {
  return branches.flatMap(({ unit, below }) => {
    const name = nameOn(unit, date);
    const own = stations.get(unit.id) ?? [];
    const notes = [
      `[${unit.id}]`,
      ...(name.code === null ? [] : [name.code]),
      ...(own.length === 0 ? [] : [context.say('units.show.stations', { stations: own.join(', ') })]),
    ];
    return [
      `${sayUnit(name)}  ${notes.join('  ')}`,
      ...linesOf(below, date, stations, context).map((line) => `  ${line}`),
    ];
  });
}

function branchJson({ unit, below }: UnitBranch, date: CivilDate, stations: Stations): object {
  const { name, level, code } = nameOn(unit, date);
  return {
    id: unit.id,
    name,
    level,
    code,
    stations: stations.get(unit.id) ?? [],
    below: below.map((branch) => branchJson(branch, date, stations)),
  };
}
