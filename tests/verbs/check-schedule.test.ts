import { expect, test } from 'vitest';
import { checkScheduleFiles } from '../../src/verbs/check-schedule.ts';
import { beginRecord, type TempWard, tempWard } from '../fakes/temp-ward.ts';
import { STATION_YAML, scheduleYaml } from '../fakes/ward-files.ts';

function wardWith(files: Readonly<Record<string, string>>): TempWard {
  const ward = tempWard();
  for (const [path, text] of Object.entries(files)) ward.files.writeText(path, text);
  return ward;
}

const check = (ward: TempWard, begun = true) => {
  if (begun) beginRecord(ward);
  return checkScheduleFiles({
    files: ward.files,
    openWard: () => (begun ? ward : null),
    nowMs: ward.clock.nowMs(),
  });
};

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

test('a begun station hears what its library lacks and what nobody has approved', () => {
  const ward = wardWith({
    'station.yaml': STATION_YAML,
    'schedules/a.yaml': `${scheduleYaml(['sang', 'thứ hai - thứ sáu', '06:00'])}  tin: { title: Tin, days: thứ hai, at: 16h30, items: [{ clip: thong-bao }] }\n`,
    'audio/thong-bao.mp3': 'chưa nghe',
  });
  const { problems, programmes, weekSlots } = check(ward);
  expect(codes(problems)).toEqual(['schedule.say-not-approved', 'schedule.clip-not-added']);
  expect({ programmes, weekSlots }).toEqual({ programmes: 2, weekSlots: 6 });
});

test('a folder in which no station was begun is checked by its files, and says what it could not look at', () => {
  const ward = wardWith({
    'station.yaml': STATION_YAML,
    'schedules/a.yaml':
      'programmes: { tin: { title: Tin, days: thứ hai, at: "06:00", items: [{ clip: thong-bao }, { clip: khac }] } }',
    'audio/thong-bao.mp3': 'chưa nghe',
    'audio/thong-bao.txt': 'lời',
  });
  expect(codes(check(ward, false).problems)).toEqual([
    'schedule.clip-missing',
    'schedule.check.not-initialised',
  ]);
});

test('a station.yaml that cannot be read hides none of the faults of its schedules', () => {
  const ward = wardWith({ 'station.yaml': 'id: x\n', 'schedules/a.yaml': 'chuong-trinh: {}' });
  const found = codes(check(ward).problems);
  expect(found).toContain('schedule.missing-key');
  expect(found).toContain('schedule.unknown-key-near');
});

test('faults in what is read and in what it means are told in one look', () => {
  const ward = wardWith({
    'station.yaml': STATION_YAML,
    'schedules/a.yaml': `${scheduleYaml(['dem', 'hằng ngày', '03:15'])}  hong: { titel: Hỏng, days: thứ tám, at: "06:00", items: [{ clip: la }] }\n`,
  });
  expect(codes(check(ward).problems)).toEqual([
    'schedule.unknown-key-near',
    'schedule.bad-days',
    'schedule.quiet-hours',
    'schedule.say-not-approved',
    'schedule.clip-missing',
  ]);
});

test('without schedule files there is nothing wrong, and without station.yaml no station', () => {
  expect(codes(check(wardWith({ 'station.yaml': STATION_YAML })).problems)).toEqual([
    'schedule.check.no-files',
  ]);
  expect(() => check(wardWith({}))).toThrow('cli.no-station');
});

test('what the voice would have to guess is told, unless the station’s own lexicon says it', () => {
  const say = (text: string) =>
    `programmes: { tin: { title: Tin, days: thứ hai, at: "06:00", items: [{ say: ${text} }] } }`;
  const found = (lexicon: string) =>
    check(wardWith({ 'station.yaml': `${STATION_YAML}${lexicon}`, 'schedules/a.yaml': say('Họp tại QXZ.') }))
      .problems;
  const guessed = { code: 'schedule.say-guessed', params: { written: 'QXZ', said: 'quy ích dét' } };
  expect(found('')).toContainEqual(expect.objectContaining(guessed));
  expect(codes(found('lexicon: { QXZ: Quỹ Xã Zét }\n'))).toEqual(['schedule.say-not-approved']);
});
