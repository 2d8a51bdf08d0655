import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { measureAudio } from '../../src/adapters/ffmpeg/measure.ts';
import { rehearsalTools } from '../../src/adapters/rehearsal-stage.ts';
import type { Ward } from '../../src/model/ports/ward.ts';
import { msOfFrames } from '../../src/model/sound.ts';
import { rehearse } from '../../src/verbs/rehearse-day.ts';
import { bringIntoForce } from '../fakes/in-force.ts';
import { addClip, approvedClip, clipNamed, wardOf } from '../fakes/mixing-ward.ts';
import { daily, sampleProgramme, sampleSchedule } from '../fakes/sample-schedule.ts';
import { sine } from '../fakes/tone-file.ts';

const SECOND = 48_000;

/** A ward with an approved and an unapproved second of tone, and three broadcasts a day. */
async function wardOfThree() {
  const { ward } = wardOf();
  await approvedClip(ward, 'tin');
  await addClip(ward, 'chua-duyet', sine(700, 0.2));
  const news = [clipNamed('tin')];
  bringIntoForce(
    ward,
    sampleSchedule([
      sampleProgramme({ id: 'sang', title: 'Bản tin sáng', when: [daily('06:00')], items: news }),
      sampleProgramme({
        id: 'chieu',
        title: 'Bản tin chiều',
        when: [daily('17:00')],
        items: [clipNamed('tin', 3)],
      }),
      sampleProgramme({
        id: 'cam',
        title: 'Chưa duyệt',
        when: [daily('17:10')],
        items: [clipNamed('chua-duyet')],
      }),
      sampleProgramme({ id: 'dem', title: 'Nửa đêm', when: [daily('23:30')], items: news }),
    ]),
  );
  return ward;
}

function day(ward: Ward, out: string, date = '2024-03-20') {
  return rehearse(ward, rehearsalTools, { date, out: ward.files.absolute(out) }, () => undefined);
}

test('a day runs through the real engine: outcomes, sound to the frame with its chapters, and the report', async () => {
  const ward = await wardOfThree();
  const { airings, chapters, out, report, slots } = await day(ward, 'ngay.flac');
  expect(slots).toHaveLength(4);
  expect(airings.map(({ programme, outcome, cause }) => [programme, outcome, cause?.code ?? null])).toEqual([
    ['sang', 'aired', null],
    ['chieu', 'aired', null],
    ['cam', 'skipped', 'mix.not-approved'],
    ['dem', 'skipped', 'quiet-hours'],
  ]);
  expect(airings.map(({ airtimeFrames }) => airtimeFrames)).toEqual([SECOND, 3 * SECOND, 0, 0]);
  expect(airings[0]?.startedAtMs).toBe(Date.parse('2024-03-20T06:00:00+07:00'));
  expect(chapters).toEqual([
    { fromMs: 0, toMs: 1_000, title: '06:00 Bản tin sáng' },
    { fromMs: 2_000, toMs: 5_000, title: '17:00 Bản tin chiều' },
  ]);
  const sound = await measureAudio(out ?? '');
  expect(sound.lengthFrames).toBe(5 * SECOND);
  expect(msOfFrames(sound.sounding?.toFrame ?? 0)).toBeGreaterThan(4_990);
  expect(report.total.airings).toBe(2);
});

test('the marks stand in the file that a player opens', async () => {
  const ward = await wardOfThree();
  const { out } = await day(ward, 'ngay.m4a');
  const json = execFileSync('ffprobe', ['-v', 'error', '-of', 'json', '-show_chapters', out ?? ''], {
    encoding: 'utf8',
  });
  const { chapters } = JSON.parse(json) as { chapters: { start_time: string; tags: { title: string } }[] };
  expect(chapters.map(({ start_time, tags }) => [Number(start_time), tags.title])).toEqual([
    [0, '06:00 Bản tin sáng'],
    [2, '17:00 Bản tin chiều'],
  ]);
});

test('nothing of the live record is touched, and nothing is left behind', async () => {
  const ward = await wardOfThree();
  const before = { head: ward.records.head(), decided: ward.records.decidedUntilMs() };
  const staged = () => readdirSync(tmpdir()).filter((name) => name.startsWith('loa-rehearsal-'));
  const known = staged();
  await day(ward, 'ngay.wav');
  await day(ward, 'ngay.wav');
  expect({ head: ward.records.head(), decided: ward.records.decidedUntilMs() }).toEqual(before);
  expect([...ward.records.airings({})]).toEqual([]);
  expect(staged()).toEqual(known);
});

test('a file that no player would know is refused before anything is done', async () => {
  const ward = await wardOfThree();
  await expect(day(ward, 'ngay.txt')).rejects.toMatchObject({
    exitCode: 2,
    problems: [{ code: 'rehearse.bad-file' }],
  });
  expect(existsSync(ward.files.absolute('ngay.txt'))).toBe(false);
});

test('a ward without a usable schedule has nothing to rehearse', async () => {
  const { ward } = wardOf();
  await expect(day(ward, 'ngay.wav')).rejects.toMatchObject({ problems: [{ code: 'rehearse.no-schedule' }] });
});
