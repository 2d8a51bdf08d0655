/** `loa schedule check`: every problem at once, grouped by file; exit code 1 when somebody has to do something. */
import type { Command } from 'commander';
import picocolors from 'picocolors';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, type Severity } from '../model/problem.ts';
import { byPlace } from '../schedule/problem-order.ts';
import { checkScheduleFiles, type ScheduleCheck } from '../verbs/check-schedule.ts';
import { machineProblems } from '../verbs/machine-problems.ts';
import { problemsJson } from '../words/problems-json.ts';
import { hintOf } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { wrapped } from './wrapped.ts';

const SEVERITIES: readonly Severity[] = ['error', 'waiting', 'notice'];

type Colors = ReturnType<typeof picocolors.createColors>;

export function registerScheduleCheck(schedule: Command, context: CliContext): void {
  schedule
    .command('check')
    .description(context.say('schedule.check.command'))
    .action(() => runCheck(context));
}

async function runCheck(context: CliContext): Promise<void> {
  const { outside, options } = context;
  const begun: Ward[] = [];
  const ofFiles = checkScheduleFiles({
    files: outside.stationFiles(options.station),
    openWard: () => {
      const ward = begunWard(context);
      if (ward !== null) begun.push(ward);
      return ward;
    },
    nowMs: outside.clock.nowMs(),
  });
  const ofMachine = (await Promise.all(begun.map(machineProblems))).flat();
  const check = { ...ofFiles, problems: [...ofFiles.problems, ...ofMachine] };
  const ok = isGood(check);
  context.answer({ ok, problems: problemsJson(options.lang, check.problems) }, text(check, context));
  context.exit(ok ? 0 : 1);
}

function isGood({ problems }: ScheduleCheck): boolean {
  return problems.every(({ severity }) => severity === 'notice');
}

/** null: no station was begun in the folder. Anything else that is wrong with it is told as it is. */
function begunWard(context: CliContext): Ward | null {
  try {
    return context.ward();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0]?.code === 'cli.not-initialised') return null;
    throw error;
  }
}

/** Every problem under its file, and the count of them; folded to the terminal. */
function text(check: ScheduleCheck, context: CliContext): string {
  const { terminal } = context;
  const colors = picocolors.createColors(terminal.interactive);
  const files = [...Map.groupBy(byPlace(check.problems), ({ place }) => place?.file ?? '')];
  // What belongs to no file comes last, before the summary.
  files.sort(([a], [b]) => Number(a === '') - Number(b === ''));
  const shared = sharedHints(check.problems, context);
  const groups = files.map(([file, problems]) => group(file, problems, shared, context, colors));
  const hints = shared.map((hint) => `→ ${hint}`).join('\n');
  const parts = [...groups, hints, checkSummary(check, context)].filter((part) => part !== '');
  return wrapped(parts.join('\n\n'), terminal.columns);
}

/** Advice that several problems have in common is given once, at the end. */
function sharedHints(problems: readonly Problem[], context: CliContext): readonly string[] {
  const hints = problems.map(({ code, params }) => hintOf(context.options.lang, code, params));
  const several = hints.filter((hint, at) => hint !== null && hints.indexOf(hint) !== at);
  return [...new Set(several)].filter((hint) => hint !== null);
}

function group(
  file: string,
  problems: readonly Problem[],
  shared: readonly string[],
  context: CliContext,
  colors: Colors,
): string {
  const lines = problems.flatMap((problem) => problemLines(problem, shared, context, colors));
  return [...(file === '' ? [] : [colors.bold(file)]), ...lines].join('\n');
}

function problemLines(
  problem: Problem,
  shared: readonly string[],
  context: CliContext,
  colors: Colors,
): readonly string[] {
  const { code, severity, params, place } = problem;
  const where = place === undefined ? '' : `${colors.dim(`${place.file}:${place.line}:${place.column}`)} `;
  const kind = inColor(colors, severity, context.say(`schedule.check.severity.${severity}`));
  const hint = hintOf(context.options.lang, code, params);
  const below = hint === null || shared.includes(hint) ? [] : [`      → ${hint}`];
  return [`  ${where}${kind}: ${context.say(code, params)}`, ...below];
}

function inColor(colors: Colors, severity: Severity, words: string): string {
  if (severity === 'error') return colors.red(words);
  return severity === 'waiting' ? colors.yellow(words) : colors.cyan(words);
}

/** The line at the end: what will air, or how much there is to mend. */
export function checkSummary(check: ScheduleCheck, context: CliContext): string {
  const colors = picocolors.createColors(context.terminal.interactive);
  const { problems, programmes, weekSlots } = check;
  if (isGood(check))
    return colors.green(context.say('schedule.check.good', { programmes, slots: weekSlots }));
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const counts = SEVERITIES.filter((severity) => count(severity) > 0).map((severity) =>
    context.say(`schedule.check.count.${severity}`, { count: count(severity) }),
  );
  const found = `${counts.join(', ')}.`;
  return count('error') === 0 ? found : `${found}\n${context.say('schedule.check.unchanged')}`;
}
