import { expect, test } from 'vitest';
import { registerScheduleApprove, registerSchedulePropose } from '../../src/cli/schedule-approve.ts';
import { registerScheduleShow } from '../../src/cli/schedule-show.ts';
import { registerSkip } from '../../src/cli/skip.ts';
import { approveSchedule } from '../../src/verbs/approve-schedule.ts';
import { commandLine } from '../fakes/command-line.ts';
import { beginRecord, tempWard } from '../fakes/temp-ward.ts';
import { scheduleYaml, writeFiles } from '../fakes/ward-files.ts';

function scheduledWard() {
  const ward = tempWard();
  beginRecord(ward);
  writeFiles(ward, scheduleYaml(['sang', 'hằng ngày', '06:00'], ['chieu', 'thứ hai', '17:00']));
  const loa = commandLine(ward, (program, context) => {
    registerScheduleShow(program, context);
    registerSchedulePropose(program, context);
    registerScheduleApprove(program, context);
    registerSkip(program, context);
  });
  return { ward, loa };
}

test('the week reads day by day, with each session’s minutes against its cap', async () => {
  const { ward, loa } = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  const { out, exitCode } = await loa(['show', '--days', '2']);
  expect(exitCode).toBe(0);
  const lines = out.split('\n');
  expect(lines[0]).toContain('Lịch đang có hiệu lực của Đài truyền thanh phường Láng');
  expect(lines[2]).toMatch(
    /^Thứ hai 18\/03\/2024 · buổi sáng 0:00:0\d\/0:45:00 · buổi chiều 0:00:0\d\/0:45:00 · 2\/2 buổi$/,
  );
  expect(lines[3]).toMatch(/^ {2}06:00 {2}0:00:0\d {2}Bản tin sang {3}phát$/);
  expect(lines[4]).toMatch(/^ {2}17:00 {2}0:00:0\d {2}Bản tin chieu {2}phát$/);
  expect(lines[6]).toContain('Thứ ba 19/03/2024');
});

test('--json is the array that DESIGN §7 names', async () => {
  const { ward, loa } = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  const slots = (await loa(['show', '--from', '18/3/2024', '--days', '1'], { json: true })).json();
  expect(slots).toEqual([
    {
      slot: 'sang@2024-03-18T06:00+07:00',
      programme: 'sang',
      title: 'Bản tin sang',
      topic: null,
      level: 'normal',
      at: '2024-03-18T06:00:00+07:00',
      plannedMs: expect.any(Number),
      atMost: false,
      session: 'sáng',
      verdict: 'airs',
      cause: null,
      reason: null,
    },
    expect.objectContaining({ slot: 'chieu@2024-03-18T17:00+07:00', session: 'chiều' }),
  ]);
});

test('where rotation decides how long a broadcast is, the figure is called the most that it can be', async () => {
  const { ward, loa } = scheduledWard();
  const rotating = '  tin: { title: Tin, days: hằng ngày, at: "06:30", items: [{ next-of: chung }] }\n';
  writeFiles(
    ward,
    `topics: { chung: { title: Chung } }\n${scheduleYaml(['chieu', 'hằng ngày', '17:00'])}${rotating}`,
  );
  approveSchedule(ward, 'lanh-dao');
  const { out } = await loa(['show', '--days', '1']);
  expect(out).toMatch(/Thứ hai 18\/03\/2024 · buổi chiều 0:00:\d\d\/0:45:00/);
  expect(out).toMatch(/^ {2}06:30 {2}tối đa 0:00:\d\d {2}Tin /m);
  expect(out).toMatch(/^ {2}17:00 {9}0:00:\d\d {2}Bản tin chieu/m);
  const json = (await loa(['show', '--days', '1'], { json: true })).json();
  expect(json).toMatchObject([{ atMost: true }, { atMost: false }]);
});

test('a mistyped date or number of days is told with an example, exit code 2', async () => {
  const { loa } = scheduledWard();
  expect(await loa(['show', '--from', 'mai'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('18/3/2024'),
  });
  expect(await loa(['show', '--days', '0'])).toMatchObject({ exitCode: 2 });
});

test('new texts are shown, proposed, confirmed, and then nothing is left to confirm', async () => {
  const { loa } = scheduledWard();
  const { out: shown } = await loa(['show', '--new']);
  expect(shown).toContain('Đây là bản tin sang.');
  expect(shown).toContain('Nghe thử trước khi duyệt: loa say "LỜI ĐỌC"');
  expect((await loa(['propose'], { as: 'bien-tap' })).out).toContain('bien-tap đã trình');
  const { out } = await loa(['approve'], { as: 'lanh-dao' });
  expect(out).toContain('Đã duyệt các lời đọc:');
  expect(out).toContain('Nghe lại: loa say "LỜI ĐỌC"');
  expect(out).toContain('có hiệu lực từ bây giờ');
  expect((await loa(['show', '--new'])).out).toContain('không cần xác nhận gì thêm');
});

test('an editor cannot confirm', async () => {
  const { ward, loa } = scheduledWard();
  const head = ward.records.head().seq;
  expect((await loa(['approve'], { as: 'bien-tap' })).exitCode).toBe(1);
  expect([...ward.records.entries(head, ['approved', 'hours-confirmed'])]).toEqual([]);
});

test('a day of mourning is put off with its reason, and the page names who ordered it', async () => {
  const { ward, loa } = scheduledWard();
  approveSchedule(ward, 'lanh-dao');
  const ordered = await loa(['skip', '--date', '18/3/2024', '--why', 'Quốc tang'], {
    as: 'lanh-dao',
    json: true,
  });
  expect(ordered.json()).toMatchObject({ date: '2024-03-18', why: 'Quốc tang', by: 'lanh-dao' });
  const { out } = await loa(['show', '--days', '1']);
  expect(out.match(/không phát: theo chỉ đạo của lanh-dao: Quốc tang/g)).toHaveLength(2);
});

test('skip wants a slot or a date, and a reason', async () => {
  const { loa } = scheduledWard();
  expect(await loa(['skip', '--why', 'x'], { as: 'lanh-dao' })).toMatchObject({ exitCode: 2 });
  expect(await loa(['skip', 'sang@2024-03-18T06:00'], { as: 'lanh-dao' })).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('--why'),
  });
});
