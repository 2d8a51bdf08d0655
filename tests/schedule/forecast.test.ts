import { expect, test } from 'vitest';
import type { Programme } from '../../src/model/programme.ts';
import { expandSlots } from '../../src/schedule/expand.ts';
import { type ForecastQuestion, forecastDays } from '../../src/schedule/forecast.ts';
import { NOTHING_USED, withSound } from '../../src/schedule/usage.ts';
import { daily, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';
import { sampleStation } from '../fakes/sample-station.ts';

const rules = { ...sampleStation().rules, maxSessionMinutes: 15 };

function forecast(programmes: readonly Programme[], changes: Partial<ForecastQuestion> = {}) {
  const schedule = sampleSchedule(programmes);
  return forecastDays({
    schedule,
    rules,
    priorityCutsNormal: false,
    slots: expandSlots(
      schedule,
      Date.parse('2024-03-18T00:00:00+07:00'),
      Date.parse('2024-03-19T00:00:00+07:00'),
    ),
    lengthOf: () => 600_000,
    outcomeOf: () => null,
    usedOn: () => NOTHING_USED,
    hindrance: () => null,
    ...changes,
  });
}

const verdicts = (days: ReturnType<typeof forecast>) =>
  days.flatMap(({ slots }) =>
    slots.map(({ slot, verdict, cause }) => `${slot.programme} ${verdict} ${cause?.code ?? '-'}`),
  );

const sang = sampleProgramme();
const thoiTiet = sampleProgramme({ id: 'thoi-tiet', when: [daily('06:10')] });
const chieu = sampleProgramme({ id: 'chieu', when: [daily('17:00')] });

test('a day shows each slot’s session and the minutes that each session uses of its cap', () => {
  const [day] = forecast([sang, chieu]);
  expect(day?.date).toBe('2024-03-18');
  expect(day?.slots.map(({ session, verdict }) => [session, verdict])).toEqual([
    ['sáng', 'airs'],
    ['chiều', 'airs'],
  ]);
  expect(day?.sessions).toEqual([
    { session: 'sáng', usedMs: 600_000, atMost: false, capMs: 900_000 },
    { session: 'chiều', usedMs: 600_000, atMost: false, capMs: 900_000 },
  ]);
  expect(day?.maxSessions).toBe(2);
});

test('the slot that would pass the cap is skipped whole, and uses nothing of it', () => {
  const days = forecast([sang, thoiTiet]);
  expect(verdicts(days)).toEqual(['ban-tin-sang airs -', 'thoi-tiet skipped cap-minutes']);
  expect(days[0]?.sessions).toEqual([{ session: 'sáng', usedMs: 600_000, atMost: false, capMs: 900_000 }]);
});

test('minutes that rotation decides are the most that its slot and its session can come to', () => {
  const items = [{ kind: 'next-of', topic: 'chung', theme: null, place: sang.place }] as const;
  const [day] = forecast([{ ...sang, items }, chieu]);
  expect(day?.slots.map(({ atMost }) => atMost)).toEqual([true, false]);
  expect(day?.sessions.map(({ atMost }) => atMost)).toEqual([true, false]);
});

test('a slot that a person put off leaves its minutes to the others', () => {
  const days = forecast([sang, thoiTiet], {
    hindrance: ({ programme }) =>
      programme === 'ban-tin-sang' ? { code: 'skip-ordered', params: {} } : null,
  });
  expect(verdicts(days)).toEqual(['ban-tin-sang skipped skip-ordered', 'thoi-tiet airs -']);
});

test('what the record already tells stands, and its airtime counts to the cap', () => {
  const days = forecast([sang, thoiTiet], {
    outcomeOf: ({ programme }) => (programme === 'ban-tin-sang' ? 'partial' : null),
    usedOn: () => withSound(NOTHING_USED, 'sáng', 120_000),
  });
  expect(verdicts(days)).toEqual(['ban-tin-sang partial -', 'thoi-tiet airs -']);
  expect(days[0]?.sessions[0]?.usedMs).toBe(720_000);
});

test('what is on air counts once to its session, and is not judged again by a cap that it fills itself', () => {
  const days = forecast([sang, thoiTiet], {
    lengthOf: () => 480_000,
    outcomeOf: ({ programme }) => (programme === 'ban-tin-sang' ? 'on-air' : null),
    usedOn: () => withSound(NOTHING_USED, 'sáng', 480_000),
  });
  expect(verdicts(days)).toEqual(['ban-tin-sang airs -', 'thoi-tiet skipped cap-minutes']);
  expect(days[0]?.sessions[0]?.usedMs).toBe(480_000);
});

test('one that waits for another says how long, one that cannot names it', () => {
  const early = sampleProgramme({ id: 'som', when: [daily('06:05')] });
  const none = sampleProgramme({ id: 'khong-cho', when: [daily('06:05')], lateMs: 0 });
  const [day] = forecast([sang, early, none], {
    lengthOf: () => 302_000,
    rules: { ...rules, maxSessionMinutes: null },
  });
  const slots = day?.slots;
  expect(
    slots?.map(({ verdict, waitsMs, cause }) => [verdict, waitsMs, cause?.params.title ?? null]),
  ).toEqual([
    ['airs', 0, null],
    ['airs', 2000, null],
    ['skipped', 0, 'Bản tin sáng'],
  ]);
});
