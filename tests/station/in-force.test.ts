import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import { appendEntries } from '../../src/record/append.ts';
import { putInForce, reviewFiles } from '../../src/station/in-force.ts';
import { currentVersion, versionsInForce } from '../../src/station/schedule-version.ts';
import { beginRecord, beginRecordOf, personAdded, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML, scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

/** A ward whose record confirms only these quarters of the week. */
function wardConfirming(...quarters: readonly number[]) {
  const ward = tempWard();
  beginRecordOf(ward, [personAdded('lanh-dao', ['approve']), hours(quarters)]);
  return ward;
}

const hours = (quarters: readonly number[]): EntryBody => ({
  kind: 'hours-confirmed',
  quarters,
  by: 'lanh-dao',
  author: 'bien-tap',
  basis: null,
});

const MONDAY_SIX = 24;
const TUESDAY_SIX = 96 + 24;

test('a good schedule at confirmed hours comes into force and is kept with what it was read as', () => {
  const ward = wardConfirming(MONDAY_SIX);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  const review = reviewFiles(ward);
  expect(review.state).toBe('in-force');
  expect(putInForce(ward, review, ward.clock.nowMs())).toBe(true);
  const current = currentVersion(ward.records);
  expect(current).toMatchObject({ version: review.version, schedule: review.read?.schedule });
  expect(ward.records.version(review.version ?? '')?.filesJson).toContain('Bản tin sang');
});

test('outcomes are owed from the first version on, though the daemon starts days later; a later one owes no less', () => {
  const ward = wardConfirming(MONDAY_SIX);
  expect(ward.records.decidedUntilMs()).toBe(null);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  const approvedMs = ward.clock.nowMs();
  putInForce(ward, reviewFiles(ward), approvedMs);
  expect(ward.records.decidedUntilMs()).toBe(approvedMs);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:05']));
  expect(putInForce(ward, reviewFiles(ward), approvedMs + 1000)).toBe(true);
  expect(ward.records.decidedUntilMs()).toBe(approvedMs);
});

test('the version in force is not brought into force again', () => {
  const ward = wardConfirming(MONDAY_SIX);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  expect(putInForce(ward, reviewFiles(ward), ward.clock.nowMs())).toBe(false);
  expect(versionsInForce(ward.records)).toHaveLength(1);
});

test('a schedule that would sound in a quarter nobody has confirmed is held, the last good one stays', () => {
  const ward = wardConfirming(MONDAY_SIX);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  const before = currentVersion(ward.records);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai - thứ ba', '06:00']));
  const held = reviewFiles(ward);
  expect(held.state).toBe('held');
  expect(held.newQuarters).toEqual([TUESDAY_SIX]);
  expect(held.newSlots.map(({ id }) => id)).toEqual(['sang@2024-03-19T06:00+07:00']);
  expect(putInForce(ward, held, ward.clock.nowMs())).toBe(false);
  expect(currentVersion(ward.records)).toEqual(before);
  appendEntries(ward.records, ward.clock.nowMs(), [hours([TUESDAY_SIX])]);
  expect(putInForce(ward, reviewFiles(ward), ward.clock.nowMs())).toBe(true);
});

test('a new hour that comes only once a year is seen today', () => {
  const ward = wardConfirming(MONDAY_SIX);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00'], ['nam', '1/1/2025', '06:00']));
  expect(reviewFiles(ward)).toMatchObject({ state: 'held', newQuarters: [2 * 96 + 24] });
});

test.each([
  ['that is no YAML', 'programmes: [', STATION_YAML],
  [
    'that names a clip that is not there',
    'programmes: { a: { title: A, days: thứ hai, at: "06:00", items: [{ clip: khong-co }] } }',
    STATION_YAML,
  ],
  ['at a quarter past three in the night', scheduleYaml(['dem', 'thứ hai', '03:15']), STATION_YAML],
  ['under a station.yaml that is wrong', scheduleYaml(['sang', 'thứ hai', '06:00']), 'id: [x'],
])('a schedule %s is refused and changes nothing', (_what, schedule, station) => {
  const ward = wardConfirming(MONDAY_SIX);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  const before = currentVersion(ward.records);
  writeFiles(ward, schedule, station);
  const review = reviewFiles(ward);
  expect(review.state).toBe('refused');
  expect(review.problems.some(({ severity }) => severity === 'error')).toBe(true);
  expect(putInForce(ward, review, ward.clock.nowMs())).toBe(false);
  expect(currentVersion(ward.records)).toEqual(before);
});

test('rules changed in station.yaml make a new version, with the old one bound to the old rules', () => {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  putInForce(ward, reviewFiles(ward), ward.clock.nowMs());
  ward.clock.setCivil('2024-03-18T07:00:00+07:00');
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']), STATION_YAML.replace('45 phút', '10 phút'));
  expect(putInForce(ward, reviewFiles(ward), ward.clock.nowMs())).toBe(true);
  expect(versionsInForce(ward.records).map(({ station }) => station.rules.maxSessionMinutes)).toEqual([
    45, 10,
  ]);
});

test('rules that the schedule breaks refuse the files, though the schedule itself did not change', () => {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(
    ward,
    scheduleYaml(['sang', 'thứ hai', '06:00']),
    STATION_YAML.replace('06:00 - 07:00', '06:30 - 07:00'),
  );
  expect(reviewFiles(ward).state).toBe('refused');
});

test('a folder without schedule files has nothing to judge, and leaves what is in force', () => {
  const ward = tempWard();
  beginRecord(ward);
  ward.files.writeText('station.yaml', STATION_YAML);
  const review = reviewFiles(ward);
  expect(review).toMatchObject({ state: 'none', version: null });
  expect(putInForce(ward, review, ward.clock.nowMs())).toBe(false);
});

test('a version never begins before the one it follows, though the clock was set back', () => {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  const later = ward.clock.nowMs();
  putInForce(ward, reviewFiles(ward), later);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:10']));
  putInForce(ward, reviewFiles(ward), later - 3_600_000);
  expect(versionsInForce(ward.records).map(({ fromMs }) => fromMs)).toEqual([later, later]);
});
