import { expect, test } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import {
  currentVersion,
  storedVersion,
  versionOf,
  versionsInForce,
} from '../../src/station/schedule-version.ts';
import { bringIntoForce } from '../fakes/in-force.ts';
import { daily, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';

const schedule = sampleSchedule([sampleProgramme()]);
const station = sampleStation();
const file = { path: 'schedules/tuan.yaml', text: 'programmes: {}' };

test('a version changes with any file, with station.yaml, and with what they are read as', () => {
  const texts = { stationYaml: 'name: x', files: [file] };
  const read = { schedule, station };
  const versions = [
    versionOf(texts, read),
    versionOf({ ...texts, stationYaml: 'name: y' }, read),
    versionOf({ ...texts, files: [{ ...file, text: 'programmes: {} ' }] }, read),
    versionOf({ ...texts, files: [{ ...file, path: 'schedules/b.yaml' }] }, read),
    versionOf({ ...texts, files: [file, { path: 'schedules/b.yaml', text: '' }] }, read),
    versionOf(texts, { schedule: { ...schedule, daySets: { le: ['2024-04-30'] } }, station }),
    versionOf(texts, null),
  ];
  expect(new Set(versions).size).toBe(versions.length);
  expect(versionOf({ stationYaml: 'name: x', files: [{ ...file }] }, { schedule, station })).toBe(
    versions[0],
  );
});

test('every version stays as it was read, and is in force until the next', () => {
  const ward = tempWard();
  beginRecord(ward);
  expect(currentVersion(ward.records)).toBeNull();
  const first = bringIntoForce(ward, schedule);
  ward.clock.setCivil('2024-03-19T05:00:00+07:00');
  const evening = sampleSchedule([sampleProgramme({ when: [daily('17:00')] })]);
  const second = bringIntoForce(ward, evening);
  expect(versionsInForce(ward.records).map(({ version, fromMs }) => [version, fromMs])).toEqual([
    [first, Date.parse('2024-03-18T05:00:00+07:00')],
    [second, Date.parse('2024-03-19T05:00:00+07:00')],
  ]);
  expect(currentVersion(ward.records)).toMatchObject({
    version: second,
    schedule: evening,
    station: ward.station,
  });
  expect(versionsInForce(ward.records)[0]?.schedule).toEqual(schedule);
});

test('of a long history only the versions that were in force since an instant are read', () => {
  const ward = tempWard();
  beginRecord(ward);
  const versions = ['05:00', '05:10', '05:20', '05:30'].map((at, index) => {
    ward.clock.setCivil(`2024-03-${18 + index}T05:00:00+07:00`);
    return bringIntoForce(ward, sampleSchedule([sampleProgramme({ when: [daily(at)] })]));
  });
  const since = versionsInForce(ward.records, Date.parse('2024-03-20T04:59:59+07:00'));
  expect(since.map(({ version }) => version)).toEqual(versions.slice(1));
});

test('a kept schedule that is not what the chain bound is refused by name, not aired', () => {
  const ward = tempWard();
  beginRecord(ward);
  const version = bringIntoForce(ward, schedule);
  const altered = sampleSchedule([sampleProgramme({ when: [daily('03:15')] })]);
  const records = {
    entries: ward.records.entries.bind(ward.records),
    version: () => storedVersion(version, { stationYaml: '', files: [] }, altered, station),
  };
  expect(() => currentVersion(records)).toThrow(Refusal);
});
