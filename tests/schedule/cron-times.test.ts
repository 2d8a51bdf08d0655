import fc from 'fast-check';
import { createTask, getTasks, validate } from 'node-cron';
import { afterEach, expect, test } from 'vitest';
import { calendarDay, dayNumberOf } from '../../src/schedule/calendar-day.ts';
import { cronTimes } from '../../src/schedule/cron-times.ts';

afterEach(() => {
  for (const task of getTasks().values()) task.destroy();
});

/** node-cron's own word on an instant, in UTC. */
function nodeCronMatches(expression: string, instants: readonly number[]): boolean[] {
  const task = createTask(expression, () => {}, { timezone: 'Etc/UTC' });
  return instants.map((atMs) => task.match(new Date(atMs)));
}

function weMatch(expression: string, instants: readonly number[]): boolean[] {
  const { takesDay, secondsOfDay } = cronTimes(expression);
  return instants.map((atMs) => {
    const number = Math.floor(atMs / 86_400_000);
    return takesDay(calendarDay(number)) && secondsOfDay.includes(Math.floor(atMs / 1000) - number * 86_400);
  });
}

const minute = fc.oneof(
  fc.constantFrom('*', '*/15', '0', '5,35', '10-20', '0-30/10'),
  fc.integer({ min: 0, max: 59 }).map(String),
);
const hour = fc.oneof(
  fc.constantFrom('*', '*/6', '6,17', '5-7'),
  fc.integer({ min: 0, max: 23 }).map(String),
);
const dayOfMonth = fc.oneof(
  fc.constantFrom('*', '?', 'L', 'LW', 'L-2', '15W', '1W', '31W', '30W', '1,15', '*/5', '10-20', 'L,1'),
  fc.integer({ min: 1, max: 31 }).map(String),
);
const month = fc.constantFrom('*', '1', '2', 'Feb,Apr', '6-9', '*/3', 'December');
const dayOfWeek = fc.constantFrom(
  '*',
  '?',
  '0',
  '7',
  '1-5',
  'Mon,Fri',
  '5L',
  '0L',
  '7L',
  '2#3',
  '1#5',
  '6,0',
  '5-7',
  'Sunday',
);
/** Without days that their months never have: node-cron refuses them, and so does reading a schedule. */
const expressions = fc
  .tuple(minute, hour, dayOfMonth, month, dayOfWeek)
  .map((fields) => fields.join(' '))
  .filter((expression) => validate(expression));

const start = dayNumberOf('2024-01-01') * 86_400_000;

test('any cron expression means what node-cron takes it for, on days and times over four years', () => {
  fc.assert(
    fc.property(expressions, fc.integer({ min: 0, max: 86_399 }), (expression, second) => {
      const times = cronTimes(expression).secondsOfDay;
      const own = times[second % times.length] ?? 0;
      const instants = Array.from({ length: 140 }, (_, index) => {
        const day = start + ((index * 37 + second) % 1461) * 86_400_000;
        return day + (index % 3 === 0 ? second : own) * 1000;
      });
      expect(weMatch(expression, instants)).toEqual(nodeCronMatches(expression, instants));
    }),
    { numRuns: 150 },
  );
});

test.each([
  '0 6 LW * *',
  '0 6 L-3 * *',
  '0 6 15W * *',
  '0 6 * * 5L',
  '0 6 * * 2#3',
  '0 6 13 * 5',
  '0 6 31W * *',
  '0 6 1W * *',
])('the cron %s airs on the days on which node-cron would run it', (expression) => {
  const instants = Array.from({ length: 1461 }, (_, index) => start + index * 86_400_000 + 6 * 3_600_000);
  const matched = weMatch(expression, instants);
  expect(matched).toEqual(nodeCronMatches(expression, instants));
  expect(matched).toContain(true);
});

test('a cron with seconds, a nickname and a step keep their times', () => {
  expect(cronTimes('30 0 6 * * *').secondsOfDay).toEqual([21_630]);
  expect(cronTimes('@daily').secondsOfDay).toEqual([0]);
  expect(cronTimes('*/20 6,17 * * *').secondsOfDay).toEqual([21_600, 22_800, 24_000, 61_200, 62_400, 63_600]);
});
