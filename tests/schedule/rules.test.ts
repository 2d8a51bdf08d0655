import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Level } from '../../src/model/level.ts';
import type { Rules } from '../../src/model/station.ts';
import { countAirings } from '../../src/report/count.ts';
import { rulesOn, ruleVerdict, sessionOf, slotVerdict, WHOLE_DAY } from '../../src/schedule/rules.ts';
import { type DayUsage, NOTHING_USED, usageOf, withSound } from '../../src/schedule/usage.ts';
import { airing, part, seconds } from '../fakes/sample-airing.ts';
import { sampleStation } from '../fakes/sample-station.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
/** Two sessions of 15 minutes, Monday to Friday, quiet from nine in the evening to five. */
const QUAN: Rules = {
  ...sampleStation().rules,
  quietHours: [{ from: '21:00', to: '05:00' }],
  maxSessionMinutes: 15,
  days: [1, 2, 3, 4, 5],
};
const MONDAY = '2024-03-18';

function verdict(
  at: string,
  minutes: number,
  { rules = QUAN, used = NOTHING_USED, level = 'normal' as Level } = {},
): string | null {
  const atMs = Date.parse(`${at.includes('T') ? at : `${MONDAY}T${at}:00`}+07:00`);
  return ruleVerdict(rules, ZONE, { level, atMs, plannedMs: minutes * 60_000 }, used)?.code ?? null;
}

const used = (session: string | null, minutes: number): DayUsage =>
  withSound(NOTHING_USED, session, minutes * 60_000);

test('a broadcast inside a session and within the caps may air', () => {
  expect(verdict('06:00', 15)).toBeNull();
  expect(verdict('16:45', 10)).toBeNull();
});

test('nothing but an emergency airs in quiet hours, on a day off, outside the sessions or over the caps', () => {
  const full = withSound(used('sáng', 15), 'chiều', 15 * 60_000);
  expect(verdict('03:15', 5)).toBe('quiet-hours');
  expect(verdict('2024-03-17T06:00:00', 5)).toBe('rule-day');
  expect(verdict('12:00', 5)).toBe('outside-sessions');
  expect(verdict('06:10', 1, { used: full })).toBe('cap-minutes');
  for (const at of ['03:15', '2024-03-17T06:00:00', '12:00', '06:10']) {
    expect(verdict(at, 60, { used: full, level: 'emergency' })).toBeNull();
    expect(verdict(at, 60, { used: full, level: 'priority' })).not.toBeNull();
  }
});

test('a length that is no number passes neither windows nor caps', () => {
  const noSessions = { ...QUAN, sessions: [] };
  for (const minutes of [Number.NaN, Infinity]) {
    expect(verdict('06:00', minutes, { rules: noSessions })).toBe('quiet-hours');
    expect(verdict('06:00', minutes, { rules: { ...noSessions, quietHours: [] } })).toBe('cap-minutes');
    expect(verdict('06:00', minutes, { rules: { ...QUAN, quietHours: [] } })).toBe('session-end');
  }
  expect(verdict('06:00', 1, { used: used('sáng', Number.NaN) })).toBe('cap-minutes');
});

test('an emergency that is planned keeps the quiet hours, also on a day off, and passes the rest', () => {
  const planned = (at: string) =>
    slotVerdict(QUAN, ZONE, { level: 'emergency', atMs: Date.parse(at), plannedMs: 60_000 }, NOTHING_USED);
  expect(planned('2024-03-18T03:15:00+07:00')?.code).toBe('quiet-hours');
  expect(planned('2024-03-17T03:15:00+07:00')?.code).toBe('quiet-hours');
  expect(planned('2024-03-17T12:15:00+07:00')).toBeNull();
});

test('a broadcast that would sound past its session’s end, or into quiet hours, is refused as a whole', () => {
  expect(verdict('06:50', 10)).toBeNull();
  expect(verdict('06:50', 10.01)).toBe('session-end');
  const open = { ...QUAN, sessions: [], maxSessionMinutes: null };
  expect(verdict('20:50', 10, { rules: open })).toBeNull();
  expect(verdict('20:50', 10.01, { rules: open })).toBe('quiet-hours');
  expect(verdict('04:59', 0, { rules: open })).toBe('quiet-hours');
  expect(verdict('05:00', 5, { rules: open })).toBeNull();
});

test('quiet hours over midnight hold on both sides of it, and for a sound that crosses them whole', () => {
  const open = {
    ...QUAN,
    sessions: [],
    maxSessionMinutes: null,
    quietHours: [{ from: '23:00', to: '00:30' }],
  };
  expect(verdict('23:30', 1, { rules: open })).toBe('quiet-hours');
  expect(verdict('00:29', 1, { rules: open })).toBe('quiet-hours');
  expect(verdict('22:00', 240, { rules: open })).toBe('quiet-hours');
  expect(verdict('00:30', 60, { rules: open })).toBeNull();
});

test('a session’s minutes are what it has aired and what it plans: over the cap the whole broadcast is refused', () => {
  expect(verdict('06:10', 5, { used: used('sáng', 10) })).toBeNull();
  expect(verdict('06:10', 5.5, { used: used('sáng', 10) })).toBe('cap-minutes');
  expect(verdict('16:40', 15, { used: used('sáng', 15) })).toBeNull();
});

