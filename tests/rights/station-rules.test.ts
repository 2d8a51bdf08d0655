/** The rules of a station bind as two people confirmed them, whatever station.yaml says today (laws 3, 4, 5). */
import { expect, test } from 'vitest';
import type { EntryBody } from '../../src/model/entry.ts';
import type { StationConfig } from '../../src/model/station.ts';
import { appendEntries } from '../../src/record/append.ts';
import { readRights } from '../../src/rights/fold.ts';
import { boundStation, ruleChanges, rulesChanged, stationRulesOf } from '../../src/rights/station-rules.ts';
import { readStation } from '../../src/schedule/read-station.ts';
import { putInForce, reviewFiles } from '../../src/station/in-force.ts';
import { currentVersion } from '../../src/station/schedule-version.ts';
import { approveClips } from '../../src/verbs/approve-clip.ts';
import { approveSchedule } from '../../src/verbs/approve-schedule.ts';
import { enterClip } from '../../src/verbs/enter-clip.ts';
import { proposeSchedule } from '../../src/verbs/propose-schedule.ts';
import { identifyTwo } from '../../src/verbs/two-people.ts';
import { beginRecord, SAMPLE_PIN, tempWard } from '../fakes/temp-ward.ts';
import { scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

/** A ward on air whose station.yaml was confirmed as it stands, in two people's names. */
function confirmedWard() {
  const ward = tempWard();
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  const rules: EntryBody = {
    kind: 'rules-confirmed',
    rules: stationRulesOf(stationOf(ward.files.stationYaml())),
    by: 'lanh-dao',
    author: 'bien-tap',
    basis: 'Quy chế 01',
  };
  beginRecord(ward, [rules]);
  expect(putInForce(ward, reviewFiles(ward), ward.clock.nowMs())).toBe(true);
  const edit = (from: string | RegExp, to: string) => {
    const yaml = ward.files.stationYaml() ?? '';
    expect(yaml).toMatch(from);
    ward.files.writeText('station.yaml', yaml.replace(from, to));
    // What every command and the daemon open with.
    return { ...ward, station: stationOf(ward.files.stationYaml()) };
  };
  return { ward, edit };
}

function stationOf(yaml: string | null): StationConfig {
  const { station, problems } = readStation(yaml ?? '');
  expect(problems).toEqual([]);
  return station!;
}

test('quiet hours taken out of station.yaml bind until a second person confirms it', () => {
  const { ward, edit } = confirmedWard();
  const before = currentVersion(ward.records);
  edit(/quiet-hours: .*/, 'quiet-hours: "02:00 - 02:01"');
  const review = reviewFiles(ward);
  expect(review).toMatchObject({ state: 'held', rulesChanged: true, newQuarters: [] });
  expect(review.problems.map(({ code }) => code)).toContain('station.rules-changed');
  expect(putInForce(ward, review, ward.clock.nowMs())).toBe(false);
  expect(currentVersion(ward.records)).toEqual(before);

  proposeSchedule(ward, 'bien-tap');
  expect(approveSchedule(ward, 'lanh-dao')).toMatchObject({ rules: true, cameIntoForce: true });
  expect(currentVersion(ward.records)?.station.rules.quietHours).toEqual([{ from: '02:00', to: '02:01' }]);
});

test('one person who writes a sole-person basis into station.yaml stays one of two', async () => {
  const { edit } = confirmedWard();
  const ward = edit(/^/, 'sole-person-basis: Tôi tự cho phép\n');
  expect(ward.station.solePersonBasis).toBe('Tôi tự cho phép');
  await expect(identifyTwo(ward, { as: 'lanh-dao', pin: SAMPLE_PIN }, null)).rejects.toThrow(
    'people.second-missing',
  );
  ward.files.writeText('audio/tin.wav', 'tin');
  const sha256 = await ward.files.sha256('audio/tin.wav');
  enterClip(ward, {
    ...{ id: 'tin', title: 'Tin', topic: null, theme: null, language: 'vi', kind: 'news' },
    ...{ source: null, basis: null, author: 'lanh-dao', sha256, path: 'audio/tin.wav', spoken: null },
    ...{ lengthFrames: 48_000, cue: { inFrame: 0, outFrame: 48_000 }, loudnessLufs: -16, truePeakDbtp: -3 },
  });
  const [report] = await approveClips(ward, { clips: ['tin'], topic: null, by: 'lanh-dao' });
  expect(report).toMatchObject({ outcome: 'refused', problems: [{ code: 'clip.own' }] });
  proposeSchedule(ward, 'bien-tap');
  expect(() => approveSchedule(ward, 'bien-tap')).toThrow('schedule.own-proposal');
});

test('a mark of its own behind a line break in station.yaml is another text, not a fault of the program', () => {
  const { ward, edit } = confirmedWard();
  const { station } = edit(/basis: .*/, 'basis: "Quy chế\\n\\u0301 01"');
  expect(rulesChanged(readRights(ward.records), station)).toBe(true);
});

test('a zone changed in station.yaml moves no broadcast, a mark of a demonstration frees no station', () => {
  const { ward, edit } = confirmedWard();
  const codes = () => reviewFiles(ward).problems.map(({ code }) => code);
  edit(/^/, 'zone: America/New_York\n');
  expect(reviewFiles(ward).state).toBe('refused');
  expect(codes()).toContain('station.zone-changed');
  edit('zone: America/New_York', 'demo: true');
  expect(reviewFiles(ward).state).toBe('refused');
  expect(codes()).toContain('station.demo-changed');
});

test('a station with no schedule in force airs by its confirmed rules, not by the file', () => {
  const { edit } = confirmedWard();
  const ward = edit(/quiet-hours: .*/, 'quiet-hours: "02:00 - 02:01"');
  const rights = readRights(ward.records);
  expect(rulesChanged(rights, ward.station)).toBe(true);
  expect(boundStation(rights, ward.station).rules).toEqual(rights.stationRules?.rules);
});

test('nobody confirms rules that they wrote themselves, whatever program writes the entry', () => {
  const { ward, edit } = confirmedWard();
  const { station } = edit(/quiet-hours: .*/, 'quiet-hours: "02:00 - 02:01"');
  const before = readRights(ward.records).stationRules;
  const forged = { kind: 'rules-confirmed', rules: stationRulesOf(station), basis: null } as const;
  appendEntries(ward.records, ward.clock.nowMs(), [
    { ...forged, by: 'lanh-dao', author: 'lanh-dao' },
    { ...forged, by: 'bien-tap', author: null },
  ]);
  expect(readRights(ward.records).stationRules).toEqual(before);
});

test('each rule that differs is told as it was confirmed and as it would be', () => {
  const { ward, edit } = confirmedWard();
  const changes = (now: StationConfig) => ruleChanges(readRights(ward.records), now);
  expect(changes(stationOf(ward.files.stationYaml()))).toEqual([]);
  expect(changes(edit('max-session: 45 phút', 'max-session: 60 phút').station)).toEqual([
    { rule: 'maxSessionMinutes', was: 45, now: 60 },
  ]);
  const rebased = edit('basis: Quy chế số 01/QC-UBND', 'basis: Quy chế số 02/QC-UBND').station;
  expect(changes(rebased).map(({ rule }) => rule)).toEqual(['basis', 'maxSessionMinutes']);
});
