/** `loa schedule propose` and `loa schedule approve`: the two people of laws 3 and 4. */
import type { Command } from 'commander';
import { refuse } from '../model/problem.ts';
import { type ApprovedSchedule, approveSchedule } from '../verbs/approve-schedule.ts';
import { proposeSchedule } from '../verbs/propose-schedule.ts';
import { showNew } from '../verbs/show-schedule.ts';
import { problemsJson } from '../words/problems-json.ts';
import { sayHours, sayMinute } from '../words/weekday.ts';
import type { CliContext } from './context.ts';
import { identified } from './identity.ts';
import { ruleLines } from './rules-text.ts';
import { sayingLines } from './saying-text.ts';
import { namingLetters, toConfirmText } from './schedule-new-text.ts';
import { VERSION_LETTERS } from './schedule-text.ts';
import { visibleText } from './visible-text.ts';

const YES = /^(có|co|yes|y)$/iu;

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
    .argument('[version]', context.say('schedule.approve.argument'))
    .action(async (version: string | undefined) => {
      const person = (await identified(context, 'approve')).name;
      const seen = version ?? (await lookedAt(context));
      const approved = approveSchedule(context.ward(), person, seen);
      context.answer(approvedJson(approved, context), approvedText(approved, person, context));
    });
}

/**
 * Who sits at the terminal and named no version looks before anything is written; null: nobody looks, a script runs.
 * Refusal `schedule.approve.left`.
 */
async function lookedAt(context: CliContext): Promise<string | null> {
  const { terminal, options } = context;
  if (!terminal.interactive || options.json) return null;
  const found = showNew(context.ward());
  const page = toConfirmText(options.lang, found);
  if (page === null) return found.review.version;
  terminal.write(`${page}\n\n`);
  const version = namingLetters(found.review.version);
  const answer = await terminal.ask(context.say('schedule.approve.ask', { version }), '');
  if (answer === null || !YES.test(answer.normalize('NFC').trim())) {
    throw refuse('schedule.approve.left', { version });
  }
  return found.review.version;
}

function approvedJson({ hours, texts, problems, ...rest }: ApprovedSchedule, context: CliContext) {
  return {
    version: rest.version,
    author: rest.author,
    cameIntoForce: rest.cameIntoForce,
    rules: rest.rules,
    ruleChanges: rest.ruleChanges,
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
    ...list('schedule.approved.rules', ruleLines(lang, approved.ruleChanges)),
    ...list(
      'schedule.approved.hours',
      hours.map((stretch) => sayHours(lang, stretch)),
    ),
    ...list('schedule.approved.texts', sayingLines(lang, 'approved', texts)),
    ...(texts.length === 0 ? [] : [context.say('schedule.approved.listen')]),
    ...list('schedule.approved.own-texts', sayingLines(lang, 'new', ownTexts)),
    ...(cameIntoForce
      ? [context.say('schedule.approved.in-force', { version: version.slice(0, VERSION_LETTERS) })]
      : []),
  ];
  const lines = [
    ...(done.length === 0 ? [context.say('schedule.approved.nothing')] : done),
    ...(done.length > 0 && approved.author === null ? [context.say('schedule.approved.no-author')] : []),
    ...(waiting === 0 ? [] : [context.say('schedule.approved.waiting', { count: waiting })]),
  ];
  return visibleText(lines.join('\n'));
}
