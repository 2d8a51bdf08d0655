/** `loa schedule check`: every problem at once, grouped by file; exit code 1 when somebody has to do something. */
import type { Command } from 'commander';
import picocolors from 'picocolors';
import type { Ward } from '../model/ports/ward.ts';
import { type Problem, Refusal, type Severity } from '../model/problem.ts';
import { byPlace } from '../schedule/problem-order.ts';
import { checkScheduleFiles, type ScheduleCheck } from '../verbs/check-schedule.ts';
import { hintOf } from '../words/say.ts';
import type { CliContext } from './context.ts';
import { problemsJson } from './problems-json.ts';

const SEVERITIES: readonly Severity[] = ['error', 'waiting', 'notice'];

type Colors = ReturnType<typeof picocolors.createColors>;

export function registerScheduleCheck(schedule: Command, context: CliContext): void {
  schedule
    .command('check')
    .description(context.say('schedule.check.command'))
    .action(() => runCheck(context));
}

function runCheck(context: CliContext): void {
  const { outside, options, terminal } = context;
  const check = checkScheduleFiles({
    files: outside.stationFiles(options.station),
    openWard: () => begunWard(context),
    nowMs: outside.clock.nowMs(),
  });
  const ok = check.problems.every(({ severity }) => severity === 'notice');
  const colors = picocolors.createColors(terminal.interactive);
  context.answer(
    { ok, problems: problemsJson(options.lang, check.problems) },
    text(check, ok, context, colors),
  );
  context.exit(ok ? 0 : 1);
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

function text(check: ScheduleCheck, ok: boolean, context: CliContext, colors: Colors): string {
  const files = [...Map.groupBy(byPlace(check.problems), ({ place }) => place?.file ?? '')];
  // What belongs to no file comes last, before the summary.
  files.sort(([a], [b]) => Number(a === '') - Number(b === ''));
  const groups = files.map(([file, problems]) => group(file, problems, context, colors));
  return [...groups, summary(check, ok, context, colors)].join('\n\n');
}

function group(file: string, problems: readonly Problem[], context: CliContext, colors: Colors): string {
  const lines = problems.flatMap((problem) => problemLines(problem, context, colors));
  return [...(file === '' ? [] : [colors.bold(file)]), ...lines].join('\n');
}

function problemLines(problem: Problem, context: CliContext, colors: Colors): readonly string[] {
  const { code, severity, params, place } = problem;
  const where = place === undefined ? '' : `${colors.dim(`${place.file}:${place.line}:${place.column}`)} `;
  const kind = inColor(colors, severity, context.say(`schedule.check.severity.${severity}`));
  const hint = hintOf(context.options.lang, code, params);
  return [`  ${where}${kind}: ${context.say(code, params)}`, ...(hint === null ? [] : [`      → ${hint}`])];
}

function inColor(colors: Colors, severity: Severity, words: string): string {
  if (severity === 'error') return colors.red(words);
  return severity === 'waiting' ? colors.yellow(words) : colors.cyan(words);
}

function summary(
  { problems, programmes, weekSlots }: ScheduleCheck,
  ok: boolean,
  context: CliContext,
  colors: Colors,
): string {
  if (ok) return colors.green(context.say('schedule.check.good', { programmes, slots: weekSlots }));
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const counts = SEVERITIES.filter((severity) => count(severity) > 0).map((severity) =>
    context.say(`schedule.check.count.${severity}`, { count: count(severity) }),
  );
  const found = `${counts.join(', ')}.`;
  return count('error') === 0 ? found : `${found}\n${context.say('schedule.check.unchanged')}`;
}
