import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Airing } from '../../src/model/airing.ts';
import type { OrderAsk } from '../../src/record/order-manifest.ts';
import type { AskFigure } from '../../src/report/ask-count.ts';
import { accountOf, accountPeriod } from '../../src/report/order-account.ts';
import { airing, part, seconds } from '../fakes/sample-airing.ts';

const TOPIC = 'sap-xep-dvhc';
const EVERY_DAY: OrderAsk['weekdays'] = [1, 2, 3, 4, 5, 6, 7];

function ask(changes: Partial<OrderAsk>): OrderAsk {
  return {
    subject: { kind: 'topic', topic: TOPIC },
    from: '2024-03-18',
    to: '2024-03-20',
    weekdays: EVERY_DAY,
    airingsADay: 2,
    airtimeADayMs: null,
    ...changes,
  };
}

function account(
  one: OrderAsk,
  airings: readonly Airing[],
  until: string | null = '2024-03-21T00:00:00+07:00',
  brings: Partial<Parameters<typeof accountOf>[0]> = {},
) {
  const order = {
    asks: [one],
    zone: 'Asia/Ho_Chi_Minh',
    clips: [{ ...clip, id: 'dot-2-thong-bao', sha256: 'sha-bytes' }],
    texts: [],
    programmes: null,
    ...brings,
  };
  const [only] = accountOf(order, airings, until === null ? null : Date.parse(until));
  if (only === undefined) throw new Error('one ask, one account');
  return only;
}

const clip = {
  title: 'Thông báo',
  topic: null,
  theme: null,
  kind: 'notice' as const,
  language: 'vi',
  source: null,
  ending: '.wav' as const,
  bytes: 1,
};

/** Thirty seconds on the topic. */
function aired(date: string, changes: Partial<Airing> = {}): Airing {
  return airing([part('thong-bao', 0, 30, { topic: TOPIC })], { date, ...changes });
}

function missed(date: string, id: string, changes: Partial<Airing> = {}): Airing {
  const cause = { code: 'station-off', params: {} };
  return airing([], { date, id, slot: id, topic: TOPIC, outcome: 'missed', cause, ...changes });
}

function balanced({ asked, aired: sounded, madeGood, beyond, short, notDue }: AskFigure): void {
  expect(asked + beyond).toBe(sounded + madeGood + short + notDue);
}

test('each day is reckoned by itself: three on Monday fill nothing on Tuesday', () => {
  // Asked 3 days × 2 = 6. Monday 3 (1 beyond), Tuesday 1 (1 short), Wednesday 2.
  const { airings, days, notPlanned } = account(ask({}), [
    ...[aired('2024-03-18'), aired('2024-03-18'), aired('2024-03-18')],
    aired('2024-03-19'),
    ...[aired('2024-03-20'), aired('2024-03-20')],
  ]);
  expect(airings).toEqual({ asked: 6, aired: 6, madeGood: 0, beyond: 1, short: 1, notDue: 0 });
  expect(days).toEqual({ asked: 3, due: 3, short: 1 });
  // Nothing of Tuesday failed: the second was never planned.
  expect(notPlanned).toBe(1);
});

test('a make-good fills the day of what it makes good, and its slot is no reason any more', () => {
  const slot = 'ban-tin-sang@2024-03-19T06:00+07:00';
  const { airings, causes, entries } = account(ask({}), [
    ...[aired('2024-03-18'), aired('2024-03-18')],
    ...[aired('2024-03-19'), missed('2024-03-19', slot)],
    ...[aired('2024-03-20'), missed('2024-03-20', 'ban-tin-sang@2024-03-20T06:00+07:00')],
    aired('2024-03-22', { id: `makegood:${slot}`, kind: 'make-good', makesGood: slot, slot: null }),
  ]);
  // 6 asked: 2 + 1 + 1 aired, 1 made good for Tuesday, 1 short on Wednesday.
  expect(airings).toEqual({ asked: 6, aired: 4, madeGood: 1, beyond: 0, short: 1, notDue: 0 });
  expect(causes).toEqual([{ outcome: 'missed', cause: { code: 'station-off', params: {} }, count: 1 }]);
  expect(entries.find(({ kind }) => kind === 'make-good')?.date).toBe('2024-03-19');
});

test('days that have not ended, or that the station has not told of, are not short', () => {
  const monday = [aired('2024-03-18')];
  const untilTuesdayNoon = account(ask({}), monday, '2024-03-19T12:00:00+07:00');
  expect(untilTuesdayNoon.airings).toEqual({
    asked: 6,
    aired: 1,
    madeGood: 0,
    beyond: 0,
    short: 1,
    notDue: 4,
  });
  expect(untilTuesdayNoon.days).toEqual({ asked: 3, due: 1, short: 1 });
  const nothingSent = account(ask({}), [], null);
  expect(nothingSent.airings).toMatchObject({ short: 0, notDue: 6 });
});

