import { expect, test } from 'vitest';
import type { EntryKind } from '../../src/model/entry.ts';
import { Refusal } from '../../src/model/problem.ts';
import { putInForce, reviewFiles } from '../../src/station/in-force.ts';
import { approveSchedule } from '../../src/verbs/approve-schedule.ts';
import { showNew, showSchedule } from '../../src/verbs/show-schedule.ts';
import { skipSlot } from '../../src/verbs/skip-slot.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML, scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

function scheduledWard(
  schedule = scheduleYaml(['sang', 'hằng ngày', '06:00'], ['chieu', 'thứ hai', '17:00']),
) {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(ward, schedule);
  return ward;
}

const verdicts = (ward: ReturnType<typeof scheduledWard>, days = 1) =>
  showSchedule(ward, { from: null, days }).days.flatMap(({ slots }) =>
    slots.map(({ slot, verdict, cause }) => `${slot.id.slice(0, -6)} ${verdict} ${cause?.code ?? '-'}`),
  );

test('before anybody approved its texts, each slot says why it will not sound', () => {
  expect(verdicts(scheduledWard())).toEqual([
    'sang@2024-03-18T06:00 skipped mix.not-approved',
    'chieu@2024-03-18T17:00 skipped mix.not-approved',
  ]);
});

test('an approved schedule shows what airs on each day, from today', () => {
  const ward = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  const shown = showSchedule(ward, { from: null, days: 2 });
  expect(shown.source).toBe('in-force');
  expect(shown.days.map(({ date, slots }) => [date, slots.map(({ session }) => session)])).toEqual([
    ['2024-03-18', ['sáng', 'chiều']],
    ['2024-03-19', ['sáng']],
  ]);
  expect(verdicts(ward)).toEqual(['sang@2024-03-18T06:00 airs -', 'chieu@2024-03-18T17:00 airs -']);
  const [day] = shown.days;
  expect(day?.sessions[0]?.usedMs).toBe(day?.slots[0]?.plannedMs);
  expect(day?.slots[0]?.plannedMs).toBeGreaterThan(500);
});

test('a slot that was put off shows who ordered it, the others still air', () => {
  const ward = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  skipSlot(ward, 'sang@2024-03-18T06:00', { why: 'Quốc tang', by: 'lanh-dao' });
  expect(verdicts(ward)).toEqual([
    'sang@2024-03-18T06:00 skipped skip-ordered',
    'chieu@2024-03-18T17:00 airs -',
  ]);
});

test('files that are refused do not hide what is in force, and the page says that they are refused', () => {
  const ward = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  writeFiles(ward, scheduleYaml(['dem', 'thứ hai', '03:15']));
  const shown = showSchedule(ward, { from: null, days: 1 });
  expect(shown.review.state).toBe('refused');
  expect(shown.source).toBe('in-force');
  expect(verdicts(ward)).toHaveLength(2);
});

test('good files that the daemon has not taken yet are shown as such', () => {
  const ward = scheduledWard();
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:05']));
  expect(showSchedule(ward, { from: null, days: 1 })).toMatchObject({
    source: 'files',
    review: { state: 'in-force' },
  });
});

test('without any schedule, or with only a wrong one, there is nothing to show but what is wrong', () => {
  const ward = tempWard();
  beginRecord(ward);
  ward.files.writeText('station.yaml', STATION_YAML);
  expect(() => showSchedule(ward, { from: null, days: 1 })).toThrow(Refusal);
  writeFiles(ward, 'programmes: [');
  expect(() => showSchedule(ward, { from: null, days: 1 })).toThrow(Refusal);
});

test('what will newly sound is its hours, its first slots and the texts that nobody approved', () => {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00'], ['hai', 'thứ ba', '06:10']));
  const unconfirmed = {
    ...ward,
    records: Object.assign(Object.create(ward.records), {
      entries: (after: number, kinds: readonly EntryKind[] = []) =>
        ward.records.entries(
          after,
          kinds.filter((kind) => kind !== 'hours-confirmed'),
        ),
    }),
  };
  const found = showNew(unconfirmed);
  expect(found.hours).toEqual([
    { weekday: 1, fromMinute: 360, toMinute: 375 },
    { weekday: 2, fromMinute: 360, toMinute: 375 },
  ]);
  expect(found.slots.map(({ slot }) => slot.id)).toEqual([
    'sang@2024-03-18T06:00+07:00',
    'hai@2024-03-19T06:10+07:00',
  ]);
  expect(found.texts.map(({ words }) => words)).toEqual(['Đây là bản tin sang.', 'Đây là bản tin hai.']);
  expect(showNew(ward).hours).toEqual([]);
});