test('a third session of the day is refused, another broadcast of the second is not', () => {
  const three = { ...QUAN, sessions: [...QUAN.sessions, { name: 'trưa', from: '11:00', to: '11:30' }] };
  const two = withSound(used('sáng', 5), 'chiều', 60_000);
  expect(verdict('11:00', 5, { rules: three, used: two })).toBe('cap-sessions');
  expect(verdict('17:00', 5, { rules: three, used: two })).toBeNull();
  expect(verdict('11:00', 5, { rules: three, used: used('sáng', 5) })).toBeNull();
});

test('a profile without sessions caps the minutes of the day together', () => {
  const open = { ...QUAN, sessions: [] };
  expect(verdict('06:00', 10, { rules: open, used: used(WHOLE_DAY, 5) })).toBeNull();
  expect(verdict('18:00', 10, { rules: open, used: used(WHOLE_DAY, 6) })).toBe('cap-minutes');
});

test('a station that does not divide its day has one session, which entries name and reports count', () => {
  const open = { ...QUAN, sessions: [] };
  const at = (time: string) => Date.parse(`${MONDAY}T${time}:00+07:00`);
  expect(sessionOf(open, ZONE, at('06:00'))).toBe('cả ngày');
  const heard = (time: string) =>
    airing([part('a', 0, 60)], { date: MONDAY, session: sessionOf(open, ZONE, at(time)) });
  const week = { from: MONDAY, to: '2024-03-24', by: [], topic: null, entries: false };
  expect(countAirings([heard('06:00'), heard('17:00')], week).total).toMatchObject({
    sessions: 1,
    airings: 2,
  });
});

test('a dated exception eases or tightens the rules on its dates only', () => {
  const bauCu = {
    issuer: 'UBND thành phố',
    number: '15/CV',
    from: '2024-03-16',
    until: '2024-03-18',
    maxSessionsPerDay: null,
    maxSessionMinutes: 30,
    days: [1, 2, 3, 4, 5, 6, 7] as const,
  };
  const rules = { ...QUAN, exceptions: [bauCu] };
  expect(verdict('2024-03-17T06:00:00', 30, { rules })).toBeNull();
  expect(verdict('2024-03-18T06:00:00', 30, { rules })).toBeNull();
  expect(verdict('2024-03-19T06:00:00', 30, { rules })).toBe('cap-minutes');
  expect(rulesOn(rules, '2024-03-18').maxSessionsPerDay).toBe(2);
  const later = { ...bauCu, maxSessionMinutes: 20 };
  expect(rulesOn({ ...rules, exceptions: [bauCu, later] }, '2024-03-18').maxSessionMinutes).toBe(20);
});

test('a dated exception that lifts a cap lifts it on its dates, and binds again the day after', () => {
  const tang = {
    issuer: 'UBND thành phố',
    number: '16/CV',
    from: MONDAY,
    until: MONDAY,
    maxSessionsPerDay: 'unlimited',
    maxSessionMinutes: 'unlimited',
    days: null,
  } as const;
  const rules = { ...QUAN, maxSessionsPerDay: 1, exceptions: [tang] };
  expect(verdict('06:00', 45, { rules })).toBeNull();
  expect(verdict('17:00', 25, { rules, used: used('sáng', 45) })).toBeNull();
  expect(verdict('2024-03-19T06:00:00', 45, { rules })).toBe('cap-minutes');
  expect(verdict('2024-03-19T17:00:00', 5, { rules, used: used('sáng', 5) })).toBe('cap-sessions');
});

test('an instant belongs to the session whose window holds it, from its first second to before its end', () => {
  const session = (time: string) => sessionOf(QUAN, ZONE, Date.parse(`2024-03-18T${time}+07:00`));
  expect(session('05:59:59')).toBeNull();
  expect(session('06:00:00')).toBe('sáng');
  expect(session('06:59:59')).toBe('sáng');
  expect(session('07:00:00')).toBeNull();
  expect(session('17:00:00')).toBe('chiều');
});

test('what the rules let through never touches quiet hours and never passes the caps', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 20 }),
      (minute, length, before) => {
        const at = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        if (verdict(at, length, { used: used('sáng', before) }) !== null) return;
        const morning = minute >= 360 && minute + length <= 420 && minute < 420 && before + length <= 15;
        const afternoon = minute >= 990 && minute + length <= 1050 && minute < 1050 && length <= 15;
        expect(morning || afternoon).toBe(true);
      },
    ),
  );
});

test('the day’s usage counts what sounded by session, an open airing as planned, an emergency and a silent one not', () => {
  const aired = airing([part('a', 0, 60)]);
  const cut = airing([part('b', 0, 60, { heardSeconds: 20 })], { outcome: 'partial' });
  const manual = airing([part('c', 0, 30)], { kind: 'manual', session: 'chiều' });
  const open = airing([], { outcome: null, session: 'chiều', plannedMs: 90_000 });
  const emergency = airing([part('d', 0, 300)], { kind: 'emergency', level: 'emergency' });
  const missed = airing([], { outcome: 'missed', session: 'trưa', airtimeFrames: seconds(0) });
  expect(usageOf([aired, cut, manual, open, emergency, missed])).toEqual(
    new Map([
      ['sáng', 80_000],
      ['chiều', 120_000],
    ]),
  );
});