test('only the weekdays asked count, and what aired on others is no part of it', () => {
  // 18–24 March 2024, Monday to Sunday; asked on Monday and Friday alone.
  const { airings, entries } = account(
    ask({ to: '2024-03-24', weekdays: [1, 5], airingsADay: 1 }),
    [aired('2024-03-18'), aired('2024-03-19'), aired('2024-03-23')],
    '2024-03-25T00:00:00+07:00',
  );
  expect(airings).toEqual({ asked: 2, aired: 1, madeGood: 0, beyond: 0, short: 1, notDue: 0 });
  expect(entries).toHaveLength(1);
});

test('airtime is counted in frames of what was asked for, not of the greeting before it', () => {
  // Two broadcasts of 10 s greeting and 30 s on the topic, one of them cut after 25 s in all: 30 + 15 = 45 s of 60 s.
  const parts = (heard: number) => [
    part(null, 0, 10),
    part('thong-bao', 10, 40, { topic: TOPIC, heardSeconds: heard }),
  ];
  const cut = { outcome: 'partial', cause: { code: 'power-lost', params: {} } } as const;
  const { airtimeFrames, airings, causes, notPlanned } = account(
    ask({ to: '2024-03-18', airingsADay: null, airtimeADayMs: 60_000 }),
    [airing(parts(30), { date: '2024-03-18' }), airing(parts(15), { date: '2024-03-18', ...cut })],
  );
  expect(airings).toBeNull();
  expect(airtimeFrames).toEqual({
    ...{ asked: seconds(60), aired: seconds(45), madeGood: 0, beyond: 0 },
    ...{ short: seconds(15), notDue: 0 },
  });
  expect(causes).toEqual([{ outcome: 'partial', cause: cut.cause, count: 1 }]);
  expect(notPlanned).toBe(0);
});

test('a recording is known by its bytes, whatever the station calls it; a text by its name', () => {
  const ofClip = (id: string) =>
    ask({
      subject: { kind: 'clip', clip: id, programmes: ['dot-2-phat-chieu'] },
      to: '2024-03-18',
      airingsADay: 1,
    });
  const renamed = airing([part('tin-rieng', 0, 30, { sha256: 'sha-bytes' })], { date: '2024-03-18' });
  const namesake = airing([part('dot-2-thong-bao', 0, 30, { sha256: 'sha-other' })], { date: '2024-03-18' });
  expect(account(ofClip('dot-2-thong-bao'), [renamed]).airings?.aired).toBe(1);
  expect(account(ofClip('dot-2-thong-bao'), [namesake]).airings?.aired).toBe(0);
  const spoken = airing([part('dot-2-loi-moi', 0, 30, { sha256: 'sha-words' })], { date: '2024-03-18' });
  expect(account(ofClip('dot-2-loi-moi'), [spoken]).airings?.aired).toBe(1);
  // A slot that never sounded has no parts: it is of the clip whose programme it is.
  const silent = missed('2024-03-18', 'x', { programme: 'dot-2-phat-chieu' });
  expect(account(ofClip('dot-2-loi-moi'), [silent]).causes).toHaveLength(1);
  expect(account(ofClip('dot-2-loi-moi'), [missed('2024-03-18', 'y')]).causes).toEqual([]);
});

test('of two orders on one topic, each counts what came with it alone; one that brings nothing, every broadcast', () => {
  const day = ask({ to: '2024-03-18' });
  const programmes = (order: string) =>
    `programmes:\n  ${order}-chieu:\n    topic: ${TOPIC}\n    items:\n      - clip: ${order}-thong-bao\n`;
  const bringing = (order: string) => ({
    clips: [{ ...clip, id: `${order}-thong-bao`, sha256: `sha-${order}`, topic: TOPIC }],
    programmes: programmes(order),
  });
  const sound = (name: string, changes = {}) => part(name, 0, 30, { topic: TOPIC, ...changes });
  const broadcasts = [
    airing([sound('dot-3-thong-bao', { sha256: 'sha-dot-3' })], { programme: 'dot-3-chieu' }),
    // In the station's own bulletin, beside news of its own on the topic: 30 s of it are the order's.
    airing([sound('tin-rieng'), part('dot-3-thong-bao', 30, 60, { topic: TOPIC, sha256: 'sha-dot-3' })]),
    airing([sound('tin-rieng')]),
    missed('2024-03-18', 'm', { programme: 'dot-3-chieu' }),
  ];
  const of = (order: string) => account(day, broadcasts, undefined, bringing(order));
  expect(of('dot-3').airings).toMatchObject({ asked: 2, aired: 2, short: 0 });
  expect(of('dot-3').entries.map(({ airtimeFrames }) => airtimeFrames)).toEqual([
    seconds(30),
    seconds(30),
    0,
  ]);
  expect(of('dot-4')).toMatchObject({
    airings: { asked: 2, aired: 0, short: 2 },
    notPlanned: 2,
    entries: [],
  });
  expect(account(day, broadcasts).airings).toMatchObject({ aired: 3 });
});

