/** `loa schedule propose` and `loa schedule approve`: the two people of laws 3 and 4. */
import type { Command } from 'commander';
import { type ApprovedSchedule, approveSchedule } from '../verbs/approve-schedule.ts';
import { proposeSchedule } from '../verbs/propose-schedule.ts';
import { sayHours, sayMinute } from '../words/weekday.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { problemsJson } from './problems-json.ts';
import { sayingText } from './saying-text.ts';
import { VERSION_LETTERS } from './schedule-text.ts';

export function registerSchedulePropose(schedule: Command, context: CliContext): void {
  schedule
    .command('propose')
    .description(context.say('schedule.propose.command'))
    .action(async () => {
      const person = (await identified(context, 'edit')).name;
      const { version, state } = proposeSchedule(context.ward(), person);
      const named = (version ?? '').slice(0, VERSION_LETTERS);
      context.answer(
        { version, state, by: person },
        context.say('schedule.proposed', { person, version: named }),
      );
    });
}

export function registerScheduleApprove(schedule: Command, context: CliContext): void {
  schedule
    .command('approve')
    .description(context.say('schedule.approve.command'))
    .action(async () => {
      const person = (await identified(context, 'approve')).name;
      const approved = approveSchedule(context.ward(), person);
      context.answer(approvedJson(approved, context), approvedText(approved, person, context));
    });
}

function approvedJson({ hours, texts, problems, ...rest }: ApprovedSchedule, context: CliContext) {
  return {
    version: rest.version,
    author: rest.author,
    cameIntoForce: rest.cameIntoForce,
    rules: rest.rules,
    hours: hours.map(({ weekday, fromMinute, toMinute }) => ({
      weekday,
      from: sayMinute(fromMinute),
      to: sayMinute(toMinute),
    })),
    texts,
    ownTexts: rest.ownTexts,
    problems: problemsJson(context.options.lang, problems),
  };
}

function approvedText(approved: ApprovedSchedule, person: string, context: CliContext): string {
  const { lang } = context.options;
  const { hours, texts, ownTexts, cameIntoForce, problems, version } = approved;
  const waiting = problems.filter(({ severity }) => severity === 'waiting').length;
  const list = (code: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [context.say(code, { person }), ...lines.map((line) => `  ${line}`)];
  const done = [
    ...(approved.rules ? [context.say('schedule.approved.rules')] : []),
    ...list(
      'schedule.approved.hours',
      hours.map((stretch) => sayHours(lang, stretch)),
    ),
    ...list('schedule.approved.texts', texts.map(sayingText)),
    ...(texts.length === 0 ? [] : [context.say('schedule.approved.listen')]),
    ...list('schedule.approved.own-texts', ownTexts.map(sayingText)),
    ...(cameIntoForce
      ? [context.say('schedule.approved.in-force', { version: version.slice(0, VERSION_LETTERS) })]
      : []),
  ];
  return [
    ...(done.length === 0 ? [context.say('schedule.approved.nothing')] : done),
    ...(done.length > 0 && approved.author === null ? [context.say('schedule.approved.no-author')] : []),
    ...(waiting === 0 ? [] : [context.say('schedule.approved.waiting', { count: waiting })]),
  ].join('\n');
}
