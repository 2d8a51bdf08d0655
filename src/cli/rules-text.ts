/** How the rules of station.yaml differ from those confirmed, line by line, for whoever confirms them. */
import type { CapChange, RuleException, TimeWindow } from '../model/station.ts';
import type { Weekday } from '../model/time.ts';
import { sameJson } from '../record/same-json.ts';
import type { RuleChange } from '../rights/station-rules.ts';
import { say } from '../words/say.ts';
import { sayDate } from '../words/say-date.ts';
import type { Lang } from '../words/sentence.ts';
import { sayWeekday } from '../words/weekday.ts';

export function ruleLines(lang: Lang, changes: readonly RuleChange[]): readonly string[] {
  return changes.flatMap((change) => {
    if (change.rule === 'exceptions') return exceptionLines(lang, change.was, change.now);
    const [was, now] = sides(lang, change);
    return [say(lang, 'schedule.rule.change', { rule: say(lang, `schedule.rule.${change.rule}`), was, now })];
  });
}

function sides(lang: Lang, change: Exclude<RuleChange, { rule: 'exceptions' }>): readonly [string, string] {
  switch (change.rule) {
    case 'quietHours':
      return [windows(lang, change.was), windows(lang, change.now)];
    case 'sessions':
      return [windows(lang, change.was), windows(lang, change.now)];
    case 'maxSessionsPerDay':
    case 'maxSessionMinutes':
      return [cap(lang, change.was ?? 'unlimited'), cap(lang, change.now ?? 'unlimited')];
    case 'days':
      return [weekdays(lang, change.was), weekdays(lang, change.now)];
    case 'priorityCutsNormal':
    case 'demo':
      return [yesOrNo(lang, change.was), yesOrNo(lang, change.now)];
    default:
      return [change.was ?? none(lang), change.now ?? none(lang)];
  }
}

function exceptionLines(
  lang: Lang,
  was: readonly RuleException[],
  now: readonly RuleException[],
): readonly string[] {
  const isIn = (list: readonly RuleException[], one: RuleException) =>
    list.some((other) => sameJson(other, one));
  const line = (code: string, exception: RuleException) =>
    say(lang, code, { exception: exceptionText(lang, exception) });
  const lines = [
    ...was.filter((one) => !isIn(now, one)).map((one) => line('schedule.rule.exception-dropped', one)),
    ...now.filter((one) => !isIn(was, one)).map((one) => line('schedule.rule.exception-added', one)),
  ];
  if (lines.length > 0) return lines;
  const exceptions = now.map((one) => exceptionText(lang, one)).join('; ');
  return [say(lang, 'schedule.rule.exceptions-order', { exceptions })];
}

function exceptionText(lang: Lang, exception: RuleException): string {
  const { issuer, number, from, until, maxSessionsPerDay, maxSessionMinutes, days } = exception;
  const named = (rule: string, value: string) => `${say(lang, `schedule.rule.${rule}`)} ${value}`;
  const changes = [
    ...(maxSessionsPerDay === null ? [] : [named('maxSessionsPerDay', cap(lang, maxSessionsPerDay))]),
    ...(maxSessionMinutes === null ? [] : [named('maxSessionMinutes', cap(lang, maxSessionMinutes))]),
    ...(days === null ? [] : [named('days', weekdays(lang, days))]),
  ].join(', ');
  const dates = { from: sayDate(lang, from), until: sayDate(lang, until) };
  return say(lang, 'schedule.rule.exception', { issuer, number, ...dates, changes });
}

function windows(lang: Lang, list: readonly (TimeWindow & { readonly name?: string })[]): string {
  const each = list.map(({ name, from, to }) => [name, `${from}–${to}`].filter(Boolean).join(' '));
  return each.length === 0 ? none(lang) : each.join(', ');
}

function cap(lang: Lang, change: Exclude<CapChange, null>): string {
  return change === 'unlimited' ? say(lang, 'schedule.rule.unlimited') : String(change);
}

function weekdays(lang: Lang, days: readonly Weekday[]): string {
  return days.length === 0 ? none(lang) : days.map((day) => sayWeekday(lang, day)).join(', ');
}

function yesOrNo(lang: Lang, value: boolean): string {
  return say(lang, value ? 'schedule.rule.yes' : 'schedule.rule.no');
}

function none(lang: Lang): string {
  return say(lang, 'schedule.rule.none');
}
