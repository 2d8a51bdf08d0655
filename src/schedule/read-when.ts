/** When a programme is due: its `days`, `dates` and `at`, or `cron`, read into rules of the model. */
import { validateDetailed } from 'node-cron';
import type { DayRule, When } from '../model/programme.ts';
import type { CivilDate } from '../model/time.ts';
import { readDays } from './read-days.ts';
import { dayNames, found, foundAtKey, type Reading } from './reading.ts';
import type { ProgrammeText } from './schedule-shape.ts';
import type { KeyPath } from './yaml-places.ts';

/** Starts a day of one programme; more is a slip (`* * * * *` is 1440), and nothing a ward would bear. */
const MOST_STARTS_A_DAY = 48;

export function readWhen(reading: Reading, text: ProgrammeText, path: KeyPath): readonly When[] {
  const rules = [
    ...readDayTexts(reading, text.days ?? [], text.from ?? null, [...path, 'days']),
    ...(text.dates ? [{ kind: 'dates', ranges: text.dates } satisfies DayRule] : []),
  ];
  const at = [...new Set(text.at ?? [])].sort();
  if (text.whole) checkComplete(reading, text, path);
  if (at.length > MOST_STARTS_A_DAY) tooOften(reading, at.length, [...path, 'at']);
  const crons = (text.cron ?? []).filter((expression, index) =>
    isGoodCron(reading, expression, [...path, 'cron', index]),
  );
  return [
    ...(rules.length > 0 && at.length > 0 ? [{ kind: 'days', days: rules, at } satisfies When] : []),
    ...crons.map((expression): When => ({ kind: 'cron', expression: expression.trim() })),
  ];
}

function checkComplete(reading: Reading, { days, dates, at, cron }: ProgrammeText, path: KeyPath): void {
  const hasDays = days !== undefined || dates !== undefined;
  if (hasDays && at === undefined) foundAtKey(reading, 'schedule.days-without-time', {}, path);
  if (hasDays) return;
  if (at !== undefined) foundAtKey(reading, 'schedule.time-without-days', {}, [...path, 'at']);
  else if (cron === undefined) foundAtKey(reading, 'schedule.no-when', {}, path);
}

/** Reads each text of `days` or `except`; what is not understood becomes a problem where it stands. */
export function readDayTexts(
  reading: Reading,
  texts: readonly string[],
  anchor: CivilDate | null,
  path: KeyPath,
): readonly DayRule[] {
  return texts.flatMap((text, index) => {
    const days = readDays(text, dayNames(reading.names, anchor));
    if (days.ok) return days.rules;
    if (days.why === 'unknown' && !reading.names.complete) return [];
    found(reading, DAYS_CODES[days.why], { value: days.part }, [...path, index]);
    return [];
  });
}

const DAYS_CODES = {
  unknown: 'schedule.bad-days',
  anchor: 'schedule.days-need-week',
  backwards: 'schedule.days-backwards',
} as const;

function isGoodCron(reading: Reading, expression: string, path: KeyPath): boolean {
  const checked = validateDetailed(expression);
  const fault = checked.errors[0];
  if (fault?.field === 'expression') {
    found(reading, 'schedule.bad-cron', { value: expression }, path);
  } else if (fault) {
    found(
      reading,
      'schedule.bad-cron-field',
      { field: fault.field, value: fault.value ?? '', expression },
      path,
    );
  }
  if (!checked.valid || !checked.fields) return false;
  const { second, minute, hour } = checked.fields;
  const starts = second.length * minute.length * hour.length;
  if (starts > MOST_STARTS_A_DAY) tooOften(reading, starts, path);
  return starts <= MOST_STARTS_A_DAY;
}

function tooOften(reading: Reading, starts: number, path: KeyPath): void {
  found(reading, 'schedule.too-often', { starts, most: MOST_STARTS_A_DAY }, path);
}