test('another recording under the order’s name is none of the order’s; a text is, whoever speaks it', () => {
  const day = ask({ to: '2024-03-18' });
  const text = { ...clip, id: 'dot-2-loi-moi', topic: TOPIC, text: 'Kính mời bà con.' };
  const brings = {
    clips: [{ ...clip, id: 'dot-2-thong-bao', sha256: 'sha-bytes', topic: TOPIC }],
    texts: [text],
  };
  const own = (name: string, sha256: string) =>
    airing([part(name, 0, 30, { topic: TOPIC, sha256 })], { date: '2024-03-18', programme: 'ban-tin-sang' });
  const aired = (one: Airing) => account(day, [one], undefined, brings).airings?.aired;
  expect(aired(own('dot-2-thong-bao', 'sha-other'))).toBe(0);
  expect(aired(own('tin-rieng', 'sha-bytes'))).toBe(1);
  expect(aired(own('dot-2-loi-moi', 'sha-words'))).toBe(1);
});

test('every figure is the sum of the entries named, and both sides of the account agree', () => {
  const airings = [
    ...[aired('2024-03-18'), aired('2024-03-18'), aired('2024-03-18'), aired('2024-03-20')],
    missed('2024-03-19', 'm'),
  ];
  const { airings: counted, airtimeFrames, entries } = account(ask({ airtimeADayMs: 45_000 }), airings);
  if (counted === null || airtimeFrames === null) throw new Error('both were asked');
  balanced(counted);
  balanced(airtimeFrames);
  expect(entries.filter(({ counts }) => counts)).toHaveLength(counted.aired);
  expect(entries.reduce((sum, entry) => sum + entry.airtimeFrames, 0)).toBe(airtimeFrames.aired);
  // 45 s asked a day. Monday 90 s (45 beyond), Tuesday 0 (45 short), Wednesday 30 s (15 short).
  expect(airtimeFrames).toMatchObject({ beyond: seconds(45), short: seconds(60), asked: seconds(135) });
});

test('an account is shown what may still make good after its last day', () => {
  expect(accountPeriod({ asks: [ask({}), ask({ from: '2024-03-01', to: '2024-03-02' })] })).toEqual({
    from: '2024-03-01',
    to: '2024-05-19',
  });
});

test('whatever airs, each day adds up by itself, in airings as in airtime', () => {
  const dates = ['2024-03-18', '2024-03-19', '2024-03-20', '2024-03-21'];
  const broadcast = fc.record({
    date: fc.constantFrom(...dates),
    heard: fc.integer({ min: 0, max: 30 }),
    makesGoodOf: fc.option(fc.constantFrom(...dates)),
  });
  const question = fc.record({
    airingsADay: fc.integer({ min: 1, max: 4 }),
    airtimeADayMs: fc.integer({ min: 1, max: 120 }).map((second) => second * 1000),
    dueDays: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(broadcast, { maxLength: 14 }), question, (broadcasts, asked) => {
      const airings = broadcasts.map(({ date, heard, makesGoodOf }, index) => {
        const parts = [part('thong-bao', 0, 30, { topic: TOPIC, heardSeconds: heard })];
        const outcome = heard === 30 ? 'aired' : 'partial';
        const makesGood = makesGoodOf === null ? null : `ban-tin-sang@${makesGoodOf}T06:00+07:00`;
        const kind = makesGood === null ? 'scheduled' : 'make-good';
        return airing(parts, { id: `a${index}`, slot: null, date, outcome, kind, makesGood });
      });
      const until = `${dates[asked.dueDays]}T00:00:00+07:00`;
      const counted = account(ask({ ...asked }), airings, until);
      // By hand: the days 18, 19, 20; what was heard to 95 % (29 of 30 s and more) is an airing.
      const sums = { short: 0, beyond: 0, notDue: 0 };
      for (const [index, date] of dates.slice(0, 3).entries()) {
        const ofDay = broadcasts.filter((one) => (one.makesGoodOf ?? one.date) === date);
        const whole = ofDay.filter(({ heard }) => heard >= 28.5).length;
        sums.beyond += Math.max(0, whole - asked.airingsADay);
        sums[index < asked.dueDays ? 'short' : 'notDue'] += Math.max(0, asked.airingsADay - whole);
      }
      expect(counted.airings).toMatchObject({ asked: 3 * asked.airingsADay, ...sums });
      if (counted.airings !== null) balanced(counted.airings);
      if (counted.airtimeFrames !== null) balanced(counted.airtimeFrames);
      const heard = counted.entries.reduce((sum, entry) => sum + entry.airtimeFrames, 0);
      expect(heard).toBe((counted.airtimeFrames?.aired ?? 0) + (counted.airtimeFrames?.madeGood ?? 0));
    }),
    { numRuns: 200 },
  );
});
