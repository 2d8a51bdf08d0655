import { expect, test } from 'vitest';
import { appendEntries } from '../../src/record/append.ts';
import { readRights } from '../../src/rights/fold.ts';
import { mayItSound } from '../../src/rights/sound-right.ts';
import { wordsSha256 } from '../../src/speech/spoken-words.ts';
import { currentVersion } from '../../src/station/schedule-version.ts';
import { approveSchedule, NAMING_LETTERS } from '../../src/verbs/approve-schedule.ts';
import { proposeSchedule } from '../../src/verbs/propose-schedule.ts';
import { refusedCodes } from '../fakes/refused-codes.ts';
import { sampleStation } from '../fakes/sample-station.ts';
import { beginRecordOf, personAdded, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML, scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

/** No hour is confirmed yet; `pho` may edit and approve. */
function newWard(solePersonBasis: string | null = null) {
  const ward = tempWard({ station: sampleStation({ solePersonBasis }) });
  beginRecordOf(ward, [
    personAdded('bien-tap', ['edit']),
    personAdded('lanh-dao', ['approve']),
    personAdded('pho', ['edit', 'approve']),
  ]);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  return ward;
}

const spoken = {
  kind: 'spoken',
  clip: null,
  wordsSha256: wordsSha256('Đây là bản tin sang.'),
  voice: 'espeak-ng:vi',
} as const;

test('one proposes, another confirms: the hours, the texts and the version hold from then on', () => {
  const ward = newWard();
  proposeSchedule(ward, 'bien-tap');
  expect(currentVersion(ward.records)).toBeNull();
  const approved = approveSchedule(ward, 'lanh-dao');
  expect(approved).toMatchObject({
    author: 'bien-tap',
    hours: [{ weekday: 1, fromMinute: 360, toMinute: 375 }],
    texts: [{ words: 'Đây là bản tin sang.' }],
    ownTexts: [],
    cameIntoForce: true,
    problems: [],
  });
  const rights = readRights(ward.records);
  expect([...rights.confirmedQuarters]).toEqual([24]);
  expect(mayItSound(rights, [spoken])).toBeNull();
  expect(currentVersion(ward.records)?.version).toBe(approved.version);
});

test('nobody confirms what they proposed themselves', () => {
  const ward = newWard();
  proposeSchedule(ward, 'pho');
  expect(refusedCodes(() => approveSchedule(ward, 'pho'))).toEqual(['schedule.own-proposal']);
  expect(readRights(ward.records).confirmedQuarters.size).toBe(0);
  expect(approveSchedule(ward, 'lanh-dao').cameIntoForce).toBe(true);
});

test('who may edit confirms only what another proposed, and only that very version', () => {
  const ward = newWard();
  expect(refusedCodes(() => approveSchedule(ward, 'pho'))).toEqual(['schedule.needs-proposal']);
  proposeSchedule(ward, 'bien-tap');
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00'], ['them', 'thứ hai', '06:30']));
  expect(refusedCodes(() => approveSchedule(ward, 'pho'))).toEqual(['schedule.needs-proposal']);
  proposeSchedule(ward, 'bien-tap');
  expect(approveSchedule(ward, 'pho').hours).toHaveLength(2);
});

test('who may not edit is a second person also for files that nobody proposed', () => {
  expect(approveSchedule(newWard(), 'lanh-dao')).toMatchObject({ author: null, cameIntoForce: true });
});

test('a station with one responsible person confirms alone, and the entry names the regulation', () => {
  const basis = 'Quy chế số 05/QC-UBND, điều 7';
  const ward = newWard(basis);
  expect(approveSchedule(ward, 'pho').cameIntoForce).toBe(true);
  const entries = [...ward.records.entries(0, ['hours-confirmed', 'approved'])].map(({ payload }) =>
    JSON.parse(payload),
  );
  expect(entries.map(({ body }) => body.basis)).toEqual([basis, basis]);
});

test('words that the approver spoke as a clip wait for somebody else, the rest is confirmed', () => {
  const ward = newWard();
  appendEntries(ward.records, ward.clock.nowMs(), [
    {
      kind: 'clip-added',
      clip: 'loi-chao',
      title: 'Lời chào',
      clipKind: 'notice',
      subject: { kind: 'spoken', wordsSha256: spoken.wordsSha256, voices: ['espeak-ng:vi'] },
      author: 'lanh-dao',
    },
  ]);
  const approved = approveSchedule(ward, 'lanh-dao');
  expect(approved.texts).toEqual([]);
  expect(approved.ownTexts.map(({ words }) => words)).toEqual(['Đây là bản tin sang.']);
  expect(mayItSound(readRights(ward.records), [spoken])?.code).toBe('not-approved');
});

test('a schedule with an error is neither proposed nor confirmed, and its problems are told', () => {
  const ward = newWard();
  writeFiles(ward, scheduleYaml(['dem', 'thứ hai', '03:15']));
  const head = ward.records.head().seq;
  expect(refusedCodes(() => proposeSchedule(ward, 'bien-tap'))).not.toEqual([]);
  expect(refusedCodes(() => approveSchedule(ward, 'lanh-dao'))).not.toEqual([]);
  expect(ward.records.head().seq).toBe(head);
});

test('confirming twice changes nothing the second time', () => {
  const ward = newWard();
  approveSchedule(ward, 'lanh-dao');
  const head = ward.records.head().seq;
  expect(approveSchedule(ward, 'lanh-dao')).toMatchObject({ hours: [], texts: [], cameIntoForce: false });
  expect(ward.records.head().seq).toBe(head);
});

test('who names the version that they looked at confirms no other', () => {
  const ward = newWard();
  const seen = proposeSchedule(ward, 'bien-tap').version?.slice(0, NAMING_LETTERS) ?? '';
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00'], ['them', 'thứ hai', '06:30']));
  const head = ward.records.head().seq;
  expect(refusedCodes(() => approveSchedule(ward, 'lanh-dao', seen))).toEqual(['schedule.version-changed']);
  expect(refusedCodes(() => approveSchedule(ward, 'lanh-dao', ''))).toEqual(['schedule.version-short']);
  expect(refusedCodes(() => approveSchedule(ward, 'lanh-dao', seen.slice(0, 8)))).toEqual([
    'schedule.version-short',
  ]);
  expect(ward.records.head().seq).toBe(head);
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']));
  expect(approveSchedule(ward, 'lanh-dao', seen.toUpperCase()).cameIntoForce).toBe(true);
});

test('a voice that is new to the ladder is named with the texts that it would speak', () => {
  const ward = newWard();
  expect(approveSchedule(ward, 'lanh-dao').texts).toMatchObject([
    { voices: ['espeak-ng:vi'], approvedVoices: [] },
  ]);
  const station = `${STATION_YAML}voice: { ladder: ['sherpa:audio/giong', 'espeak-ng:vi'] }\n`;
  writeFiles(ward, scheduleYaml(['sang', 'thứ hai', '06:00']), station);
  expect(approveSchedule(ward, 'lanh-dao').texts).toMatchObject([
    { voices: ['sherpa:audio/giong'], approvedVoices: ['espeak-ng:vi'] },
  ]);
});
