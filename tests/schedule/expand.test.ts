import fc from 'fast-check';
import { DateTime } from 'luxon';
import { createTask } from 'node-cron';
import { expect, test } from 'vitest';
import type { DayRule, Programme, When } from '../../src/model/programme.ts';
import type { Weekday } from '../../src/model/time.ts';
import { expandSlots } from '../../src/schedule/expand.ts';
import { daily, EVERY_DAY, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';

const ZONES = [
  'Asia/Ho_Chi_Minh',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Etc/UTC',
];

const ms = (iso: string) => Date.parse(iso);
const ids = (programmes: readonly Programme[], from: string, to: string, zone = 'Asia/Ho_Chi_Minh') =>
  expandSlots(sampleSchedule(programmes, { zone }), ms(from), ms(to)).map(({ id }) => id);

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const date = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => DateTime.utc(2023, 1, 1).plus({ days }).toISODate() ?? '');
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const range = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
const dayRule: fc.Arbitrary<DayRule> = fc.oneof(
  fc.record({ kind: fc.constant('weekdays' as const), weekdays: fc.uniqueArray(weekday, { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('every-weeks' as const),
    weeks: fc.integer({ min: 1, max: 5 }),
    anchor: date,
    weekdays: fc.uniqueArray(weekday, { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('weekday-of-month' as const),
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    weekday,
  }),
  fc.record({
    kind: fc.constant('days-of-month' as const),
    days: fc.uniqueArray(fc.constantFrom(1, 15, 28, 29, 30, 31, -1), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('dates' as const), ranges: fc.array(range, { minLength: 1, maxLength: 3 }) }),
  fc.constant({ kind: 'day-set' as const, name: 'ngay-le' }),
);
const when: fc.Arbitrary<When> = fc.oneof(
  fc.record({
    kind: fc.constant('days' as const),
    days: fc.array(dayRule, { minLength: 1, maxLength: 3 }),
    at: fc.array(time, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('cron' as const),
    expression: fc.constantFrom('0 6 * * 1-5', '30 2 * * *', '*/30 1-3 * * 0', '0 17 L * *', '15 5 29 2 *'),
  }),
);
const programmes = fc
  .array(
    fc.record({
      when: fc.array(when, { minLength: 1, maxLength: 3 }),
      from: fc.option(date),
      until: fc.option(date),
      except: fc.array(dayRule, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((facts, index) => sampleProgramme({ ...facts, id: `p${index}` })));
const daySets = { 'ngay-le': ['2023-09-02', '2024-02-10', '2024-02-29', '2025-01-01', '2026-04-26'] };
const instant = fc.integer({ min: ms('2023-01-01T00:00:00Z'), max: ms('2027-01-01T00:00:00Z') });

/** Whether a rule takes a date, said anew with another calendar. */
function plainlyTakes(rule: DayRule, isoDate: string): boolean {
  const day = DateTime.fromISO(isoDate, { zone: 'utc' });
  const inMonth = day.daysInMonth ?? 0;
  switch (rule.kind) {
    case 'weekdays':
      return rule.weekdays.includes(day.weekday as Weekday);
    case 'every-weeks': {
      const anchor = DateTime.fromISO(rule.anchor, { zone: 'utc' }).startOf('week');
      const weeks = Math.round(day.startOf('week').diff(anchor, 'weeks').weeks);
      return rule.weekdays.includes(day.weekday as Weekday) && weeks % rule.weeks === 0;
    }
    case 'weekday-of-month':
      if (day.weekday !== rule.weekday) return false;
      return rule.nth === -1
        ? day.plus({ weeks: 1 }).month !== day.month
        : Math.ceil(day.day / 7) === rule.nth;
    case 'days-of-month':
      return rule.days.some((wanted) => (wanted === -1 ? day.day === inMonth : day.day === wanted));
    case 'dates':
      return rule.ranges.some(({ from, until }) => from <= isoDate && isoDate <= until);
    case 'day-set':
      return daySets['ngay-le'].includes(isoDate);
  }
}

/** The plainest expansion there is, for a zone whose clocks never move: every day, every programme, every time. */
function plainly(list: readonly Programme[], from: number, to: number): string[] {
  const found: { atMs: number; order: number; id: string }[] = [];
  for (let at = from - 86_400_000; at < to + 86_400_000; at += 86_400_000) {
    const isoDate = new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
    for (const [order, { when: rules, from: first, until, except, id }] of list.entries()) {
      if ((first !== null && isoDate < first) || (until !== null && isoDate > until)) continue;
      if (except.some((rule) => plainlyTakes(rule, isoDate))) continue;
      for (const rule of rules) {
        if (rule.kind === 'cron' || !rule.days.some((day) => plainlyTakes(day, isoDate))) continue;
        for (const clock of rule.at) {
          const atMs = ms(`${isoDate}T${clock}:00+07:00`);
          if (from <= atMs && atMs < to) found.push({ atMs, order, id: `${id}@${isoDate}T${clock}+07:00` });
        }
      }
    }
  }
  return [...new Set(found.sort((a, b) => a.atMs - b.atMs || a.order - b.order).map(({ id }) => id))];
}

test('over years, leap days and every kind of day, no slot is lost and none comes twice', () => {
  fc.assert(
    fc.property(programmes, instant, fc.integer({ min: 1, max: 120 }), (list, from, days) => {
      const to = from + days * 86_400_000;
      const dated = list.map((programme) => ({
        ...programme,
        when: programme.when.filter(({ kind }) => kind === 'days'),
      }));
      const slots = expandSlots(sampleSchedule(dated, { daySets }), from, to);
      expect(slots.map(({ id }) => id)).toEqual(plainly(dated, from, to));
    }),
    { numRuns: 150 },
  );
});

test('however the time is cut into pieces, the slots are the same, in every zone', () => {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(programmes, fc.constantFrom(...ZONES), instant, cuts, (list, zone, from, places) => {
      const schedule = sampleSchedule(list, { zone, daySets });
      const to = from + 45 * 86_400_000;
      const edges = [
        from,
        ...places.map((place) => Math.round(from + place * (to - from))).sort((a, b) => a - b),
        to,
      ];
      const whole = expandSlots(schedule, from, to);
      const pieces = edges
        .slice(1)
        .flatMap((edge, index) => expandSlots(schedule, edges[index] ?? from, edge));
      expect(pieces).toEqual(whole);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    }),
    { numRuns: 150 },
  );
});

test('a slot stands in its half-open interval: the first instant is in, the last is not', () => {
  const sang = sampleProgramme();
  expect(ids([sang], '2024-03-18T06:00:00+07:00', '2024-03-19T06:00:00+07:00')).toEqual([
    'ban-tin-sang@2024-03-18T06:00+07:00',
  ]);
  expect(ids([sang], '2024-03-18T06:00:00+07:00', '2024-03-18T06:00:00+07:00')).toEqual([]);
});

/** The first instant of a civil date whose wall clock shows `clock`, looked for minute by minute; null: there is none. */
function firstShowing(isoDate: string, clock: string, zone: string): number | null {
  const around = ms(`${isoDate}T00:00:00Z`) - 15 * 3_600_000;
  for (let atMs = around; atMs < around + 54 * 3_600_000; atMs += 60_000) {
    const wall = DateTime.fromMillis(atMs, { zone });
    if (wall.toFormat("yyyy-MM-dd'T'HH:mm") === `${isoDate}T${clock}`) return atMs;
  }
  return null;
}

test.each([
  ['Europe/Berlin', '2024-03-31', '2024-10-27'],
  ['America/New_York', '2024-03-10', '2024-11-03'],
  ['America/St_Johns', '2024-03-10', '2024-11-03'],
  ['Australia/Lord_Howe', '2024-10-06', '2024-04-07'],
])(
  'in %s a time that comes twice airs once, the first; one that is left out airs as much later',
  (zone, gap, fold) => {
    const clocks = ['00:00', '00:30', '01:00', '01:30', '01:45', '02:00', '02:15', '02:30', '03:00', '23:59'];
    for (const isoDate of [gap, fold]) {
      for (const clock of clocks) {
        const programme = sampleProgramme({
          when: [
            {
              kind: 'days',
              days: [{ kind: 'dates', ranges: [{ from: isoDate, until: isoDate }] }],
              at: [clock],
            },
          ],
        });
        const slots = expandSlots(
          sampleSchedule([programme], { zone }),
          ms(`${isoDate}T00:00:00Z`) - 3 * 86_400_000,
          ms(`${isoDate}T00:00:00Z`) + 3 * 86_400_000,
        );
        expect(slots, `${isoDate} ${clock}`).toHaveLength(1);
        const shown = firstShowing(isoDate, clock, zone);
        if (shown !== null) expect(slots[0]?.atMs, `${isoDate} ${clock}`).toBe(shown);
        else expect(DateTime.fromMillis(slots[0]?.atMs ?? 0, { zone }).toFormat('HH:mm') > clock).toBe(true);
      }
    }
  },
);

test('half past two on the night the clocks go forward airs at half past three, once, also beside its own 03:30', () => {
  const twice = sampleProgramme({ when: [daily('02:30', '03:30')] });
  expect(ids([twice], '2024-03-30T23:00:00Z', '2024-03-31T22:00:00Z', 'Europe/Berlin')).toEqual([
    'ban-tin-sang@2024-03-31T03:30+02:00',
  ]);
});

test('half past two on the night the clocks go back airs once, in summer time', () => {
  const night = sampleProgramme({ when: [daily('02:30')] });
  expect(ids([night], '2024-10-26T22:00:00Z', '2024-10-27T23:00:00Z', 'Europe/Berlin')).toEqual([
    'ban-tin-sang@2024-10-27T02:30+02:00',
  ]);
});

test('a date that a zone leaped over leaves no second slot on the next', () => {
  const sang = sampleProgramme();
  expect(ids([sang], '2011-12-29T10:00:00Z', '2011-12-31T10:00:00Z', 'Pacific/Apia')).toEqual([
    'ban-tin-sang@2011-12-29T06:00-10:00',
    'ban-tin-sang@2011-12-31T06:00+14:00',
  ]);
});

test('a programme named twice for one instant has one slot there; two programmes keep the order of the files', () => {
  const doubled = sampleProgramme({
    id: 'z',
    when: [daily('06:00', '06:00'), { kind: 'cron', expression: '0 6 * * *' }],
  });
  const other = sampleProgramme({ id: 'a', when: [daily('06:00', '05:30')] });
  expect(ids([doubled, other], '2024-03-18T00:00:00+07:00', '2024-03-19T00:00:00+07:00')).toEqual([
    'a@2024-03-18T05:30+07:00',
    'z@2024-03-18T06:00+07:00',
    'a@2024-03-18T06:00+07:00',
  ]);
});

test('from, until and except are the first, the last and no day of a programme', () => {
  const spring = sampleProgramme({
    from: '2024-03-18',
    until: '2024-03-21',
    except: [{ kind: 'dates', ranges: [{ from: '2024-03-20', until: '2024-03-20' }] }],
  });
  expect(ids([spring], '2024-03-01T00:00:00+07:00', '2024-04-01T00:00:00+07:00')).toEqual([
    'ban-tin-sang@2024-03-18T06:00+07:00',
    'ban-tin-sang@2024-03-19T06:00+07:00',
    'ban-tin-sang@2024-03-21T06:00+07:00',
  ]);
});

test('seconds stand in a slot’s name only where they are not zero', () => {
  const seconds = sampleProgramme({
    when: [{ kind: 'days', days: [EVERY_DAY], at: ['06:00:00', '06:00:30'] }],
  });
  expect(ids([seconds], '2024-03-18T00:00:00+07:00', '2024-03-19T00:00:00+07:00')).toEqual([
    'ban-tin-sang@2024-03-18T06:00+07:00',
    'ban-tin-sang@2024-03-18T06:00:30+07:00',
  ]);
});

test.each(['0 6 * * 1-5', '*/20 6,17 1-7 * *', '0 6 L * *', '5 17 * */2 5L', '0 6 29 2 *'])(
  'a year of the cron %s is what node-cron would run one after the other',
  (expression) => {
    const task = createTask(expression, () => {}, { timezone: 'Asia/Ho_Chi_Minh' });
    const from = ms('2024-01-01T00:00:00+07:00');
    const to = ms('2025-01-01T00:00:00+07:00');
    const programme = sampleProgramme({ when: [{ kind: 'cron', expression }] });
    const expected: number[] = [];
    for (let atMs = from; atMs < to; atMs += 300_000) if (task.match(new Date(atMs))) expected.push(atMs);
    task.destroy();
    expect(expandSlots(sampleSchedule([programme]), from, to).map(({ atMs }) => atMs)).toEqual(expected);
  },
);
